#include "story/table_passages.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

namespace starlint {
namespace {

bool IsPart(const std::optional<Label>& label) { return label && label->kind == LabelKind::kPart; }

class TableReader {
 public:
  TableReader(const Document& document, const Vocabulary& vocabulary, uint32_t begin, uint32_t end,
              std::vector<Passage>& passages)
      : document_(document),
        vocabulary_(vocabulary),
        begin_(begin),
        end_(end),
        passages_(passages) {}

  bool Run() {
    const bool stories = ReadHeader();
    if (stories) {
      TakeRowsOfStories();
    } else if (TellsByRows()) {
      const std::vector<uint32_t> told = IsRubric() ? std::vector<uint32_t>() : ColumnsOfStories();
      if (told.size() > 1 || (told.size() == 1 && HeadsWithTitle())) {
        for (const uint32_t column : told) TakeColumn(column);
      } else if (!IsRubric()) {
        TakeRowsOfParts();
      }
    } else {
      return false;
    }
    Put(PassageKind::kBreak, end_ - 1);
    return true;
  }

 private:
  const Block& At(uint32_t i) const { return document_.blocks[i]; }
  bool BeginsRow(uint32_t i) const { return At(i).level == 1; }

  std::string_view Text(uint32_t i) const {
    const Span span = At(i).text;
    return std::string_view(document_.prose.text()).substr(span.begin, span.size());
  }

  // The labels of the first row. A table of stories has two different parts there.
  bool ReadHeader() {
    columns_.clear();
    PartSet parts;
    int count = 0;
    for (uint32_t i = begin_; i < end_ && (i == begin_ || !BeginsRow(i)); ++i) {
      columns_.push_back(vocabulary_.Find(Text(i)));
      if (!IsPart(columns_.back())) continue;
      count += parts.Meets(columns_.back()->parts) ? 0 : 1;
      parts = PartSet::FromBits(parts.bits() | columns_.back()->parts.bits());
    }
    return count >= 2;
  }

  // Columns of marks to give: "| Part | 1 | 3 | 5 |", "| Part | Weak | Strong |".
  bool IsRubric() const {
    constexpr auto kMarks = std::to_array<std::string_view>(
        {"average", "bad", "excellent", "fair", "good", "great", "ok", "poor", "strong", "weak"});
    int marks = 0;
    for (uint32_t i = begin_; i < end_ && (i == begin_ || !BeginsRow(i)); ++i) {
      const std::string name = ToLower(Text(i));
      const bool number = !name.empty() && name.find_first_not_of("0123456789-+%") == name.npos;
      marks += number || std::find(kMarks.begin(), kMarks.end(), name) != kMarks.end() ? 1 : 0;
    }
    return marks >= 2;
  }

  bool TellsByRows() const {
    PartSet parts;
    int count = 0;
    for (uint32_t i = begin_; i < end_; ++i) {
      if (!BeginsRow(i)) continue;
      const auto label = vocabulary_.Find(Text(i));
      if (!IsPart(label)) continue;
      count += parts.Meets(label->parts) ? 0 : 1;
      parts = PartSet::FromBits(parts.bits() | label->parts.bits());
    }
    return count >= 2;
  }

  Passage& Put(PassageKind kind, uint32_t block) {
    Passage passage;
    passage.kind = kind;
    passage.block = block;
    passage.source = At(block).source;
    passage.content = At(block).text;
    passages_.push_back(passage);
    return passages_.back();
  }

  void PutLabel(const Label& label, uint32_t name, Span content) {
    Passage& passage = Put(PassageKind::kLabel, name);
    passage.label = label;
    passage.content = content;
  }

  // The first row heads the columns; each other one is a story.
  void TakeRowsOfStories() {
    for (uint32_t i = begin_ + static_cast<uint32_t>(columns_.size()); i < end_; ++i) {
      const size_t column = static_cast<size_t>(At(i).level) - 1;
      if (column == 0) Put(PassageKind::kRecord, i).level = 1;
      if (column >= columns_.size()) continue;
      const auto& label = columns_[column];
      if (label) {
        PutLabel(*label, begin_ + static_cast<uint32_t>(column), At(i).text);
      } else if (column == 0) {
        Label title;
        title.kind = LabelKind::kField;
        PutLabel(title, i, At(i).text);
      }
    }
  }

  // Columns that each tell a story, by number from 0: "| | The queue | The cache |" above rows of
  // parts. A few words a cell are a measure or a note.
  std::vector<uint32_t> ColumnsOfStories() const {
    constexpr size_t kFewest = 4;  // words a cell
    std::vector<uint32_t> told;
    if (columns_.empty() || IsPart(columns_.front())) return told;
    for (uint32_t column = 1; column < columns_.size(); ++column) {
      const auto& label = columns_[column];
      const bool answer = label && label->kind == LabelKind::kAside &&
                          label->name.find("answer") != label->name.npos;
      if ((label && !answer) || Text(begin_ + column).empty()) continue;
      size_t words = 0, cells = 0;
      for (uint32_t i = begin_ + static_cast<uint32_t>(columns_.size()); i < end_; ++i) {
        if (At(i).level != column + 1 || Text(i).empty()) continue;
        ++cells;
        words += 1 + static_cast<size_t>(std::count(Text(i).begin(), Text(i).end(), ' '));
      }
      if (cells > 0 && words >= cells * kFewest) told.push_back(column);
    }
    return told;
  }

  // "| | **Night school** |": one story with its title, where "| | Text |" heads a plain column.
  bool HeadsWithTitle() const {
    return columns_.size() == 2 && !columns_[1] && Text(begin_).empty() &&
           Text(begin_ + 1).find(' ') != std::string_view::npos;
  }

  void TakeColumn(uint32_t column) {
    const uint32_t head = begin_ + column;
    Put(PassageKind::kRecord, head).level = 1;
    Label title;
    title.kind = LabelKind::kField;
    PutLabel(title, head, At(head).text);
    uint32_t row = begin_;
    for (uint32_t i = begin_ + static_cast<uint32_t>(columns_.size()); i < end_; ++i) {
      if (BeginsRow(i)) row = i;
      if (At(i).level != column + 1) continue;
      if (const auto label = vocabulary_.Find(Text(row))) PutLabel(*label, row, At(i).text);
    }
  }

  // Whether the cell is of a column that is not spoken: "Time", "Notes".
  bool StandsBeside(uint32_t i) const {
    const size_t column = static_cast<size_t>(At(i).level) - 1;
    constexpr size_t kPartAndText = 2;  // the only column beside the parts tells them: "Notes"
    if (columns_.size() <= kPartAndText) return false;
    if (column >= columns_.size() || !columns_[column]) return false;
    constexpr auto kTold = std::to_array<std::string_view>(
        {"answer", "example", "response", "sample", "version", "star"});
    const Label& label = *columns_[column];
    return label.kind == LabelKind::kAside &&
           std::none_of(kTold.begin(), kTold.end(), [&](std::string_view word) {
             return label.name.find(word) != label.name.npos;
           });
  }

  // The first cell of a row names the part, the others tell it.
  void TakeRowsOfParts() {
    Put(PassageKind::kBreak, begin_);
    std::optional<Label> label;
    bool fresh = false;
    for (uint32_t i = begin_; i < end_; ++i) {
      if (BeginsRow(i)) {
        label = vocabulary_.Find(Text(i));
        if (label) PutLabel(*label, i, {At(i).text.end, At(i).text.end});
        fresh = true;
        continue;
      }
      if (!label || StandsBeside(i)) continue;
      const auto again = fresh ? vocabulary_.Find(Text(i)) : std::nullopt;
      fresh = false;
      if (again && again->parts == label->parts) continue;  // "| S | Situation | text |"
      if (!At(i).text.empty()) Put(PassageKind::kText, i);
    }
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  uint32_t begin_;
  uint32_t end_;
  std::vector<Passage>& passages_;
  std::vector<std::optional<Label>> columns_;
};

}  // namespace

bool AppendTable(const Document& document, const Vocabulary& vocabulary, uint32_t begin,
                 uint32_t end, std::vector<Passage>& passages) {
  return TableReader(document, vocabulary, begin, end, passages).Run();
}

}  // namespace starlint
