#include "lint/examples.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace starlint {
namespace {

// Marks travel through the writing as single bytes that no text holds.
constexpr char kOpen = '\x01';
constexpr char kClose = '\x02';

constexpr std::array<std::pair<Form, std::string_view>, 14> kForms = {{
    {Form::kHeadings, "headings"},
    {Form::kLabels, "labels"},
    {Form::kPlain, "plain"},
    {Form::kEmphasis, "emphasis"},
    {Form::kWrapped, "wrapped"},
    {Form::kCrlf, "crlf"},
    {Form::kCurly, "curly"},
    {Form::kItems, "items"},
    {Form::kQuote, "quote"},
    {Form::kYamlLiteral, "yaml_literal"},
    {Form::kYamlFolded, "yaml_folded"},
    {Form::kYamlQuoted, "yaml_quoted"},
    {Form::kYamlSingle, "yaml_single"},
    {Form::kYamlPlain, "yaml_plain"},
}};

bool IsYaml(Form form) { return form >= Form::kYamlLiteral; }

std::string Replace(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string Marked(std::string_view text) {
  return Replace(Replace(std::string(text), ">>", std::string(1, kOpen)), "<<",
                 std::string(1, kClose));
}

constexpr bool IsAlphanumeric(char c) {
  return (ToLower(c) >= 'a' && ToLower(c) <= 'z') || (c >= '0' && c <= '9');
}

// Calls `visit(word, line)` for the words of each line; what it returns takes their place.
template <class Visit>
std::string MapWords(const std::string& text, Visit visit) {
  std::string out;
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) out += visit(std::string_view(text).substr(at, end - at));
    if (end < text.size()) out += text[end];
    at = end + 1;
  }
  return out;
}

// "**word**" with its marks kept inside; words with other bytes are left alone, since stars
// beside punctuation need not mean emphasis.
std::string Strong(std::string_view word) {
  const auto plain = [](char c) { return IsAlphanumeric(c) || c == kOpen || c == kClose; };
  if (!std::all_of(word.begin(), word.end(), plain)) return std::string(word);
  return "**" + std::string(word) + "**";
}

std::string Emphasize(const std::string& text) {
  int count = 0;
  return MapWords(text, [&](std::string_view word) {
    return count++ % 2 == 0 ? Strong(word) : std::string(word);
  });
}

// A line end in place of the blank before every third word that can begin a line without
// beginning a list or a heading.
std::string Wrap(const std::string& text) {
  std::string out = text;
  int count = 0;
  for (size_t i = 1; i < out.size(); ++i) {
    if (out[i - 1] != ' ') continue;
    const size_t first = out[i] == kOpen && i + 1 < out.size() ? i + 1 : i;
    if (++count % 3 == 0 && IsAlphanumeric(out[first])) out[i - 1] = '\n';
  }
  return out;
}

bool IsList(std::string_view text) { return text.starts_with("- "); }

std::string Curl(std::string text) {
  bool opens = true;
  for (size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 3) {
    text.replace(at, 1, opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D");
    opens = !opens;
  }
  const std::string_view emoji = IsList(text) ? "" : "\xF0\x9F\x8E\xAF ";
  return std::string(emoji) + Replace(std::move(text), "'", "\xE2\x80\x99");
}

// `text` with `prefix` before each of its lines.
std::string Prefixed(std::string_view prefix, const std::string& text) {
  return std::string(prefix) + Replace(text, "\n", "\n" + std::string(prefix));
}

std::string PartText(const std::string& text, Form form) {
  if (text.empty()) return text;
  switch (form) {
    case Form::kEmphasis:
      return Emphasize(text);
    case Form::kWrapped:
    case Form::kCrlf:
      return Wrap(text);
    case Form::kCurly:
      return Curl(text);
    case Form::kItems:
      return IsList(text) ? text : "- " + Replace(text, "\n", "\n  ");
    case Form::kQuote:
      return Prefixed("> ", text);
    case Form::kYamlLiteral:
    case Form::kYamlFolded:
      return Prefixed("  ", Wrap(text));
    case Form::kYamlSingle:
      return Replace(Replace(text, "'", "''"), "\n", "\n\n  ");
    case Form::kYamlPlain:
      return Replace(Wrap(text), "\n", "\n    ");
    case Form::kYamlQuoted:
      return Replace(Replace(Replace(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n");
    default:
      return text;
  }
}

// Whether YAML reads `text` as it stands: it begins with no mark of YAML's (">>" apart, which is
// ours) and holds none.
bool IsPlainScalar(std::string_view text) {
  if (text.starts_with(">>")) text.remove_prefix(2);
  return (text.empty() || IsAlphanumeric(text.front())) && text.find(": ") == text.npos &&
         text.find(" #") == text.npos && !text.ends_with(':');
}

// Writes one story as a file; labels that are to be flagged are marked.
class Writer {
 public:
  // `at` and `when`: see Example.
  Writer(const ExampleStory& story, std::span<const std::string_view> at, TraitSet when, Form form)
      : story_(story), at_(at), when_(when), form_(form) {}

  std::string Run() {
    Tell();
    Title();
    for (const ExamplePart& part : story_.parts) AddPart(part);
    if (form_ == Form::kCrlf) out_ = "\xEF\xBB\xBF" + Replace(out_, "\n", "\r\n");
    return out_;
  }

 private:
  // `text` between marks, one pair for each time that `at` names it.
  std::string Flagged(std::string_view name, std::string text) const {
    const auto times = std::count(at_.begin(), at_.end(), name);
    const auto count = static_cast<size_t>(times);
    return std::string(count, kOpen) + text + std::string(count, kClose);
  }

  // What stands above the story: keys of YAML or front matter.
  void Tell() {
    std::string keys;
    const auto tell = [&](std::string_view key, std::string_view value) {
      const std::string begin = std::string(key) + ": ";
      if (value.empty() || keys.find(begin) != std::string::npos) return;  // a key has one value
      keys += begin + '"' + std::string(value) + "\"\n";
    };
    if (story_.parts.size() == 1) tell("starlint", "story");  // else it would be no story
    for (const Trait trait : kTraits) {
      if (when_.Has(trait)) tell(TraitField(trait), TraitKey(trait));
    }
    tell("tags", story_.tags);
    tell("question", story_.question);
    tell("variant-of", story_.variant_of);
    if (!keys.empty()) out_ += IsYaml(form_) ? keys : "---\n" + keys + "---\n\n";
  }

  // A finding at the title of a Markdown file marks the whole heading.
  void Title() {
    const std::string title = Marked(story_.title);
    if (IsYaml(form_)) {
      out_ += "title: " + Flagged("title", title) + "\n";
    } else if (title.front() == kOpen) {
      out_ += kOpen + ("# " + title.substr(1)) + "\n\n";
    } else {
      out_ += Flagged("title", "# " + title) + "\n\n";
    }
  }

  void AddPart(const ExamplePart& part) {
    const std::string name(PartName(part.part));
    const std::string text = PartText(std::string(Trim(Marked(part.text))), form_);
    const auto flagged = [&](std::string label) {
      return Flagged(PartKey(part.part), std::move(label));
    };
    const std::string gap = IsList(text) ? "\n\n" : " ";
    switch (form_) {
      case Form::kLabels:
        out_ += "**" + flagged(name + ":") + "**" + gap + text + "\n\n";
        return;
      case Form::kPlain:
        out_ += flagged(name + ":") + gap + text + "\n\n";
        return;
      case Form::kYamlLiteral:
        out_ += flagged(std::string(PartKey(part.part))) + ": |\n" + text + "\n";
        return;
      case Form::kYamlFolded:
        out_ += flagged(std::string(PartKey(part.part))) + ": >\n" + text + "\n";
        return;
      case Form::kYamlQuoted:
        out_ += flagged(std::string(PartKey(part.part))) + ": \"" + text + "\"\n";
        return;
      case Form::kYamlSingle:
        out_ += flagged(std::string(PartKey(part.part))) + ": '" + text + "'\n";
        return;
      case Form::kYamlPlain:
        out_ += flagged(std::string(PartKey(part.part))) + ": " + text + "\n";
        return;
      default:
        out_ += flagged("## " + name) + "\n\n" + text + "\n\n";
    }
  }

  const ExampleStory& story_;
  std::span<const std::string_view> at_;
  TraitSet when_;
  Form form_;
  std::string out_;
};

// Takes the mark bytes out of `text` and gives the spans between them.
std::vector<Span> TakeMarks(std::string& text) {
  std::vector<Span> spans;
  std::vector<size_t> open;
  std::string plain;
  for (const char c : text) {
    const auto at = static_cast<uint32_t>(plain.size());
    if (c == kOpen) {
      open.push_back(spans.size());
      spans.push_back({at, at});
    } else if (c == kClose && !open.empty()) {
      spans[open.back()].end = at;
      open.pop_back();
    } else {
      plain += c;
    }
  }
  text = std::move(plain);
  return spans;
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
  const std::string_view ending = IsYaml(form) ? ".yaml" : ".md";
  const ExampleStory single{"An example", "", "", "", example.parts};
  const bool bank = !example.stories.empty();
  std::vector<WrittenStory> written;
  for (const ExampleStory& story : bank ? example.stories : std::span(&single, 1)) {
    std::string name = "example";
    if (bank) AppendNumber(name, written.size() + 1);
    std::string text = Writer(story, example.at, example.when, form).Run();
    std::vector<Span> marks = TakeMarks(text);
    written.push_back({{name + std::string(ending), std::move(text)}, std::move(marks)});
  }
  return written;
}

bool SuitsForm(const Rule& rule, const Example& example, Form form) {
  if (form == Form::kYamlPlain) {
    const auto plain = [](std::span<const ExamplePart> parts) {
      return std::all_of(parts.begin(), parts.end(),
                         [](const ExamplePart& part) { return IsPlainScalar(part.text); });
    };
    return plain(example.parts) &&
           std::all_of(example.stories.begin(), example.stories.end(),
                       [&](const ExampleStory& story) { return plain(story.parts); });
  }
  const auto* forbid = std::get_if<ForbidCheck>(&rule.check);
  if (forbid != nullptr && forbid->file && form == Form::kEmphasis) return false;  // markup counts
  const auto* budget = std::get_if<BudgetCheck>(&rule.check);
  const bool judges_items = budget != nullptr && !budget->short_item.empty();
  return form != Form::kItems || !judges_items;
}

std::vector<WrittenStory> WriteFor(const Rule& rule, const Example& example, Form form) {
  Example told = example;
  if (told.when.empty()) told.when = rule.when;  // it goes without saying
  return Write(told, form);
}

}  // namespace starlint
