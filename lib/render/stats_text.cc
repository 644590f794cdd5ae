#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/text.h"
#include "base/utf8.h"
#include "render/paint.h"
#include "render/stats.h"
#include "render/wrap.h"

namespace starlint {
namespace {

constexpr uint32_t kBarCells = 20;
constexpr uint32_t kLeastTitle = 12;
constexpr uint32_t kTopicCells = 24;
constexpr uint32_t kMarkCells = 3;

constexpr Paint PaintOf(Part part) {
  constexpr std::array kPaints = {Paint::kBlue, Paint::kMagenta, Paint::kGreen, Paint::kYellow,
                                  Paint::kCyan};
  return kPaints[static_cast<size_t>(part)];
}

// How many of kBarCells each part takes: all of them together, a part with words one at least.
std::array<uint32_t, kParts.size()> Cells(const StoryStats& story) {
  std::array<uint32_t, kParts.size()> cells{};
  uint32_t words = 0;
  for (const uint32_t count : story.part_words) words += count;
  if (words == 0) return cells;
  uint32_t left = kBarCells;
  for (size_t i = 0; i < cells.size(); ++i) {
    const uint32_t share = story.part_words[i] * kBarCells / words;
    cells[i] = story.part_words[i] == 0 ? 0 : std::max(share, 1U);
    left -= std::min(left, cells[i]);
  }
  // What rounding down left over goes to the longest part, and what minima took comes from it.
  const auto longest =
      static_cast<size_t>(std::max_element(story.part_words.begin(), story.part_words.end()) -
                          story.part_words.begin());
  uint32_t others = 0;
  for (size_t i = 0; i < cells.size(); ++i) others += i == longest ? 0 : cells[i];
  cells[longest] = kBarCells - others;
  return cells;
}

class StatsText {
 public:
  StatsText(const BankStats& stats, const RenderStyle& style, std::string& out)
      : stats_(stats), style_(style), out_(out) {}

  void Append() {
    if (stats_.stories().empty()) {
      out_ += "no stories\n";
      return;
    }
    AppendStories();
    out_ += '\n';
    AppendTopics(TopicKind::kTheme, "theme");
    out_ += '\n';
    AppendTopics(TopicKind::kPrompt, "prompt");
    if (Laid()) {
      AppendDim("x by a tag, the question or the title; ~ by the words of the text");
      out_ += '\n';
    }
    out_ += '\n';
    AppendGaps();
    AppendTotals();
  }

 private:
  // Everything in a row but the title.
  static constexpr uint32_t kRowCells = 3 + 2 + 2 + 5 + 2 + 7 + 2 + kBarCells + 2 + 3 + 5 + 5;

  // Whether a column a story fits.
  bool Laid() const {
    const auto stories = static_cast<uint32_t>(stats_.stories().size());
    return kTopicCells + kMarkCells * stories + 9 <= style_.width;
  }

  uint32_t TitleCells() const {
    uint32_t longest = kLeastTitle;
    for (const StoryStats& story : stats_.stories()) {
      longest = std::max(longest, DisplayWidth(Title(story)));
    }
    const uint32_t room = style_.width > kRowCells ? style_.width - kRowCells : 0;
    return std::clamp(room, kLeastTitle, longest);
  }

  static std::string Title(const StoryStats& story) {
    std::string title;
    AppendPrintable(title, story.title);
    if (!title.empty()) return title;
    AppendPrintable(title, story.path + ":" + std::to_string(story.line));
    return title;
  }

  // Appends `text` in exactly `cells` cells, cut with "…" when it needs more.
  void AppendCut(std::string_view text, uint32_t cells) {
    if (DisplayWidth(text) <= cells) {
      out_ += text;
      out_.append(cells - DisplayWidth(text), ' ');
      return;
    }
    uint32_t taken = 0;
    for (size_t at = 0; at < text.size();) {
      const Glyph glyph = NextGlyph(text, at);
      if (taken + glyph.cells + 1 > cells) break;
      out_ += text.substr(at, glyph.size);
      taken += glyph.cells;
      at += glyph.size;
    }
    out_ += "…";
    out_.append(cells - taken - 1, ' ');
  }

  void AppendRight(std::string_view text, uint32_t cells) {
    out_.append(text.size() < cells ? cells - text.size() : 0, ' ');
    out_ += text;
  }
  void AppendRight(uint64_t number, uint32_t cells) { AppendRight(std::to_string(number), cells); }
  void AppendDim(std::string_view text) { AppendPainted(out_, text, Paint::kDim, style_.color); }

  void AppendStories() {
    const uint32_t title = TitleCells();
    {
      const Painted bold(out_, Paint::kBold, style_.color);
      out_ += "  #  ";
      AppendCut("story", title);
      out_ += "  words   spoken  ";
      AppendCut("shares", kBarCells);
      out_ += "  err warn info";
    }
    out_ += '\n';
    for (size_t i = 0; i < stats_.stories().size(); ++i) {
      AppendStory(i + 1, stats_.stories()[i], title);
    }
  }

  void AppendStory(size_t number, const StoryStats& story, uint32_t title) {
    AppendRight(number, 3);
    out_ += "  ";
    AppendCut(Title(story), title);
    out_ += "  ";
    AppendRight(story.words, 5);
    AppendRight(std::to_string(std::lround(story.seconds)) + " s", 9);
    out_ += "  ";
    AppendBar(story);
    out_ += "  ";
    AppendFound(story.findings.errors, 3, Severity::kError);
    AppendFound(story.findings.warnings, 5, Severity::kWarning);
    AppendFound(story.findings.infos, 5, Severity::kInfo);
    out_ += '\n';
  }

  void AppendFound(uint32_t count, uint32_t cells, Severity severity) {
    const std::string text = count == 0 ? "-" : std::to_string(count);
    out_.append(text.size() < cells ? cells - text.size() : 0, ' ');
    AppendPainted(out_, text, count == 0 ? Paint::kDim : starlint::PaintOf(severity), style_.color);
  }

  void AppendBar(const StoryStats& story) {
    const auto cells = Cells(story);
    uint32_t taken = 0;
    for (const Part part : kParts) {
      const uint32_t count = cells[static_cast<size_t>(part)];
      if (count == 0) continue;
      AppendPainted(out_, std::string(count, PartName(part).front()), PaintOf(part), style_.color);
      taken += count;
    }
    out_.append(kBarCells - taken, ' ');
  }

  void AppendTopics(TopicKind kind, std::string_view heading) {
    {
      const Painted bold(out_, Paint::kBold, style_.color);
      AppendCut(heading, kTopicCells);
      for (size_t i = 0; Laid() && i < stats_.stories().size(); ++i) AppendRight(i + 1, kMarkCells);
      out_ += "  stories";
    }
    out_ += '\n';
    const auto& topics = stats_.topics().topics;
    for (size_t i = 0; i < topics.size(); ++i) {
      if (topics[i].kind == kind) AppendTopic(i);
    }
  }

  void AppendTopic(size_t topic) {
    AppendCut(stats_.topics().topics[topic].name, kTopicCells);
    if (Laid()) {
      for (const StoryStats& story : stats_.stories()) {
        constexpr std::string_view kMarks[] = {"  .", "  ~", "  x"};
        const Cover cover = stats_.CoverOf(story, topic);
        const Paint paint = cover == Cover::kNone ? Paint::kDim : Paint::kPlain;
        AppendPainted(out_, kMarks[static_cast<size_t>(cover)], paint, style_.color);
      }
    }
    const uint32_t count = stats_.Count(topic);
    out_ += "  ";
    if (count > 0) {
      AppendRight(count, 7);
    } else {
      AppendPainted(out_, "   none", Paint::kWarning, style_.color);
    }
    out_ += '\n';
  }

  void AppendGaps() {
    std::string gaps;
    for (const TopicKind kind : {TopicKind::kTheme, TopicKind::kPrompt}) {
      for (const std::string_view gap : stats_.Gaps(kind)) {
        gaps += (gaps.empty() ? "" : ", ") + std::string(gap);
      }
    }
    std::string line = gaps.empty() ? "Every theme and every prompt has a story."
                                    : "No story yet for " + gaps + ".";
    AppendWrapped(line, style_.width, 0, out_);
    out_ += '\n';
  }

  void AppendTotals() {
    const FindingCounts& found = stats_.findings();
    std::string line = Plural(stats_.stories().size(), "story") + " in " +
                       Plural(stats_.files(), "file") + ": " + Plural(stats_.words(), "word") +
                       ", " + Duration(stats_.seconds());
    for (const auto& [count, noun] :
         {std::pair(found.errors, "error"), {found.warnings, "warning"}, {found.infos, "info"}}) {
      if (count > 0) line += ", " + Plural(count, noun);
    }
    AppendWrapped(line, style_.width, 0, out_);
    out_ += '\n';
  }

  // "82 s", "12 min 5 s".
  static std::string Duration(double seconds) {
    const auto all = static_cast<uint64_t>(std::lround(seconds));
    if (all < 120) return std::to_string(all) + " s";
    return std::to_string(all / 60) + " min " + std::to_string(all % 60) + " s";
  }

  const BankStats& stats_;
  const RenderStyle& style_;
  std::string& out_;
};

}  // namespace

void AppendStatsText(const BankStats& stats, const RenderStyle& style, std::string& out) {
  StatsText(stats, style, out).Append();
}

}  // namespace starlint
