#include "signal/phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace starlint {
namespace {

// Phrases to look for; those that begin with '!' are masks. Owners are given as "NUMBER=phrase".
class Finder {
 public:
  explicit Finder(const std::vector<std::string>& patterns) {
    for (std::string pattern : patterns) {
      uint16_t owner = 0;
      if (pattern.size() > 2 && pattern[1] == '=') {
        owner = static_cast<uint16_t>(pattern[0] - '0');
        pattern.erase(0, 2);
      }
      const bool mask = pattern.starts_with('!');
      if (mask) pattern.erase(0, 1);
      EXPECT_EQ(builder_.Add(pattern, owner, mask), "") << pattern;
    }
    table_ = builder_.View();
    lexicon_ = words_.View();
  }

  std::vector<PhraseHit> Hits(std::string_view text) const {
    Tokens tokens;
    Tokenize(text, {0, static_cast<uint32_t>(text.size())}, lexicon_, tokens);
    std::vector<PhraseHit> hits = {PhraseHit{9, 9, 9, 9, true}};  // they are replaced
    FindPhrases(table_, tokens.words, hits);
    return hits;
  }

  // The words of each hit that is no mask, parted by '|'; with its owner when that is not 0.
  std::string Find(std::string_view text) const {
    Tokens tokens;
    Tokenize(text, {0, static_cast<uint32_t>(text.size())}, lexicon_, tokens);
    std::string out;
    for (const PhraseHit& hit : Hits(text)) {
      if (hit.mask) continue;
      if (!out.empty()) out += "|";
      if (hit.owner != 0) out += std::to_string(hit.owner) + "=";
      const uint32_t begin = tokens.words[hit.first].text.begin;
      out += text.substr(begin, tokens.words[hit.last].text.end - begin);
    }
    return out;
  }

 private:
  LexiconBuilder words_;
  PhraseBuilder builder_{words_};
  PhraseTable table_;
  Lexicon lexicon_;
};

std::string Find(const std::vector<std::string>& patterns, std::string_view text) {
  return Finder(patterns).Find(text);
}

std::string Fault(std::string_view pattern) {
  LexiconBuilder words;
  return PhraseBuilder(words).Add(pattern, 0, false);
}

// --- What phrases match --------------------------------------------------------------------------

TEST(PhraseTest, WordsInAnyCaseAndInOrder) {
  const Finder finder({"in favour of"});
  EXPECT_EQ(finder.Find("I was In FAVOUR of it, in favour of that"), "In FAVOUR of|in favour of");
  EXPECT_EQ(finder.Find("favour in of"), "");
  EXPECT_EQ(finder.Find("in favour"), "");
  EXPECT_EQ(finder.Find("in no favour of"), "");
  EXPECT_EQ(finder.Find("in favours of"), "");
  EXPECT_EQ(finder.Find(""), "");
}

TEST(PhraseTest, HyphensAndSlashesPartWords) {
  EXPECT_EQ(Find({"trade off"}, "a trade-off, a trade/off and a trade — off"),
            "trade-off|trade/off|trade — off");
  EXPECT_EQ(Find({"trade-off"}, "a trade off and a tradeoff"), "trade off");
  EXPECT_EQ(Find({"read/write"}, "the read-write lock"), "read-write");
}

TEST(PhraseTest, ApostrophesAndDigitsAreFolded) {
  EXPECT_EQ(Find({"didn't"}, "it didn’t and didn't"), "didn’t|didn't");
  EXPECT_EQ(Find({"p95"}, "p95 and p999, not q95"), "p95|p999");
}

TEST(PhraseTest, Alternatives) {
  const Finder finder({"(chose|went for|picked) it"});
  EXPECT_EQ(finder.Find("chose it, went for it, picked it, took it, went it"),
            "chose it|went for it|picked it");
  EXPECT_EQ(Find({"a|b c|d"}, "a b c d b"), "a|b c|d");
  EXPECT_EQ(Find({"((a|b)|c d) e"}, "a e b e c d e d e"), "a e|b e|c d e");
}

TEST(PhraseTest, OptionalWordsAndGroups) {
  EXPECT_EQ(Find({"the cost? was"}, "the was, the cost was, the cost cost was"),
            "the was|the cost was");
  EXPECT_EQ(Find({"a (b c)? d"}, "a d a b c d a b d"), "a d|a b c d");
  EXPECT_EQ(Find({"a (b|) c"}, "a c a b c a d c"), "a c|a b c");
}

TEST(PhraseTest, Gaps) {
  const Finder finder({"chose ~ over"});
  EXPECT_EQ(finder.Find("chose over"), "chose over");
  EXPECT_EQ(finder.Find("chose 1 b c d over"), "chose 1 b c d over");
  EXPECT_EQ(finder.Find("chose a b c d e over"), "");
  EXPECT_EQ(Find({"a ~2 b"}, "a x y b"), "a x y b");
  EXPECT_EQ(Find({"a ~2 b"}, "a x y z b"), "");
  EXPECT_EQ(Find({"a ~1 b ~1 c"}, "a x b x c"), "a x b x c");
  EXPECT_EQ(Find({"a ~~ b"}, "a 1 2 3 4 5 6 7 8 b"), "a 1 2 3 4 5 6 7 8 b");
}

TEST(PhraseTest, GapsTakeTheShortest) {
  EXPECT_EQ(Find({"chose ~ over"}, "chose a over b over"), "chose a over");
  EXPECT_EQ(Find({"chose ~ over"}, "chose chose a over"), "chose chose a over|chose a over");
}

TEST(PhraseTest, AnyWordAndFigures) {
  EXPECT_EQ(Find({"took _ days"}, "took two days, took 2 days, took days"),
            "took two days|took 2 days");
  EXPECT_EQ(Find({"saved # hours"}, "saved 40 hours, saved 3,962 hours, saved forty hours"),
            "saved 40 hours|saved 3,962 hours");
  EXPECT_EQ(Find({"in #"}, "in 2019 in 10:30 in 1.2.3 in p95"), "in 2019|in 10:30|in 1.2.3");
}

TEST(PhraseTest, TheBeginning) {
  EXPECT_EQ(Find({"^ picked"}, "Picked it. picked"), "Picked");
  EXPECT_EQ(Find({"^ picked"}, "I picked"), "");
  EXPECT_EQ(Find({"^ ~2 picked"}, "I then picked and picked"), "I then picked");
  EXPECT_EQ(Find({"(^|then) picked"}, "Picked then picked and picked"), "Picked|then picked");
}

TEST(PhraseTest, UnknownWordsMatchNothingButTheAny) {
  EXPECT_EQ(Find({"a _ b"}, "a zzz b"), "a zzz b");
  EXPECT_EQ(Find({"a b"}, "zzz yyy"), "");
}

// --- Masks ---------------------------------------------------------------------------------------

TEST(PhraseTest, MasksVoidWhatTheyTouch) {
  const Finder finder({"cost", "!cost center", "!no ~ cost"});
  EXPECT_EQ(finder.Find("the cost"), "cost");
  EXPECT_EQ(finder.Find("the cost center"), "");
  EXPECT_EQ(finder.Find("no great cost, but a cost"), "cost");
  EXPECT_EQ(Find({"a b c", "!c d"}, "a b c d, a b c"), "a b c");
}

TEST(PhraseTest, MasksAreTheirOwnersBusiness) {
  EXPECT_EQ(Find({"0=cost", "1=cost", "1=!cost center"}, "cost center"), "cost");
  EXPECT_EQ(Find({"0=cost", "1=cost", "0=!cost center"}, "cost center"), "1=cost");
}

TEST(PhraseTest, HitsComeInOrderWithTheirSources) {
  const Finder finder({"c", "1=(a|b) c?", "!x", "b"});
  EXPECT_EQ(finder.Hits("x b c"), (std::vector<PhraseHit>{{0, 0, 0, 2, true},
                                                          {1, 1, 1, 1, false},
                                                          {0, 1, 1, 3, false},
                                                          {1, 1, 2, 1, false},
                                                          {0, 2, 2, 0, false}}));
}

// --- Mistakes ------------------------------------------------------------------------------------

TEST(PhraseTest, SaysWhatIsWrong) {
  EXPECT_EQ(Fault("(a|b"), "A '(' is not closed.");
  EXPECT_EQ(Fault("a ((b) c"), "A '(' is not closed.");
  EXPECT_EQ(Fault("a)"), "A ')' closes no '('.");
  EXPECT_EQ(Fault("(a) b) c"), "A ')' closes no '('.");
  EXPECT_EQ(Fault("? a"), "A '?' stands behind nothing.");
  EXPECT_EQ(Fault("a??"), "A '?' stands behind nothing.");
  EXPECT_EQ(Fault("(?a)"), "A '?' stands behind nothing.");
  for (const std::string_view none :
       {"", " ", "a?", "(a)?", "_", "#", "_ #", "^", "(a|)", "()", "-", "a|"}) {
    EXPECT_EQ(Fault(none), "The phrase can match without a word of its own.") << none;
  }
  for (const std::string_view end : {"~ a", "a ~", "a ~2", "a b? ~", "(a|~) b", "a (b|~3)"}) {
    EXPECT_EQ(Fault(end), "A '~' stands at the phrase's end; it must stand between words.") << end;
  }
  EXPECT_EQ(Fault("a ^ b"), "A '^' stands inside the phrase.");
  EXPECT_EQ(Fault("a b c d e f g h i j k l m n o p"), "");
  EXPECT_EQ(Fault("a b c d e f g h i j k l m n o p q"), "The phrase has more than 16 words.");
}

TEST(PhraseTest, LimitsWhatAPhraseSpreadsInto) {
  std::string pattern = "x";
  for (int i = 0; i < 12; ++i) pattern += " (a b|c d)";
  EXPECT_EQ(Fault(pattern), "The phrase has more than 16 words.");
  pattern = "x";
  for (int i = 0; i < 12; ++i) pattern += " a?";
  EXPECT_EQ(Fault(pattern), "");
  EXPECT_EQ(Fault(pattern + " a?"), "The phrase has too many alternatives; write it as several.");
  pattern.clear();
  for (int i = 0; i < 16; ++i) pattern += "(a|b|c|d|e|f|g|h) ";  // single words do not spread
  EXPECT_EQ(Fault(pattern), "");
}

TEST(PhraseTest, AStrangersPhraseCannotStallARun) {
  EXPECT_EQ(Fault(std::string(60000, '(')), "The phrase has groups more than 16 deep.");
  std::string words = "(a|b c)";
  for (int i = 0; i < 300; ++i) words += " x";
  EXPECT_EQ(Fault(words), "The phrase has more than 16 words.");
}

TEST(PhraseTest, AFaultAddsNothing) {
  LexiconBuilder words;
  PhraseBuilder builder(words);
  EXPECT_NE(builder.Add("(a|b) ~", 0, false), "");
  EXPECT_EQ(builder.Add("a", 0, false), "");
  EXPECT_EQ(builder.View().phrases.size(), 1U);
  EXPECT_EQ(builder.View().phrases[0].source, 0U);
}

// --- Against a reference -------------------------------------------------------------------------

// A phrase as a tree, which is written as a pattern and matched the slow way.
struct Node {
  enum class Kind { kWord, kAny, kFigure, kGap, kSequence, kChoice, kOptional };
  Kind kind = Kind::kWord;
  std::string word;
  uint32_t gap = 0;
  std::vector<Node> parts;
};

class RandomPhrases {
 public:
  explicit RandomPhrases(uint32_t seed) : random_(seed) {}

  uint32_t Below(uint32_t limit) { return static_cast<uint32_t>(random_() % limit); }
  std::string Word() { return std::string(1, static_cast<char>('a' + Below(4))); }

  // Words stand at both ends, so that gaps stand between words.
  Node Phrase() {
    Node phrase{Node::Kind::kSequence, "", 0, {{Node::Kind::kWord, Word(), 0, {}}}};
    for (uint32_t n = Below(4); n > 0; --n) phrase.parts.push_back(Part(2));
    phrase.parts.push_back({Node::Kind::kWord, Word(), 0, {}});
    return phrase;
  }

  std::string Sentence() {
    std::string text;
    for (uint32_t n = Below(12); n > 0; --n) {
      const uint32_t kind = Below(8);
      text += kind == 0 ? "7" : kind == 1 ? "z" : Word();
      text += ' ';
    }
    return text;
  }

 private:
  Node Part(int depth) {
    switch (Below(depth > 0 ? 8 : 5)) {
      case 0:
        return {Node::Kind::kAny, "", 0, {}};
      case 1:
        return {Node::Kind::kFigure, "", 0, {}};
      case 2:
        return {Node::Kind::kGap, "", 1 + Below(4), {}};
      case 5:
        return {Node::Kind::kOptional, "", 0, {Part(0)}};
      case 6:
        return {Node::Kind::kSequence, "", 0, {Part(depth - 1), Part(depth - 1)}};
      case 7:
        return {Node::Kind::kChoice, "", 0, {Part(depth - 1), Part(depth - 1), Part(0)}};
      default:
        return {Node::Kind::kWord, Word(), 0, {}};
    }
  }

  std::mt19937 random_;
};

std::string Pattern(const Node& node) {
  std::string out;
  switch (node.kind) {
    case Node::Kind::kWord:
      return node.word;
    case Node::Kind::kAny:
      return "_";
    case Node::Kind::kFigure:
      return "#";
    case Node::Kind::kGap:
      return "~" + std::to_string(node.gap);
    case Node::Kind::kOptional:
      return "(" + Pattern(node.parts[0]) + ")?";
    case Node::Kind::kSequence:
      for (const Node& part : node.parts) out += (out.empty() ? "" : " ") + Pattern(part);
      return out;
    case Node::Kind::kChoice:
      for (const Node& part : node.parts) out += (out.empty() ? "(" : "|") + Pattern(part);
      return out + ")";
  }
  return out;
}

// Where `node` can end when it begins before word `begin`.
std::set<size_t> Ends(const Node& node, const std::vector<std::string>& words, size_t begin) {
  std::set<size_t> ends;
  switch (node.kind) {
    case Node::Kind::kWord:
      if (begin < words.size() && words[begin] == node.word) ends.insert(begin + 1);
      break;
    case Node::Kind::kAny:
      if (begin < words.size()) ends.insert(begin + 1);
      break;
    case Node::Kind::kFigure:
      if (begin < words.size() && words[begin] == "7") ends.insert(begin + 1);
      break;
    case Node::Kind::kGap:
      for (size_t n = 0; n <= node.gap && begin + n <= words.size(); ++n) ends.insert(begin + n);
      break;
    case Node::Kind::kOptional:
      ends = Ends(node.parts[0], words, begin);
      ends.insert(begin);
      break;
    case Node::Kind::kChoice:
      for (const Node& part : node.parts) ends.merge(Ends(part, words, begin));
      break;
    case Node::Kind::kSequence:
      ends.insert(begin);
      for (const Node& part : node.parts) {
        std::set<size_t> next;
        for (const size_t end : ends) next.merge(Ends(part, words, end));
        ends = next;
      }
      break;
  }
  return ends;
}

using Place = std::pair<size_t, size_t>;  // first and last word

std::set<Place> Matches(const Node& phrase, const std::vector<std::string>& words) {
  std::set<Place> places;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    for (const size_t end : Ends(phrase, words, begin)) places.emplace(begin, end - 1);
  }
  return places;
}

std::vector<std::string> SplitWords(const std::string& text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size(); at = text.find(' ', at) + 1) {
    words.push_back(text.substr(at, text.find(' ', at) - at));
  }
  return words;
}

bool Inside(const Place& inner, const Place& outer) {
  return inner != outer && outer.first <= inner.first && inner.second <= outer.second;
}

// Every hit is a match, and every match that holds no other is a hit: which of the longer ones are
// hits depends on the anchor. Gives the number of hits.
size_t Compare(const std::set<Place>& hits, const std::set<Place>& matches, std::string_view what) {
  for (const Place& hit : hits) EXPECT_TRUE(matches.contains(hit)) << what;
  for (const Place& match : matches) {
    const bool least = std::none_of(matches.begin(), matches.end(),
                                    [&](const Place& other) { return Inside(other, match); });
    EXPECT_TRUE(!least || hits.contains(match)) << what;
  }
  return hits.size();
}

TEST(PhraseTest, FindsWhatAReferenceFinds) {
  RandomPhrases random(20240501);
  size_t found = 0;
  for (int round = 0; round < 3000 && !testing::Test::HasFailure(); ++round) {
    const Node phrase = random.Phrase();
    const std::string pattern = Pattern(phrase);
    const Finder finder({pattern});
    for (int i = 0; i < 10; ++i) {
      const std::string text = random.Sentence();
      std::set<Place> hits;
      for (const PhraseHit& hit : finder.Hits(text)) hits.emplace(hit.first, hit.last);
      found += Compare(hits, Matches(phrase, SplitWords(text)), pattern + " in " + text);
    }
  }
  EXPECT_GT(found, 3000U);  // the phrases and sentences are such that there is something to find
}

// Several phrases at once, of two owners; the first owner's are void where a word "a" is in them.
TEST(PhraseTest, FindsTogetherWhatNoMaskTouches) {
  RandomPhrases random(7);
  size_t found = 0;
  for (int round = 0; round < 500 && !testing::Test::HasFailure(); ++round) {
    std::vector<Node> phrases;
    std::vector<std::string> patterns = {"0=!a"};
    for (uint32_t n = 0; n < 4; ++n) {
      phrases.push_back(random.Phrase());
      patterns.push_back(std::to_string(n % 2) + "=" + Pattern(phrases.back()));
    }
    const Finder finder(patterns);
    for (int i = 0; i < 10; ++i) {
      const std::string text = random.Sentence();
      const std::vector<std::string> words = SplitWords(text);
      const std::vector<PhraseHit> all = finder.Hits(text);
      for (uint32_t n = 0; n < 4; ++n) {
        std::set<Place> hits;
        for (const PhraseHit& hit : all) {
          if (hit.source != n + 1) continue;
          EXPECT_EQ(hit.owner, n % 2);
          EXPECT_FALSE(hit.mask);
          hits.emplace(hit.first, hit.last);
        }
        std::set<Place> matches = Matches(phrases[n], words);
        // What is masked is no hit, but it may hide no shorter match either.
        std::erase_if(matches, [&](const Place& match) {
          return n % 2 == 0 &&
                 std::find(words.begin() + static_cast<ptrdiff_t>(match.first),
                           words.begin() + static_cast<ptrdiff_t>(match.second) + 1,
                           "a") != words.begin() + static_cast<ptrdiff_t>(match.second) + 1;
        });
        found += Compare(hits, matches, patterns[n + 1] + " in " + text);
      }
    }
  }
  EXPECT_GT(found, 1000U);
}

}  // namespace
}  // namespace starlint
