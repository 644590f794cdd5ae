#include "lint/examples.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "lint/example_text.h"
#include "lint/example_writer.h"

namespace starlint {
namespace {

constexpr std::array<std::pair<Form, std::string_view>, 23> kForms = {{
    {Form::kHeadings, "headings"},
    {Form::kLabels, "labels"},
    {Form::kPlain, "plain"},
    {Form::kEmphasis, "emphasis"},
    {Form::kWrapped, "wrapped"},
    {Form::kCrlf, "crlf"},
    {Form::kCurly, "curly"},
    {Form::kItems, "items"},
    {Form::kQuote, "quote"},
    {Form::kLetters, "letters"},
    {Form::kPipes, "pipes"},
    {Form::kTable, "table"},
    {Form::kColumns, "columns"},
    {Form::kHtmlTable, "html_table"},
    {Form::kFence, "fence"},
    {Form::kYamlLiteral, "yaml_literal"},
    {Form::kYamlFolded, "yaml_folded"},
    {Form::kYamlQuoted, "yaml_quoted"},
    {Form::kYamlSingle, "yaml_single"},
    {Form::kYamlPlain, "yaml_plain"},
    {Form::kYamlStar, "yaml_star"},
    {Form::kJson, "json"},
    {Form::kOrg, "org"},
}};

constexpr std::string_view kTitle = "An example";
constexpr std::string_view kQuestion = "Tell me about a time you mended something";

bool IsLaidOut(Form form) { return form >= Form::kLetters && form <= Form::kFence; }

// Whether a story of these parts is one in `form`: what is laid out needs two parts to be seen, a
// fence some words too.
bool HasParts(std::span<const ExamplePart> parts, Form form) {
  constexpr size_t kWordsInFence = 20;
  if (!IsLaidOut(form)) return true;
  PartSet different;
  size_t words = 0, count = 0;
  for (const ExamplePart& part : parts) {
    count += different.Has(part.part) ? 0 : 1;
    different.Add(part.part);
    words += static_cast<size_t>(std::count(part.text.begin(), part.text.end(), ' ')) + 1;
  }
  if (form == Form::kColumns && count != parts.size()) return false;
  return count >= 2 && (form != Form::kFence || words >= kWordsInFence);
}

bool Suits(std::span<const ExamplePart> parts, Form form) {
  return HasParts(parts, form) && std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
           return SuitsForm(part.text, form);
         });
}

}  // namespace

std::span<const Form> Forms() {
  static constexpr auto kList = [] {
    std::array<Form, kForms.size()> list{};
    for (size_t i = 0; i < list.size(); ++i) list[i] = kForms[i].first;
    return list;
  }();
  return kList;
}

std::string_view ToString(Form form) { return kForms[static_cast<size_t>(form)].second; }

std::vector<WrittenStory> Write(const Example& example, Form form) {
  const ExampleStory single{example.unlabelled ? kQuestion : kTitle, "", "", "", example.parts};
  const Telling telling{example.at, example.when, example.unlabelled};
  const bool bank = !example.stories.empty();
  std::vector<WrittenStory> written;
  for (const ExampleStory& story : bank ? example.stories : std::span(&single, 1)) {
    std::string name = "example";
    if (bank) AppendNumber(name, written.size() + 1);
    written.push_back(WriteStory(story, telling, form, name + std::string(Ending(form))));
  }
  return written;
}

bool SuitsForm(const Rule& rule, const Example& example, Form form) {
  const auto* forbid = std::get_if<ForbidCheck>(&rule.check);
  if (forbid != nullptr && forbid->file && form == Form::kEmphasis) return false;  // markup counts
  const auto* budget = std::get_if<BudgetCheck>(&rule.check);
  const bool judges_items = budget != nullptr && !budget->short_item.empty();
  if (form == Form::kItems && judges_items) return false;
  if (example.unlabelled) return form <= Form::kQuote && form != Form::kLabels;
  const auto fits = [&](const ExampleStory& story) {
    const bool fields = story.parts.size() == 1 || !story.tags.empty() || !story.question.empty() ||
                        !story.variant_of.empty();
    return Suits(story.parts, form) && (!fields || HasRoomForFields(form));
  };
  if (!HasRoomForFields(form) && !(rule.when.empty() && example.when.empty())) return false;
  if (!example.stories.empty()) {
    return std::all_of(example.stories.begin(), example.stories.end(), fits);
  }
  return fits({kTitle, "", "", "", example.parts});
}

std::vector<WrittenStory> WriteFor(const Rule& rule, const Example& example, Form form) {
  Example told = example;
  if (told.when.empty()) told.when = rule.when;  // it goes without saying
  return Write(told, form);
}

}  // namespace starlint
