#include "story/find_passages.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "story/box_mark.h"
#include "story/company.h"
#include "story/label_cutter.h"
#include "story/label_seconds.h"
#include "story/table_passages.h"

namespace starlint {
namespace {

constexpr uint8_t kBoxLevel = 7;  // below all headings

class Finder {
 public:
  Finder(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary), cutter_(document, vocabulary) {
    passages_.reserve(document.blocks.size() + 8);
  }

  std::vector<Passage> Run() {
    const std::vector<Block>& blocks = document_.blocks;
    for (block_ = 0; block_ < blocks.size();) {
      if (blocks[block_].kind == BlockKind::kCell) {
        TakeTable();
      } else {
        Take(blocks[block_]);
        ++block_;
      }
    }
    FillTails();
    if (!weak_.empty()) Settle();
    return std::move(passages_);
  }

 private:
  struct Weak {
    uint32_t passage;
    Style style;
    Span label_text;  // Prose bytes
  };

  void Take(const Block& block) {
    switch (block.kind) {
      case BlockKind::kHeading:
        return TakeHeading(block);
      case BlockKind::kKey:
        return TakeKey(block);
      case BlockKind::kRecord:
        Put(PassageKind::kRecord, block);
        passages_.back().key = true;
        return;
      case BlockKind::kBody:
        return Put(PassageKind::kBody, block);
      case BlockKind::kBreak:
        return Put(PassageKind::kBreak, block);
      case BlockKind::kCode:
        return;
      case BlockKind::kParagraph:
      case BlockKind::kItem:
      case BlockKind::kCell:
        return TakeText(block);
    }
  }

  void Put(PassageKind kind, const Block& block) { passages_.push_back(New(kind, block)); }

  Passage New(PassageKind kind, const Block& block) const {
    Passage passage;
    passage.kind = kind;
    passage.level = block.level;
    passage.block = block_;
    passage.source = block.source;
    passage.content = block.text;
    return passage;
  }

  void TakeHeading(const Block& block) {
    Passage passage = New(PassageKind::kHeading, block);
    passage.heading = true;
    const bool blank = View(block.text).starts_with('[');  // "[Title]" is yet to be filled in
    auto label = blank ? std::nullopt : vocabulary_.Find(View(block.text));
    if (!label) {
      label = vocabulary_.FindTailed(View(block.text));
      if (label) tailed_.push_back(static_cast<uint32_t>(passages_.size()));
    }
    if (label && label->letter && !LettersAreHeadings()) label.reset();
    if (label) {
      passage.kind = PassageKind::kLabel;
      passage.label = *label;
      passage.seconds = SecondsIn(View(block.text));
      passage.content = {block.text.end, block.text.end};
    } else if (const auto meant = vocabulary_.FindMeant(View(block.text))) {
      passage.kind = PassageKind::kSlip;
      passage.label = *vocabulary_.Find(*meant);
      passage.content = {block.text.end, block.text.end};
      passage.source = document_.prose.ToSource(block.text);
    }
    passages_.push_back(passage);
  }

  // "## Situation: Our tapes could not be read." with nothing below it: the words are its text.
  void FillTails() {
    for (const uint32_t at : tailed_) {
      const bool told = at + 1 < passages_.size() && passages_[at + 1].kind == PassageKind::kText;
      const Span heading = document_.blocks[passages_[at].block].text;
      const std::string_view text = View(heading);
      const size_t mark = std::min(text.find(": "), text.find(" - "));
      if (told || mark == text.npos || passages_[at].kind != PassageKind::kLabel) continue;
      const std::string_view tail = text.substr(mark + 1);
      constexpr auto kFewest = 4;  // words
      if (std::count(tail.begin(), tail.end(), ' ') < kFewest) continue;
      const size_t begin = text.find_first_not_of(" -", mark + 1);
      passages_[at].content = {heading.begin + static_cast<uint32_t>(begin), heading.end};
    }
  }

  // "## S" ... "## R" are parts where the first such heading is the Situation's. A bank in the
  // order of the alphabet, or a story about R, has others first.
  bool LettersAreHeadings() {
    if (letters_) return *letters_;
    letters_ = false;
    constexpr size_t kLongestLetter = 8;  // bytes, decoration included
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::kHeading || block.text.size() > kLongestLetter) continue;
      const auto label = vocabulary_.Find(View(block.text));
      if (!label || !label->letter) continue;
      letters_ = label->parts.Has(Part::kSituation);
      break;
    }
    return *letters_;
  }

  void TakeKey(const Block& block) {
    Passage passage = New(PassageKind::kKey, block);
    passage.key = true;
    if (const auto label = vocabulary_.Find(View(block.text))) {
      passage.kind = PassageKind::kLabel;
      passage.label = *label;
      passage.content = {block.text.end, block.text.end};
    } else if (const auto meant = vocabulary_.FindMeant(View(block.text))) {
      passage.kind = PassageKind::kSlip;
      passage.label = *vocabulary_.Find(*meant);
      passage.content = {block.text.end, block.text.end};
    }
    passages_.push_back(passage);
  }

  void TakeText(const Block& block) {
    const std::string_view text = View(block.text);
    if (text.find(":::") != text.npos) return TakeFenced(block);
    const BoxMark mark = block.kind == BlockKind::kParagraph
                             ? BoxMarkOf(text.substr(0, text.find('\n')))
                             : BoxMark{};
    if (mark.kind == BoxMark::kNone) return TakeLines(block);
    Passage passage = New(PassageKind::kBreak, block);
    if (!mark.title.empty()) {
      passage.kind = PassageKind::kHeading;
      passage.level = kBoxLevel;
      passage.content = SpanOf(mark.title);
    }
    passages_.push_back(passage);
  }

  // `:::tip` opens a box, `:::` closes it; they may stand in one block with what is around them.
  void TakeFenced(const Block& block) {
    for (const BoxPiece& piece : CutAtFences(View(block.text))) {
      Block part = block;
      part.text = SpanOf(piece.text);
      if (piece.mark.kind == BoxMark::kOpens) OpenBox(piece.mark, part);
      if (piece.mark.kind == BoxMark::kCloses) CloseBox();
      if (piece.mark.kind == BoxMark::kNone) TakeLines(part);
    }
  }

  void OpenBox(const BoxMark& mark, const Block& block) {
    boxes_.push_back(passages_.size());
    Passage passage = New(PassageKind::kLabel, block);
    passage.label.kind = LabelKind::kAside;
    passage.content.end = passage.content.begin;
    const auto label = vocabulary_.Find(mark.title);
    if (label && label->kind == LabelKind::kPart) {
      passage.label = *label;
      passage.source = document_.prose.ToSource(SpanOf(mark.title));
    }
    passages_.push_back(passage);
  }

  // What stands in a box is not spoken, and what is around it goes on; unless it holds a story.
  void CloseBox() {
    if (boxes_.empty()) return;
    const auto first = passages_.begin() + static_cast<ptrdiff_t>(boxes_.back());
    boxes_.pop_back();
    const bool told = std::any_of(first, passages_.end(),
                                  [](const Passage& passage) { return passage.OpensPart(); });
    if (!told) passages_.erase(first, passages_.end());
  }

  void TakeLines(const Block& block) {
    for (const Piece& piece : cutter_.Cut(block)) {
      Passage passage = New(PassageKind::kText, block);
      passage.content = piece.content;
      passage.level = block.kind == BlockKind::kItem ? block.level : uint8_t{0};
      passage.item = block.kind == BlockKind::kItem;
      if (piece.label) {
        passage.kind = piece.slip ? PassageKind::kSlip : PassageKind::kLabel;
        passage.label = *piece.label;
        passage.source = document_.prose.ToSource(piece.label_text);
        passage.seconds = SecondsIn(View({piece.label_text.begin, piece.content.begin}));
        if (!piece.slip) Note(piece);
      }
      passages_.push_back(passage);
    }
  }

  void Note(const Piece& piece) {
    if (piece.label->kind != LabelKind::kPart) return;
    company_.Add(piece.style, *piece.label);
    if (piece.style == Style::kSure) return;
    weak_.push_back({static_cast<uint32_t>(passages_.size()), piece.style, piece.label_text});
  }

  void TakeTable() {
    const std::vector<Block>& blocks = document_.blocks;
    const uint32_t begin = block_;
    do ++block_;
    while (block_ < blocks.size() && blocks[block_].kind == BlockKind::kCell &&
           !HeadsTable(block_));
    if (AppendTable(document_, vocabulary_, begin, block_, passages_)) return;
    const uint32_t end = block_;
    for (block_ = begin; block_ < end; ++block_) TakeText(blocks[block_]);
  }

  bool HeadsTable(uint32_t block) const {
    const std::vector<Block>& blocks = document_.blocks;
    return blocks[block].header && blocks[block].level == 1 && !blocks[block - 1].header;
  }

  // Labels that are not borne out become the text that they are, one with what stands before them
  // in their block.
  void Settle() {
    size_t weak = 0;
    std::vector<Passage> kept;
    kept.reserve(passages_.size());
    for (uint32_t i = 0; i < passages_.size(); ++i) {
      Passage passage = passages_[i];
      const bool is_weak = weak < weak_.size() && weak_[weak].passage == i;
      if (is_weak && !company_.Bears(weak_[weak].style)) {
        const bool joins = !kept.empty() && kept.back().block == passage.block;
        if (joins) {
          kept.back().content.end = passage.content.end;
        } else {
          passage.kind = PassageKind::kText;
          passage.content.begin = weak_[weak].label_text.begin;
          kept.push_back(passage);
        }
      } else {
        kept.push_back(passage);
      }
      weak += is_weak ? 1 : 0;
    }
    passages_ = std::move(kept);
  }

  std::string_view View(Span span) const {
    return std::string_view(document_.prose.text()).substr(span.begin, span.size());
  }

  // The Prose bytes of `text`, which is a part of the prose.
  Span SpanOf(std::string_view text) const {
    const auto begin = static_cast<uint32_t>(text.data() - document_.prose.text().data());
    return {begin, begin + static_cast<uint32_t>(text.size())};
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  LabelCutter cutter_;
  uint32_t block_ = 0;  // index of the block that is read
  std::vector<Passage> passages_;
  std::vector<size_t> boxes_;     // open ones: how many passages stand before each
  std::vector<uint32_t> tailed_;  // passages: headings that say more than the name of a part
  std::vector<Weak> weak_;        // labels that need company, ascending
  Company company_;
  std::optional<bool> letters_;  // headings that are a single letter name parts
};

}  // namespace

std::vector<Passage> FindPassages(const Document& document, const Vocabulary& vocabulary) {
  return Finder(document, vocabulary).Run();
}

}  // namespace starlint
