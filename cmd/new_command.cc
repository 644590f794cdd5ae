// `starlint new`: skeletons to fill in.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/text.h"
#include "commands.h"
#include "lint/scaffold.h"
#include "options.h"
#include "own_rules.h"
#include "rule/rule_names.h"
#include "rule/rule_set.h"
#include "run.h"

namespace starlint {
namespace {

// A rule that loads and fails its own test until it is filled in.
constexpr std::string_view kRuleSkeleton =
    R"(# A rule of your own; rules/README.md of starlint explains every key.
rule: NAME
group: own                # what it is about; `starlint rules` lists the groups
level: warning            # error, warning, info, or off
says: '"{match}" is TODO.'          # the message; {match} is what was found
why: >-
  TODO: why it matters in the interview.
try: TODO what to do about it, lower case, no period
# in: [action, result]    # the parts to look at; all of them without it

# One kind of check: section, share, budget, require, occur or forbid.
check:
  forbid:
    patterns:
      - find: '(?i)\bTODO-word\b'     # a regular expression (RE2)
    # except: ['(?i)a TODO-word that is fine']

# The examples are the rule's tests: >>marks<< stand around the exact words of each finding.
examples:
  bad:
    - name: TODO what this one shows
      action: 'I wrote >>a word<< here.'
    - name: TODO another way to say it
      result: 'It was >>a word<< too.'
  good:
    - name: TODO what looks alike and is fine
      action: I did something else.
    - name: TODO and another
      result: Timeouts fell by 60 %.
)";

std::string Filled(std::string_view skeleton, std::string_view name) {
  std::string text(skeleton);
  const std::string hole = "rule: NAME";
  return text.replace(text.find(hole), hole.size(), "rule: " + std::string(name));
}

// Writes `path` and the directories above it, unless it is there. What went wrong is said.
bool WriteNew(const std::string& path, const std::string& text, Io& io) {
  if (io.Type(path) != FileType::kMissing) return Fail(io, path + " is there already"), false;
  const size_t slash = path.rfind('/');
  std::error_code error;
  if (slash != path.npos && slash > 0) error = io.MakeDirectories(path.substr(0, slash));
  if (!error) error = io.WriteFile(path, text);
  if (error) return Fail(io, path + ": " + Describe(error)), false;
  std::string line = "wrote ";
  AppendPrintable(line, path);
  io.Out(line + "\n");
  return true;
}

// "answers/slow-build.md" is about a "Slow build".
std::string TitleOf(std::string_view path) {
  path = path.substr(path.rfind('/') + 1);
  std::string title;
  AppendPrintable(title, path.substr(0, path.rfind('.')));
  for (char& c : title) c = c == '-' || c == '_' ? ' ' : c;
  title = Trim(title);
  if (title.empty()) return "A story";
  if (title.front() >= 'a' && title.front() <= 'z') title.front() -= 'a' - 'A';
  return title;
}

bool IsYamlName(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }
bool IsMarkdownName(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown");
}

// What interviewers ask about `topic`, whose `means` goes on after "about".
std::string QuestionOn(const Topic& topic) {
  return "Tell me about " + std::string(topic.means) + ".";
}

// By its name or by another that a tag may be; nullptr when there is none.
const Topic* FindTopic(const std::string& name) {
  for (const Topic& topic : BuiltinRules().topics.topics) {
    if (topic.name == name) return &topic;
    if (std::find(topic.tags.begin(), topic.tags.end(), ToLower(name)) != topic.tags.end()) {
      return &topic;
    }
  }
  return nullptr;
}

// What is wrong with `prompt` as the name of a topic.
std::string NoTopic(const std::string& prompt) {
  std::vector<std::string_view> names;
  std::string all;
  for (const Topic& topic : BuiltinRules().topics.topics) {
    all += (names.empty() ? "" : ", ") + std::string(topic.name);
    names.push_back(topic.name);
  }
  return "there is no prompt '" + prompt + "'" + DidYouMean(prompt, names, "; there are " + all);
}

int NewStoryFile(const NewOptions& options, Io& io) {
  std::string path = options.path;
  if (io.Type(path) == FileType::kDirectory || path.ends_with('/')) {
    return Fail(io, path + " is a directory; name the file to write in it");
  }
  const bool yaml = options.yaml || IsYamlName(path);
  if (yaml && IsMarkdownName(path)) {
    return Fail(io, "--yaml writes YAML, and " + path + " is named as Markdown");
  }
  if (!IsYamlName(path) && !IsMarkdownName(path)) path += yaml ? ".yaml" : ".md";
  NewStory story{TitleOf(path), {}, {}};
  if (!options.prompt.empty()) {
    const Topic* topic = FindTopic(options.prompt);
    if (topic == nullptr) return Fail(io, NoTopic(options.prompt));
    story.question = QuestionOn(*topic);
    if (topic->kind == TopicKind::kTheme) story.theme = topic->name;
  }
  if (!WriteNew(path, yaml ? YamlStory(story) : MarkdownStory(story), io)) return kTrouble;
  io.Out("next: write over each TODO; `starlint " + path + "` says what is missing\n");
  return kClean;
}

int NewRule(const std::string& name, const std::string& wanted, Io& io) {
  if (!IsId(name)) {
    return Fail(io, "the name of a rule is lower-case words joined by '-', not '" + name + "'");
  }
  if (BuiltinRules().Find(name) != nullptr) {
    return Fail(io, "there is a built-in rule '" + name + "'; `starlint explain " + name +
                        "` shows it, and a configuration changes it");
  }
  const std::string directory = wanted.empty() ? std::string(kOwnRules) : wanted;
  const std::string path = directory + "/" + name + ".yaml";
  if (!WriteNew(path, Filled(kRuleSkeleton, name), io)) return kTrouble;
  const std::string where = wanted.empty() ? "" : " " + directory;
  io.Out("next: fill it in until `starlint test" + where + "` passes");
  io.Out(wanted.empty() ? "; `starlint` uses it here and below\n"
                        : "; use it with `starlint --rules " + directory + "`\n");
  return kClean;
}

}  // namespace

int RunNew(std::span<const std::string> args, Io& io) {
  const Parsed<NewOptions> parsed = ParseNew(args);
  if (parsed.help) return io.Out(*parsed.help), kClean;
  if (parsed.error) return FailUsage(io, "new", *parsed.error);
  const NewOptions& options = parsed.options;
  return options.rule.empty() ? NewStoryFile(options, io) : NewRule(options.rule, options.path, io);
}

}  // namespace starlint
