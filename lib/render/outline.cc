#include "render/outline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "base/text.h"
#include "base/utf8.h"
#include "source/line_map.h"
#include "story/speech.h"

namespace starlint {
namespace {

constexpr size_t kLinesWidth = 11;  // "1200-1234" and a margin
constexpr size_t kNameWidth = 20;   // "Situation and Task"
constexpr uint32_t kLeastTitle = 20;

// "5-7", or "5" when it is one line.
std::string LineRange(const LineMap& lines, Span source) {
  const uint32_t first = lines.At(source.begin).line;
  const uint32_t last = lines.At(std::max(source.begin + 1, source.end) - 1).line;
  std::string range = std::to_string(first);
  if (last != first) range += "-" + std::to_string(last);
  return range;
}

// "Action and Result" for a label that names both.
std::string Names(PartSet parts) {
  std::string names;
  for (const Part part : kParts) {
    if (!parts.Has(part)) continue;
    if (!names.empty()) names += " and ";
    names += PartName(part);
  }
  return names;
}

std::string Spoken(uint32_t words, double wpm) {
  return Plural(words, "word") + ", " + std::to_string(std::lround(Seconds(words, wpm))) + " s";
}

// `title` as one line of at most `cells`, its end cut off.
std::string Title(std::string_view title, uint32_t cells) {
  std::string shown;
  if (title.empty()) return "(no title)";
  AppendPrintable(shown, title);
  if (DisplayWidth(shown) <= cells) return shown;
  std::string cut;
  uint32_t taken = 1;  // the ellipsis
  for (size_t at = 0; at < shown.size();) {
    const Glyph glyph = NextGlyph(shown, at);
    if (taken + glyph.cells > cells) break;
    taken += glyph.cells;
    cut += shown.substr(at, glyph.size);
    at += glyph.size;
  }
  return cut + "…";
}

void Pad(std::string& line, size_t to) {
  if (line.size() < to) line.resize(to, ' ');
}

void AppendSection(const LineMap& lines, const Document& document, const Story& story,
                   const Section& section, double wpm, std::string& out) {
  std::string line = "  ";
  if (section.sentence_count == 0) {
    line += LineRange(lines, section.label);
  } else {
    const Sentence& first = story.sentences[section.first_sentence];
    const Sentence& last = story.sentences[section.first_sentence + section.sentence_count - 1];
    line += LineRange(lines, document.prose.ToSource({first.text.begin, last.text.end}));
  }
  Pad(line, kLinesWidth);
  line += Names(section.covers);
  Pad(line, kLinesWidth + kNameWidth);
  out += line + (section.words == 0 ? "empty" : Spoken(section.words, wpm)) + "\n";
}

void AppendUnlabelled(const LineMap& lines, const Document& document, const Story& story,
                      std::string& out) {
  std::string line = "  ";
  line += LineRange(lines, document.prose.ToSource({story.sentences.front().text.begin,
                                                    story.sentences.back().text.end}));
  Pad(line, kLinesWidth);
  out += line + "no part is labelled\n";
}

// "STAR", "SAR"; of a story without labels "no labels".
std::string Letters(const StorySummary& story) {
  std::string letters;
  for (const SectionSummary& section : story.sections) {
    const char letter = PartName(section.part).front();
    if (letters.find(letter) == letters.npos) letters += letter;
  }
  return letters.empty() ? "no labels" : letters;
}

}  // namespace

void AppendOutline(const Source& source, const StoryFile& file, double wpm, uint32_t width,
                   std::string& out) {
  const LineMap lines(source.text);
  AppendPrintable(out, source.name);
  out += ": " +
         (file.stories.empty() ? "no story (" + file.skipped + ")"
                               : Plural(file.stories.size(), "story")) +
         "\n";
  const auto head = [&](Span anchor, std::string_view title, const std::string& tail) {
    const std::string number = std::to_string(lines.At(anchor.begin).line) + ": ";
    const auto taken = static_cast<uint32_t>(number.size() + tail.size());
    const uint32_t cells = width > taken + kLeastTitle ? width - taken : kLeastTitle;
    out += number + Title(title, cells) + tail + "\n";
  };
  for (const Story& story : file.stories) {
    head(story.anchor, story.title, " (" + Spoken(story.spoken_words, wpm) + ")");
    if (!story.labelled()) AppendUnlabelled(lines, file.document, story, out);
    for (const Section& section : story.sections) {
      AppendSection(lines, file.document, story, section, wpm, out);
    }
  }
  for (const PassedOver& none : file.passed_over) {
    head(none.anchor, none.title, " (passed over: " + std::string(ToString(none.why)) + ")");
  }
}

void AppendStories(const Source& source, const FileReport& report, std::string& out) {
  constexpr size_t kMost = 4;
  const LineMap lines(source.text);
  out += "read: ";
  AppendPrintable(out, source.name);
  out += ": " + Plural(report.stories.size(), "story");
  for (size_t i = 0; i < report.stories.size(); ++i) {
    if (i == kMost && report.stories.size() > kMost + 1) {
      out += ", and " + std::to_string(report.stories.size() - kMost) + " more";
      break;
    }
    const StorySummary& story = report.stories[i];
    out += (i == 0 ? ": line " : ", line ") + std::to_string(lines.At(story.anchor.begin).line) +
           " (" + Letters(story) + ", " + Plural(story.words, "word") + ")";
  }
  out += '\n';
}

}  // namespace starlint
