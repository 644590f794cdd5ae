// The keys of every struct that is written in a rule file, once, in the order of its members. The
// loader, the schema and the manual's tables all walk these lists, so that none of them can know a
// key that the others do not.
//
// A visitor is called as `visit(key, member)`.
#pragma once

#include <string_view>

#include "rule/rule.h"

namespace starlint {

enum class Need : uint8_t { kOptional, kRequired };

// What the text of a key stands for, where its type does not say it.
enum class Holds : uint8_t {
  kPlain,         // just what the type says
  kId,            // lower-case words joined by '-'
  kGroup,         // one of rule/group.h
  kSignal,        // names of signals
  kSignalOrPart,  // names of signals or of parts
  kOption,        // the name of one of the rule's options
  kPattern,       // a regular expression of RE2
  kHoles,         // text in which the kind of check fills {holes}, see rule/holes.h
};

struct Key {
  std::string_view name;
  std::string_view means;  // for people: a phrase without a period
  Need need = Need::kOptional;
  Holds holds = Holds::kPlain;
};

template <class Visitor>
void Fields(Visitor& visit, SectionCheck& check) {
  visit(Key{"present", "parts that must be there and hold a word"}, check.present);
  visit(Key{"grave", "those of `present` whose absence is an error"}, check.grave);
  visit(Key{"says-empty", "the message when a part of `present` is labelled but empty",
            Need::kOptional, Holds::kHoles},
        check.says_empty);
  visit(Key{"order", "true: parts must come in the order of STAR"}, check.order);
  visit(Key{"labels", "true: the story must label its parts"}, check.labels);
}

template <class Visitor>
void Fields(Visitor& visit, ShareCheck& check) {
  visit(Key{"part", "the signal whose sentences, or the parts whose words, are the share",
            Need::kRequired, Holds::kSignalOrPart},
        check.part);
  visit(Key{"of", "the whole: `part` and one other signal, or parts", Need::kRequired,
            Holds::kSignalOrPart},
        check.of);
  visit(Key{"without", "of words: sentences with this signal do not count towards `part`",
            Need::kOptional, Holds::kSignal},
        check.without);
  visit(Key{"over", "the option that the share must not exceed", Need::kOptional, Holds::kOption},
        check.over);
  visit(Key{"under", "of words: the option that the share must reach", Need::kOptional,
            Holds::kOption},
        check.under);
  visit(Key{"least", "so many sentences or words of `part` are needed to judge"}, check.least);
  visit(Key{"alone", "or so many when nothing else is in `of`"}, check.alone);
  visit(Key{"floor", "of words: so many in `of` are needed to judge"}, check.floor);
}

template <class Visitor>
void Fields(Visitor& visit, BudgetCheck& check) {
  visit(Key{"seconds", "true: the story must fit the run's budget.seconds"}, check.seconds);
  visit(Key{"says-part",
            "the message when a part does not fit the time that its label gives it, `Action: 2m`",
            Need::kOptional, Holds::kHoles},
        check.says_part);
  visit(Key{"min-words", "the option that the story's words must reach", Need::kOptional,
            Holds::kOption},
        check.min_words);
  visit(Key{"max-stretch", "the option that no stretch of words without a pause may exceed",
            Need::kOptional, Holds::kOption},
        check.max_stretch);
  visit(Key{"max-names", "the option that names of technology in the rule's parts may not exceed",
            Need::kOptional, Holds::kOption},
        check.max_names);
  visit(Key{"sentences", "how many sentences parts should have: `{task: 1, action: [3, 5]}`"},
        check.sentences);
  visit(Key{"short-item", "stories mostly of list items under this option's words are let be",
            Need::kOptional, Holds::kOption},
        check.short_item);
}

template <class Visitor>
void Fields(Visitor& visit, RequireCheck& check) {
  visit(Key{"signals", "some sentence must carry one of these signals", Need::kRequired,
            Holds::kSignal},
        check.signals);
  visit(Key{"given", "asked only of stories that carry all of these signals", Need::kOptional,
            Holds::kSignal},
        check.given);
  visit(Key{"first", "only so many sentences of the Action are looked at"}, check.first);
  visit(Key{"at", "the finding stands at the first of these parts that the story has"}, check.at);
  visit(Key{"later", "true: only where a sentence behind `first` carries one; it is marked"},
        check.later);
}

template <class Visitor>
void Fields(Visitor& visit, OccurCheck& check) {
  visit(Key{"signal", "the signal that should not occur", Need::kRequired, Holds::kSignal},
        check.signal);
  visit(Key{"least", "so many sentences make a finding; 1 unless it is said"}, check.least);
  visit(Key{"one-without", "or one sentence, when none carries this signal", Need::kOptional,
            Holds::kSignal},
        check.one_without);
  visit(Key{"unless-beside", "not counted when it or a neighbour carries this signal",
            Need::kOptional, Holds::kSignal},
        check.unless_beside);
  visit(Key{"unless", "no finding when some sentence carries this signal", Need::kOptional,
            Holds::kSignal},
        check.unless);
  visit(Key{"delete", "phrases of the signal that `--unsafe-fixes` may delete"}, check.cut);
  visit(Key{"delete-aside", "those that it may delete where commas set them apart"},
        check.cut_aside);
}

template <class Visitor>
void Fields(Visitor& visit, ForbiddenPattern& pattern) {
  visit(Key{"find", "each match is a finding; of a pattern with a (group) the group alone",
            Need::kRequired, Holds::kPattern},
        pattern.find);
  visit(Key{"needs", "what every match holds, # for a digit: a cheap look before the costly one"},
        pattern.needs);
  visit(Key{"what", "what a match is, for {what}"}, pattern.what);
  visit(Key{"grave", "true: an error, whose words no report shows"}, pattern.grave);
}

template <class Visitor>
void Fields(Visitor& visit, ForbidCheck& check) {
  visit(Key{"patterns", "what should not occur", Need::kRequired}, check.patterns);
  visit(Key{"except", "a match inside a match of these is none", Need::kOptional, Holds::kPattern},
        check.except);
  visit(Key{"file", "true: looks at the whole file, front matter, comments and code too"},
        check.file);
}

template <class Visitor>
void Fields(Visitor& visit, BankCheck& check) {
  visit(Key{"asks", "what is asked of all stories of a run together", Need::kRequired}, check.asks);
  visit(Key{"says-other",
            "the message when there are too many stories (size), and about prompts (coverage)",
            Need::kOptional, Holds::kHoles},
        check.says_other);
  visit(Key{"metrics",
            "of figures: what is measured, in the singular; `* rate` with the word before it"},
        check.metrics);
}

template <class Visitor>
void Fields(Visitor& visit, ExampleStory& story) {
  visit(Key{"title", "the story's title, which may be marked", Need::kRequired}, story.title);
  visit(Key{"tags", "what its front matter gives as tags"}, story.tags);
  visit(Key{"question", "what its front matter gives as its question"}, story.question);
  visit(Key{"variant-of", "the story of which it is declared another telling"}, story.variant_of);
}

template <class Visitor>
void Fields(Visitor& visit, Example& example) {
  visit(Key{"name", "what the example shows", Need::kRequired}, example.name);
  visit(Key{"at", "findings at `title` or at the label of a part, each once"}, example.at);
  visit(Key{"when", "traits of the story, as if it told them; those of the rule unless it is said"},
        example.when);
  visit(Key{"stories", "the stories of a bank, for rules that look across them"}, example.stories);
  visit(Key{"unlabelled", "true: the parts are told in one go, without labels"},
        example.unlabelled);
}

template <class Visitor>
void Fields(Visitor& visit, Examples& examples) {
  visit(Key{"bad", "stories with findings, >>marked<< or named in `at`; two at least",
            Need::kRequired},
        examples.bad);
  visit(Key{"good", "stories that the rule is silent on; two at least", Need::kRequired},
        examples.good);
}

template <class Visitor>
void Fields(Visitor& visit, Rule& rule) {
  visit(Key{"rule", "the rule's id", Need::kRequired, Holds::kId}, rule.id);
  visit(Key{"group", "what the rule is about", Need::kRequired, Holds::kGroup}, rule.group);
  visit(Key{"level", "how bad a finding is; `off`: only on demand", Need::kRequired}, rule.level);
  visit(Key{"levels", "other levels for stories with a trait; the last that applies counts"},
        rule.levels);
  visit(Key{"when", "asked only of stories with one of these traits"}, rule.when);
  visit(Key{"clears", "rules whose findings say the same of a story, and are left out"},
        rule.clears);
  visit(Key{"says", "the message: one sentence with {holes}", Need::kRequired, Holds::kHoles},
        rule.says);
  visit(Key{"why", "why it matters in the interview", Need::kRequired}, rule.why);
  visit(Key{"try", "what to do about it: lower case, no period", Need::kRequired, Holds::kHoles},
        rule.advice);
  visit(Key{"in", "the parts that are looked at; all unless it is said"}, rule.in);
  visit(Key{"options", "numbers that users may change, by name"}, rule.options);
  visit(Key{"check", "one kind of check with its keys", Need::kRequired}, rule.check);
  visit(Key{"examples", "the rule's tests, and its page", Need::kRequired}, rule.examples);
}

// The key of a kind of check, its index that of the variant. The last kind, ReportCheck, has none:
// no file of rules can ask for it.
inline constexpr std::string_view kCheckKeys[] = {"section", "share",  "budget", "require",
                                                  "occur",   "forbid", "bank"};
static_assert(std::size(kCheckKeys) + 1 == std::variant_size_v<Check>);

// The key of what a bank check asks, its index that of the value.
inline constexpr std::string_view kBankAskKeys[] = {"size", "coverage", "duplicates", "figures"};

}  // namespace starlint
