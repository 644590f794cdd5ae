#include "render/rule_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "lint/try_rule.h"
#include "render/wrap.h"
#include "rule/reports.h"

namespace starlint {
namespace {

constexpr uint32_t kWidest = 80;  // columns; longer lines are hard to read

// The blocks that a page is made of, as one of the two formats writes them.
class Page {
 public:
  Page(std::string& out, PageFormat format, uint32_t width)
      : out_(out),
        markdown_(format == PageFormat::kMarkdown),
        width_(markdown_ ? kWidest : std::min(width, kWidest)) {}

  void Title(std::string_view id, const std::string& about) {
    if (markdown_)
      Put("# " + std::string(id) + "\n\n" + about + "\n");
    else
      Put(std::string(id) + " (" + about + ")\n");
  }

  void Paragraph(std::string_view text) {
    Put("\n");
    Wrapped(text, 0);
  }

  // "Try: text", as one of a list without empty lines between.
  void Term(std::string_view name, std::string_view text) {
    const std::string title =
        markdown_ ? "- **" + std::string(name) + ":** " : std::string(name) + ": ";
    Put(title);
    const uint32_t indent = markdown_ ? 2 : static_cast<uint32_t>(title.size());
    AppendWrapped(text, width_ - static_cast<uint32_t>(title.size()), indent, out_);
    Put("\n");
  }

  void Gap() { Put("\n"); }

  void Heading(const std::string& text) {
    Put(markdown_ ? "\n## " + text + "\n\n" : "\n" + text + ":\n");
  }

  // What is to be typed or copied, as it stands.
  void Code(const std::string& line) { Put("    " + line + "\n"); }

  void Story(std::span<const ExamplePart> parts) {
    for (const ExamplePart& part : parts) Said(PartName(part.part), part.text);
  }

  // "Action: text" of an example.
  void Said(std::string_view name, std::string_view text) {
    if (markdown_) {
      if (out_.ends_with("\n") && !out_.ends_with("\n\n")) Put(">\n");
      Put("> **" + std::string(name) + ":** " + Marked(text) + "\n");
      return;
    }
    std::string said = std::string(name) + ": " + std::string(text);
    std::replace(said.begin(), said.end(), '\n', ' ');
    Put("    ");
    AppendWrapped(said, width_ - 4, 4, out_);
    Put("\n");
  }

 private:
  void Put(std::string_view text) { out_ += text; }

  void Wrapped(std::string_view text, uint32_t indent) {
    AppendWrapped(text, width_ - indent, indent, out_);
    Put("\n");
  }

  // ">>marks<<" as bold text.
  static std::string Marked(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
      const bool mark = text.substr(i, 2) == ">>" || text.substr(i, 2) == "<<";
      if (mark) ++i;
      if (mark)
        out += "**";
      else
        out += text[i];
    }
    return out;
  }

  std::string& out_;
  bool markdown_;
  uint32_t width_;
};

std::string Number(double value) {
  std::array<char, 32> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

// As they are now, for a configuration, where they can be changed.
void AppendSettings(const Rule& rule, Page& page) {
  if (IsAlwaysOn(rule)) return;
  page.Heading("To change it, in .starlint.yaml (now as built)");
  page.Code("rules:");
  if (rule.options.empty()) {
    return page.Code("  " + std::string(rule.id) + ": " + std::string(ToString(rule.level)));
  }
  page.Code("  " + std::string(rule.id) + ":");
  page.Code("    level: " + std::string(ToString(rule.level)));
  for (const Option& option : rule.options) {
    page.Code("    " + std::string(option.name) + ": " + Number(option.value));
  }
}

std::string Listed(const std::vector<std::string_view>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

// What of the story decides whether the rule is asked, and how gravely.
void AppendTraits(const Rule& rule, Page& page) {
  std::vector<std::string_view> asked;
  for (const Trait trait : kTraits) {
    if (rule.when.Has(trait)) asked.push_back(TraitKey(trait));
  }
  if (!asked.empty()) page.Term("Asked of", Listed(asked) + " stories only");
  std::map<Severity, std::vector<std::string_view>> traits;
  for (const TraitLevel& entry : rule.levels) traits[entry.level].push_back(TraitKey(entry.trait));
  std::string levels;
  for (const auto& [level, keys] : traits) {
    levels += (levels.empty() ? "" : ", ") + std::string(ToString(level)) + " for " + Listed(keys);
  }
  if (!levels.empty()) page.Term("Level", levels);
}

void AppendClears(const Rule& rule, std::span<const Rule> rules, Page& page) {
  if (!rule.clears.empty()) {
    page.Term("Clears", Listed({rule.clears.begin(), rule.clears.end()}));
  }
  std::vector<std::string_view> by;
  for (const Rule& other : rules) {
    if (std::find(other.clears.begin(), other.clears.end(), rule.id) != other.clears.end()) {
      by.push_back(other.id);
    }
  }
  if (!by.empty()) page.Term("Cleared by", Listed(by));
}

void AppendExample(std::string_view kind, std::span<const Example> examples, Page& page) {
  if (examples.empty()) return;
  page.Heading(std::string(kind) + " (" + std::string(examples.front().name) + ")");
  page.Story(examples.front().parts);
  for (const ExampleStory& story : examples.front().stories) {
    if (&story != examples.front().stories.data()) page.Gap();
    page.Said("Title", story.title);
    for (const auto& [key, value] : {std::pair("Tags", story.tags),
                                     {"Question", story.question},
                                     {"Variant of", story.variant_of}}) {
      if (!value.empty()) page.Said(key, value);
    }
    page.Story(story.parts);
  }
}

// "95 of 100 findings were right ...": as the reader of a finding would ask.
void AppendAccuracy(const Accuracy& accuracy, Page& page) {
  const auto of_hundred = [](float share) {
    return std::to_string(std::lround(share * 100)) + " of 100";
  };
  page.Term("Measured", of_hundred(accuracy.precision) + " findings were right and " +
                            of_hundred(accuracy.recall) + " faults were found, on " +
                            std::to_string(accuracy.faults) + " faulty stories of strangers");
}

// Of the others only their examples are known.
void AppendProof(const Examples& examples, Page& page) {
  const size_t count = examples.bad.size() + examples.good.size();
  if (count == 0) return;
  page.Term("Measured", "by its " + Plural(count, "example") +
                            " alone, which `starlint test` runs in every layout");
}

// What starlint reports of itself is mostly said where no directive reaches; what the whole bank
// lacks is no story's to silence.
bool CanBeSilenced(const Rule& rule) {
  if (const auto* bank = std::get_if<BankCheck>(&rule.check)) {
    return bank->asks != BankAsk::kSize && bank->asks != BankAsk::kCoverage;
  }
  return !std::holds_alternative<ReportCheck>(rule.check) || rule.id == kUnknownSection;
}

void AppendSilence(const Rule& rule, Page& page) {
  if (!CanBeSilenced(rule)) return;
  page.Heading("To silence it, above the paragraph or heading");
  page.Code("<!-- starlint-ignore " + std::string(rule.id) + ": your reason -->");
}

}  // namespace

void AppendRulePage(std::string& out, const Rule& rule, const RuleSet& set, PageFormat format,
                    uint32_t width) {
  Page page(out, format, width);
  page.Title(rule.id, std::string(ToString(rule.level)) + ", " + std::string(rule.group));
  page.Paragraph(rule.why);
  page.Gap();
  const Saying saying = SayingOf(rule, set);
  page.Term("Says", saying.message);
  page.Term("Try", saying.help);
  AppendTraits(rule, page);
  AppendClears(rule, set.rules, page);
  if (const Accuracy* accuracy = set.FindAccuracy(rule.id)) {
    AppendAccuracy(*accuracy, page);
  } else {
    AppendProof(rule.examples, page);
  }
  AppendExample("Found", rule.examples.bad, page);
  AppendExample("Silent", rule.examples.good, page);
  AppendSettings(rule, page);
  AppendSilence(rule, page);
}

}  // namespace starlint
