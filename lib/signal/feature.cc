#include "signal/feature.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace starlint {
namespace {

enum Shape : uint16_t {
  kFigure,
  kFigures2,
  kNumberWord,
  kQuantity,
  kPercent,
  kMoney,
  kYear,
  kTime,
  kVersion,
  kDuration,
  kTroubleCount,
  kSize,
  kFromTo,
  kTech1,
  kTech2,
  kTech3,
  kCapital,
  kCapitals2,
  kName,
  kAcronym,
  kCode,
  kSemicolon,
  kColon,
  kQuestion,
  kExclamation,
  kQuote,
  kParenthesis,
  kDash,
  kStartsI,
  kI,
  kMe,
  kWe,
  kUs,
  kStartsWe,
  kNoPronoun,
  kVerbFirst,
  kIngFirst,
  kItem,
  kUnder5,
  kUnder9,
  kUnder15,
  kUnder22,
  kUnder30,
  kOver30,
  kFrom12,
  kFrom20,
  kShapeCount,
};

constexpr std::array<std::string_view, kShapeCount> kShapeNames = {"figure",
                                                                   "figures 2",
                                                                   "number word",
                                                                   "quantity",
                                                                   "percent",
                                                                   "money",
                                                                   "year",
                                                                   "time",
                                                                   "version",
                                                                   "duration",
                                                                   "count of trouble",
                                                                   "size",
                                                                   "from 0 to",
                                                                   "tech 1",
                                                                   "tech 2",
                                                                   "tech 3",
                                                                   "capital",
                                                                   "capitals 2",
                                                                   "name",
                                                                   "acronym",
                                                                   "code",
                                                                   "semicolon",
                                                                   "colon",
                                                                   "question",
                                                                   "exclamation",
                                                                   "quote",
                                                                   "parenthesis",
                                                                   "dash",
                                                                   "starts I",
                                                                   "I",
                                                                   "me",
                                                                   "we",
                                                                   "us",
                                                                   "starts we",
                                                                   "no pronoun",
                                                                   "verb first",
                                                                   "ing first",
                                                                   "item",
                                                                   "words <5",
                                                                   "words <9",
                                                                   "words <15",
                                                                   "words <22",
                                                                   "words <30",
                                                                   "words 30+",
                                                                   "words 12+",
                                                                   "words 20+"};

// Places: for each part itself, its first, second, last and only sentence.
enum PlaceKind : uint16_t { kAnywhere, kFirst, kSecond, kLast, kOnly, kPlaceKinds };
constexpr std::array<std::string_view, kPlaceKinds> kPlaceNames = {"", " first", " second", " last",
                                                                   " only"};
constexpr uint16_t kPlaces = kParts.size() * kPlaceKinds;
constexpr uint16_t kListBase = kShapeCount + kPlaces;

uint16_t PlaceFeature(Part part, PlaceKind kind) {
  return static_cast<uint16_t>(kShapeCount + static_cast<uint16_t>(part) * kPlaceKinds + kind);
}

// Works out the shapes of one sentence.
class Shaper {
 public:
  Shaper(const Tokens& tokens, const WordLists& lists, const ShapeLists& shape)
      : tokens_(tokens), lists_(lists), shape_(shape) {}

  uint64_t Run(bool item) {
    for (size_t i = 0; i < tokens_.words.size(); ++i) Look(i);
    Marks();
    Counts();
    Pronouns();
    if (!tokens_.words.empty()) Beginning();
    Length();
    SetIf(item, kItem);
    return bits_;
  }

 private:
  void Set(Shape shape) { bits_ |= uint64_t{1} << shape; }
  void SetIf(bool holds, Shape shape) { bits_ |= uint64_t{holds} << shape; }

  void Look(size_t i) {
    const Token& token = tokens_.words[i];
    const uint64_t lists = lists_.Of(token);
    seen_ |= lists;
    const bool figure = token.kind == TokenKind::kNumber;
    figures_ += figure ? 1 : 0;
    SetIf(token.kind == TokenKind::kYear, kYear);
    SetIf(token.kind == TokenKind::kTime, kTime);
    SetIf(token.kind == TokenKind::kVersion, kVersion);
    if (figure || (lists & shape_.number) != 0) Quantity(i);
    SetIf(after_from_ && (lists & shape_.to) != 0, kFromTo);
    if (token.kind == TokenKind::kWord) LookAtWord(i, token, lists);
  }

  void Quantity(size_t i) {
    Set(kQuantity);
    after_from_ |= i > 0 && (lists_.Of(tokens_.words[i - 1]) & shape_.from) != 0;
    if (i + 1 == tokens_.words.size()) return;
    const uint64_t next = lists_.Of(tokens_.words[i + 1]);
    SetIf((next & shape_.time_unit) != 0, kDuration);
    SetIf((next & shape_.problem) != 0, kTroubleCount);
    SetIf((next & shape_.size_unit) != 0, kSize);
  }

  void LookAtWord(size_t i, const Token& token, uint64_t lists) {
    const bool tech = (lists & shape_.tech) != 0 || token.mixed;
    tech_ += tech ? 1 : 0;
    SetIf(token.acronym, kAcronym);
    SetIf(token.capital && (lists & shape_.first_name) != 0, kName);
    if (i == 0 || !token.capital || (lists & shape_.i) != 0) return;
    ++capitals_;
    SetIf(!tech && (lists & shape_.date) == 0, kName);
  }

  void Marks() {
    constexpr std::array<std::pair<Mark, Shape>, 10> kMarks = {{
        {Mark::kSemicolon, kSemicolon},
        {Mark::kColon, kColon},
        {Mark::kQuestion, kQuestion},
        {Mark::kExclamation, kExclamation},
        {Mark::kQuote, kQuote},
        {Mark::kParenthesis, kParenthesis},
        {Mark::kDash, kDash},
        {Mark::kPercent, kPercent},
        {Mark::kMoney, kMoney},
        {Mark::kCode, kCode},
    }};
    for (const auto& [mark, shape] : kMarks) SetIf(tokens_.Has(mark), shape);
  }

  void Counts() {
    SetIf(figures_ > 0, kFigure);
    SetIf(figures_ > 1, kFigures2);
    SetIf(capitals_ > 0, kCapital);
    SetIf(capitals_ > 1, kCapitals2);
    SetIf(tech_ > 0, kTech1);
    SetIf(tech_ > 1, kTech2);
    SetIf(tech_ > 2, kTech3);
    SetIf((seen_ & shape_.number) != 0, kNumberWord);
    SetIf((seen_ & shape_.percent) != 0, kPercent);
  }

  void Pronouns() {
    SetIf((seen_ & shape_.i) != 0, kI);
    SetIf((seen_ & shape_.self) != 0, kMe);
    SetIf((seen_ & shape_.we) != 0, kWe);
    SetIf((seen_ & shape_.us) != 0, kUs);
    SetIf((seen_ & (shape_.i | shape_.we | shape_.third)) == 0, kNoPronoun);
  }

  void Beginning() {
    const Token& first = tokens_.words.front();
    const uint64_t lists = lists_.Of(first);
    SetIf((lists & shape_.i) != 0, kStartsI);
    SetIf((lists & shape_.we) != 0, kStartsWe);
    if (first.kind != TokenKind::kWord) return;
    const bool past = first.ed || (lists & shape_.past) != 0;
    SetIf(past && (lists & shape_.function) == 0, kVerbFirst);
    SetIf(first.ing, kIngFirst);
  }

  void Length() {
    const size_t words = tokens_.words.size();
    Set(words < 5    ? kUnder5
        : words < 9  ? kUnder9
        : words < 15 ? kUnder15
        : words < 22 ? kUnder22
        : words < 30 ? kUnder30
                     : kOver30);
    SetIf(words >= 12, kFrom12);
    SetIf(words >= 20, kFrom20);
  }

  const Tokens& tokens_;
  const WordLists& lists_;
  const ShapeLists& shape_;
  uint64_t bits_ = 0;
  uint64_t seen_ = 0;  // lists that some word is in
  uint32_t figures_ = 0, capitals_ = 0, tech_ = 0;
  bool after_from_ = false;
};
static_assert(kShapeCount <= 64);

uint64_t Bit(const WordLists& lists, std::string_view name) {
  const auto at = std::lower_bound(lists.names.begin(), lists.names.end(), name);
  if (at == lists.names.end() || *at != name) return 0;
  return uint64_t{1} << (at - lists.names.begin());
}

}  // namespace

ShapeLists::ShapeLists(const WordLists& lists)
    : number(Bit(lists, "number")),
      time_unit(Bit(lists, "time-unit")),
      problem(Bit(lists, "problem")),
      size_unit(Bit(lists, "size-unit")),
      tech(Bit(lists, "tech")),
      date(Bit(lists, "date")),
      first_name(Bit(lists, "first-name")),
      function(Bit(lists, "function")),
      past(Bit(lists, "past")),
      i(Bit(lists, "i")),
      self(Bit(lists, "self")),
      we(Bit(lists, "we")),
      us(Bit(lists, "us")),
      third(Bit(lists, "third")),
      percent(Bit(lists, "percent")),
      from(Bit(lists, "from")),
      to(Bit(lists, "to")) {}

uint32_t FeatureSpace::size() const {
  return kListBase + lists_ * kListCounts + signals_ * (kPhraseCounts + 1);
}

uint16_t FeatureSpace::List(uint32_t list, uint32_t count) const {
  return static_cast<uint16_t>(kListBase + list * kListCounts + count - 1);
}

uint16_t FeatureSpace::Phrases(uint32_t signal, uint32_t count) const {
  return static_cast<uint16_t>(kListBase + lists_ * kListCounts + signal * (kPhraseCounts + 1) +
                               count - 1);
}

uint16_t FeatureSpace::Mask(uint32_t signal) const {
  return static_cast<uint16_t>(Phrases(signal, kPhraseCounts) + 1);
}

void AppendShapes(const Tokens& tokens, const WordLists& lists, const ShapeLists& shape,
                  const Place& place, std::vector<uint16_t>& features) {
  uint64_t bits = Shaper(tokens, lists, shape).Run(place.item);
  for (; bits != 0; bits &= bits - 1) {
    features.push_back(static_cast<uint16_t>(std::countr_zero(bits)));
  }
  if (!place.known) return;
  features.push_back(PlaceFeature(place.part, kAnywhere));
  if (place.index == 0) features.push_back(PlaceFeature(place.part, kFirst));
  if (place.index == 1) features.push_back(PlaceFeature(place.part, kSecond));
  if (place.index + 1 == place.count) features.push_back(PlaceFeature(place.part, kLast));
  if (place.count == 1) features.push_back(PlaceFeature(place.part, kOnly));
}

void AppendLists(const Tokens& tokens, const WordLists& lists, const FeatureSpace& space,
                 std::vector<uint16_t>& features) {
  std::array<uint8_t, 64> counts{};
  for (const Token& token : tokens.words) {
    for (uint64_t bits = lists.Of(token); bits != 0; bits &= bits - 1) {
      const auto list = static_cast<uint32_t>(std::countr_zero(bits));
      if (counts[list] == FeatureSpace::kListCounts) continue;
      features.push_back(space.List(list, ++counts[list]));
    }
  }
}

std::string FeatureName(uint16_t feature, const FeatureSpace& space,
                        std::span<const std::string_view> lists,
                        std::span<const std::string_view> signals) {
  if (feature < kShapeCount) return "<shape " + std::string(kShapeNames[feature]) + ">";
  if (feature < kListBase) {
    const auto place = static_cast<uint16_t>(feature - kShapeCount);
    const Part part = kParts[place / kPlaceKinds];
    return "<section " + std::string(PartKey(part)) +
           std::string(kPlaceNames[place % kPlaceKinds]) + ">";
  }
  const uint32_t list_end = space.List(static_cast<uint32_t>(lists.size()), 1);
  if (feature < list_end) {
    const uint32_t index = feature - kListBase;
    return "<list " + std::string(lists[index / FeatureSpace::kListCounts]) + " " +
           std::to_string(index % FeatureSpace::kListCounts + 1) + ">";
  }
  const uint32_t index = feature - list_end;
  const std::string signal(signals[index / (FeatureSpace::kPhraseCounts + 1)]);
  const uint32_t count = index % (FeatureSpace::kPhraseCounts + 1);
  if (count == FeatureSpace::kPhraseCounts) return "<mask " + signal + ">";
  return "<phrases " + signal + " " + std::to_string(count + 1) + ">";
}

}  // namespace starlint
