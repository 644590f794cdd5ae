#include "lint/example_writer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "lint/example_text.h"

namespace starlint {
namespace {

bool IsYaml(Form form) { return form >= Form::kYamlLiteral && form <= Form::kYamlStar; }

char Letter(Part part) { return PartName(part).front(); }

// Writes one story as a file; labels that are to be flagged are marked.
class Writer {
 public:
  Writer(const ExampleStory& story, const Telling& telling, Form form)
      : story_(story), telling_(telling), form_(form) {}

  std::string Run() {
    switch (form_) {
      case Form::kJson:
        Json();
        break;
      case Form::kOrg:
        Org();
        break;
      default:
        Tell();
        Title();
        Parts();
    }
    if (form_ == Form::kCrlf) out_ = "\xEF\xBB\xBF" + Replaced(out_, "\n", "\r\n");
    return out_;
  }

 private:
  // `text` between marks, one pair for each time that `at` names it.
  std::string Flagged(std::string_view name, const std::string& text) const {
    const auto times = std::count(telling_.at.begin(), telling_.at.end(), name);
    const auto count = static_cast<size_t>(times);
    return std::string(count, kOpenMark) + text + std::string(count, kCloseMark);
  }

  std::string Label(Part part, const std::string& label) const {
    return Flagged(PartKey(part), label);
  }
  std::string Name(Part part) const { return Label(part, std::string(PartName(part))); }
  std::string Key(Part part) const { return Label(part, std::string(PartKey(part))); }

  std::string Words(const ExamplePart& part) const {
    return PartText(std::string(Trim(Marked(part.text))), form_);
  }

  // Calls `tell(key, value)` for what is known of the story beside its parts.
  template <class Visit>
  void Fields(Visit visit) const {
    std::vector<std::string_view> told;
    const auto tell = [&](std::string_view key, std::string_view value) {
      const bool again = std::find(told.begin(), told.end(), key) != told.end();
      if (value.empty() || again) return;  // a key has one value
      told.push_back(key);
      visit(key, value);
    };
    if (story_.parts.size() == 1) tell("starlint", "story");  // else it would be no story
    for (const Trait trait : kTraits) {
      if (telling_.when.Has(trait)) tell(TraitField(trait), TraitKey(trait));
    }
    tell("tags", story_.tags);
    tell("question", story_.question);
    tell("variant-of", story_.variant_of);
  }

  // What stands above the story: keys of YAML or front matter.
  void Tell() {
    std::string keys;
    Fields([&](std::string_view key, std::string_view value) {
      keys += std::string(key) + ": \"" + std::string(value) + "\"\n";
    });
    if (!keys.empty()) out_ += IsYaml(form_) ? keys : "---\n" + keys + "---\n\n";
  }

  // A finding at the title of a Markdown file marks the whole heading.
  void Title() {
    const std::string title = Marked(story_.title);
    if (form_ == Form::kColumns) return;  // the first cell
    if (IsYaml(form_)) {
      out_ += "title: " + Flagged("title", title) + "\n";
    } else if (title.front() == kOpenMark) {
      out_ += kOpenMark + ("# " + title.substr(1)) + "\n\n";
    } else {
      out_ += Flagged("title", "# " + title) + "\n\n";
    }
  }

  void Parts() {
    if (form_ == Form::kFence) out_ += "```text\n";
    if (form_ == Form::kTable) out_ += "| Part | Answer |\n|---|---|\n";
    if (form_ == Form::kHtmlTable) out_ += "<table>\n";
    if (form_ == Form::kYamlStar) out_ += "star:\n";
    if (form_ == Form::kColumns) return Columns();
    for (const ExamplePart& part : story_.parts) {
      if (telling_.unlabelled) {
        out_ += Words(part) + "\n\n";
      } else if (IsYaml(form_)) {
        AddYaml(part);
      } else {
        AddPart(part);
      }
    }
    if (form_ == Form::kFence) out_ += "```\n";
    if (form_ == Form::kHtmlTable) out_ += "</table>\n";
    if (form_ == Form::kPipes) out_ += "\n";
  }

  void AddPart(const ExamplePart& part) {
    const std::string text = Words(part);
    const std::string gap = IsList(text) ? "\n\n" : " ";
    const std::string letter(1, Letter(part.part));
    switch (form_) {
      case Form::kLabels:
        out_ += "**" + Label(part.part, std::string(PartName(part.part)) + ":") + "**" + gap +
                text + "\n\n";
        return;
      case Form::kPlain:
      case Form::kFence:
        out_ += Label(part.part, std::string(PartName(part.part)) + ":") + gap + text + "\n\n";
        return;
      case Form::kPipes:
        out_ += (out_.ends_with("\n") ? "**" : " | **") + Label(part.part, letter) + "**: " + text;
        return;
      case Form::kLetters:
        out_ += "**" + Label(part.part, letter) + "** \xE2\x80\x94 " + text + "\n\n";
        return;
      case Form::kTable:
        out_ += "| " + Name(part.part) + " | " + text + " |\n";
        return;
      case Form::kHtmlTable:
        out_ += "<tr><th>" + Name(part.part) + "</th><td>" + text + "</td></tr>\n";
        return;
      default:
        out_ += Label(part.part, "## " + std::string(PartName(part.part))) + "\n\n" + text + "\n\n";
    }
  }

  void AddYaml(const ExamplePart& part) {
    const std::string text = Words(part);
    const std::string key = Key(part.part);
    switch (form_) {
      case Form::kYamlLiteral:
        out_ += key + ": |\n" + text + "\n";
        return;
      case Form::kYamlFolded:
        out_ += key + ": >\n" + text + "\n";
        return;
      case Form::kYamlQuoted:
        out_ += key + ": \"" + text + "\"\n";
        return;
      case Form::kYamlStar:
        out_ += "  " + key + ": \"" + text + "\"\n";
        return;
      case Form::kYamlSingle:
        out_ += key + ": '" + text + "'\n";
        return;
      default:
        out_ += key + ": " + text + "\n";
    }
  }

  // A row for the story, a column for each part.
  void Columns() {
    std::string rule = "|---|", row = "| " + Flagged("title", Marked(story_.title)) + " |";
    out_ += "| Story |";
    for (const ExamplePart& part : story_.parts) {
      out_ += " " + Name(part.part) + " |";
      rule += "---|";
      row += " " + Words(part) + " |";
    }
    out_ += "\n" + rule + "\n" + row + "\n";
  }

  void Json() {
    out_ += "[\n  {\n    \"title\": \"" + Flagged("title", Marked(story_.title)) + "\"";
    Fields([&](std::string_view key, std::string_view value) {
      out_ += ",\n    \"" + std::string(key) + "\": \"" + std::string(value) + "\"";
    });
    for (const ExamplePart& part : story_.parts) {
      out_ += ",\n    " + Label(part.part, "\"" + std::string(PartKey(part.part)) + "\"") + ": \"" +
              Words(part) + "\"";
    }
    out_ += "\n  }\n]\n";
  }

  void Org() {
    const std::string title = Marked(story_.title);
    const bool marked = title.front() == kOpenMark;
    out_ += marked ? kOpenMark + ("#+TITLE: " + title.substr(1))
                   : Flagged("title", "#+TITLE: " + title);
    out_ += "\n\n";
    for (const ExamplePart& part : story_.parts) {
      out_ += Label(part.part, "* " + std::string(PartName(part.part))) + "\n" + Words(part) + "\n";
    }
  }

  const ExampleStory& story_;
  const Telling& telling_;
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
    if (c == kOpenMark) {
      open.push_back(spans.size());
      spans.push_back({at, at});
    } else if (c == kCloseMark && !open.empty()) {
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

std::string_view Ending(Form form) {
  if (IsYaml(form)) return ".yaml";
  if (form == Form::kJson) return ".json";
  return form == Form::kOrg ? ".org" : ".md";
}

WrittenStory WriteStory(const ExampleStory& story, const Telling& telling, Form form,
                        std::string name) {
  std::string text = Writer(story, telling, form).Run();
  std::vector<Span> marks = TakeMarks(text);
  return {{std::move(name), std::move(text)}, std::move(marks)};
}

bool HasRoomForFields(Form form) { return form != Form::kOrg; }

}  // namespace starlint
