// The text of `starlint show`.
#include "render/show.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/cue_words.h"
#include "render/excerpt.h"
#include "render/paint.h"
#include "render/wrap.h"
#include "source/line_map.h"
#include "story/part.h"

namespace starlint {
namespace {

constexpr uint32_t kSectionIndent = 2;
constexpr uint32_t kSentenceIndent = 4;
constexpr uint32_t kSignalIndent = 6;
constexpr size_t kMostCues = 3;

std::string Signed(float score) {
  std::string text;
  AppendFixed(text, score, 1);
  return text.starts_with('-') ? text : "+" + text;
}

// To tell cues apart as a reader would: `begins with "We"` says no more than `begins with we`.
std::string Gist(std::string_view words) {
  std::string gist = ToLower(words);
  std::erase(gist, '"');
  return gist;
}

// The weightiest cues: those for the signal, then those against it.
std::string Cues(const SignalReading& reading) {
  const bool carried = reading.score > 0;  // what spoke against it was not heard
  std::string in_favour, against;
  std::vector<std::string> gists;
  for (const Cue& cue : reading.cues) {
    if (carried && cue.weight < 0) continue;
    const std::string words = InWords(cue);
    std::string gist = Gist(words);
    if (std::find(gists.begin(), gists.end(), gist) != gists.end()) continue;
    if (gists.size() == kMostCues) break;
    gists.push_back(std::move(gist));
    std::string& list = cue.weight < 0 ? against : in_favour;
    if (!list.empty()) list += ", ";
    list += words;
  }
  if (gists.empty()) return carried ? "nothing speaks against it" : "nothing speaks for it";
  if (against.empty()) return in_favour;
  return (in_favour.empty() ? "" : in_favour + "; ") + "against it: " + against;
}

std::string SectionName(PartSet covers) {
  if (covers.empty()) return "No part is labelled";
  std::string name;
  for (const Part part : kParts) {
    if (!covers.Has(part)) continue;
    if (!name.empty()) name += " and ";
    name += PartName(part);
  }
  return name;
}

// Writes one story; what stands in columns is as wide as its widest in the story.
class StoryWriter {
 public:
  StoryWriter(const Source& source, const LineMap& lines, const StoryReading& story,
              const RenderStyle& style, std::string& out)
      : source_(source), lines_(lines), story_(story), style_(style), out_(out) {
    ForEachSignal([&](const SignalReading& reading) {
      name_cells_ = std::max(name_cells_, reading.signal.size());
      score_cells_ = std::max(score_cells_, Signed(reading.score).size());
    });
  }

  void Write() {
    Title();
    for (const SectionReading& section : story_.sections) WriteSection(section);
    for (const RuleReading& rule : story_.rules) WriteRule(rule);
  }

 private:
  template <class Visit>
  void ForEachSignal(Visit visit) const {
    for (const SectionReading& section : story_.sections) {
      for (const SentenceReading& sentence : section.sentences) {
        for (const SignalReading& reading : sentence.signals) visit(reading);
      }
    }
    for (const RuleReading& rule : story_.rules) {
      for (const NearestReading& nearest : rule.nearest) visit(nearest.reading);
    }
  }

  void Title() {
    {
      const Painted bold(out_, Paint::kBold, style_.color);
      AppendPrintable(out_, source_.name);
      out_ += ':';
      Place(story_.anchor);
    }
    out_ += ' ';
    if (story_.title.empty())
      out_ += "a story without a title";
    else
      AppendPrintable(out_, story_.title);
    out_ += '\n';
  }

  // "12:5:"
  void Place(Span span) {
    const Position at = lines_.At(span.begin, style_.columns);
    AppendNumber(out_, at.line);
    out_ += ':';
    AppendNumber(out_, at.column);
    out_ += ':';
  }

  void WriteSection(const SectionReading& section) {
    out_ += '\n';
    out_.append(kSectionIndent, ' ');
    AppendPainted(out_, SectionName(section.covers), Paint::kBold, style_.color);
    if (section.sentences.empty()) out_ += " (empty)";
    out_ += '\n';
    for (const SentenceReading& sentence : section.sentences) {
      WriteSentence(sentence.text, 0);
      for (const SignalReading& reading : sentence.signals) WriteSignal(reading);
    }
  }

  // `before`: cells that already stand on the line, behind the indent.
  void WriteSentence(std::string_view text, uint32_t before) {
    if (before == 0) out_.append(kSentenceIndent, ' ');
    Wrap(text, kSentenceIndent + before);
  }

  void WriteSignal(const SignalReading& reading) {
    out_.append(kSignalIndent, ' ');
    AppendPainted(out_, reading.signal, Paint::kInfo, style_.color);
    out_.append(name_cells_ - reading.signal.size() + 1, ' ');
    const std::string score = Signed(reading.score);
    out_.append(score_cells_ - score.size(), ' ');
    AppendPainted(out_, score, reading.score > 0 ? Paint::kCaret : Paint::kDim, style_.color);
    out_ += "  ";
    Wrap(Cues(reading), static_cast<uint32_t>(kSignalIndent + name_cells_ + 1 + score_cells_ + 2));
  }

  void WriteRule(const RuleReading& rule) {
    out_ += '\n';
    out_.append(kSectionIndent, ' ');
    AppendPainted(out_, rule.rule, PaintOf(rule.level), style_.color);
    out_ += " fired: probability ";
    AppendFixed(out_, rule.probability, 2);
    out_ += ", and it fires from ";
    AppendFixed(out_, rule.margin, 2);
    out_ += " on. Nearest came:\n";
    std::vector<bool> written(rule.nearest.size(), false);
    for (size_t i = 0; i < rule.nearest.size(); ++i) {
      if (written[i]) continue;
      WriteNearest(rule.nearest[i]);
      // Other signals of the same sentence belong below it.
      for (size_t other = i; other < rule.nearest.size(); ++other) {
        if (rule.nearest[other].source != rule.nearest[i].source) continue;
        written[other] = true;
        WriteSignal(rule.nearest[other].reading);
      }
    }
  }

  void WriteNearest(const NearestReading& nearest) {
    out_.append(kSentenceIndent, ' ');
    const size_t begin = out_.size();
    Place(nearest.source);
    out_ += ' ';
    const auto cells = static_cast<uint32_t>(out_.size() - begin);
    WriteSentence(nearest.text, cells);
  }

  // The rest of a line of which `taken` cells are used, and the lines after it.
  void Wrap(std::string_view text, uint32_t taken) {
    std::string printable;
    AppendPrintable(printable, text);
    AppendWrapped(printable, CellsBehind(taken, style_), taken, out_);
    out_ += '\n';
  }

  const Source& source_;
  const LineMap& lines_;
  const StoryReading& story_;
  const RenderStyle& style_;
  std::string& out_;
  size_t name_cells_ = 0;
  size_t score_cells_ = 0;
};

}  // namespace

void AppendShown(const Source& source, const FileReading& reading, const RenderStyle& style,
                 std::string& out) {
  if (reading.stories.empty()) return;
  const LineMap lines(source.text);
  for (const StoryReading& story : reading.stories) {
    if (!out.empty()) out += '\n';
    StoryWriter(source, lines, story, style, out).Write();
  }
}

}  // namespace starlint
