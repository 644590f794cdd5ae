#include "base/glob.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace starlint {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool InNamedClass(std::string_view name, unsigned char c) {
  const bool digit = c >= '0' && c <= '9';
  const bool lower = c >= 'a' && c <= 'z';
  const bool upper = c >= 'A' && c <= 'Z';
  const bool graph = c > ' ' && c < 0x7F;
  if (name == "alnum") return digit || lower || upper;
  if (name == "alpha") return lower || upper;
  if (name == "blank") return c == ' ' || c == '\t';
  if (name == "cntrl") return c < ' ' || c == 0x7F;
  if (name == "digit") return digit;
  if (name == "graph") return graph;
  if (name == "lower") return lower;
  if (name == "print") return graph || c == ' ';
  if (name == "punct") return graph && !digit && !lower && !upper;
  if (name == "space") return c == ' ' || (c >= '\t' && c <= '\r');
  if (name == "upper") return upper;
  return name == "xdigit" && (digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
}

bool IsNamedClass(std::string_view name) {
  constexpr std::array<std::string_view, 12> kNames = {"alnum", "alpha", "blank", "cntrl",
                                                       "digit", "graph", "lower", "print",
                                                       "punct", "space", "upper", "xdigit"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// A set such as [a-z_], read from its '['.
class Set {
 public:
  Set(std::string_view pattern, size_t at, unsigned char c) : pattern_(pattern), at_(at + 1) {
    const bool negated = at_ < pattern.size() && (pattern[at_] == '!' || pattern[at_] == '^');
    if (negated) ++at_;
    const bool inside = Read(c);
    matches_ = inside != negated;
  }

  bool broken() const { return broken_; }
  bool matches() const { return matches_ && !broken_; }
  size_t end() const { return at_; }  // behind the ']'

 private:
  // Whether `c` is among what stands up to the ']'; the first one is no end.
  bool Read(unsigned char c) {
    bool inside = false;
    int before = -1;  // what a '-' would reach from
    for (bool first = true;; first = false) {
      if (at_ >= pattern_.size()) return broken_ = true, false;
      if (pattern_[at_] == ']' && !first) break;
      if (pattern_.substr(at_).starts_with("[:")) {
        inside |= ReadNamed(c, before);
      } else if (pattern_[at_] == '-' && before >= 0 && at_ + 1 < pattern_.size() &&
                 pattern_[at_ + 1] != ']') {
        ++at_;
        const int last = Character();
        inside |= c >= before && c <= last;
        before = -1;
      } else {
        before = Character();
        inside |= c == before;
      }
    }
    ++at_;
    return inside;
  }

  bool ReadNamed(unsigned char c, int& before) {
    const size_t end = pattern_.find(']', at_ + 2);
    if (end == kNone) return broken_ = true, at_ = pattern_.size(), false;
    if (end < at_ + 3 || pattern_[end - 1] != ':') {  // no name: a '[' among others
      ++at_;
      before = '[';
      return c == '[';
    }
    const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 3);
    if (!IsNamedClass(name)) broken_ = true;
    at_ = end + 1;
    before = -1;
    return InNamedClass(name, c);
  }

  // One character, escaped or not.
  int Character() {
    if (pattern_[at_] == '\\' && ++at_ >= pattern_.size()) return broken_ = true, -1;
    return static_cast<unsigned char>(pattern_[at_++]);
  }

  std::string_view pattern_;
  size_t at_;
  bool broken_ = false;
  bool matches_ = false;
};

// Walks pattern and path together. After a mismatch the last star takes a byte more; when it meets
// a slash, the last `**` takes a directory more. Earlier stars need no second try: whatever they
// could reach, the last one reaches too.
class Matcher {
 public:
  Matcher(std::string_view pattern, std::string_view path) : pattern_(pattern), path_(path) {}

  bool Run() {
    for (;;) {
      if (p_ == pattern_.size() && t_ == path_.size()) return true;
      if (p_ < pattern_.size() && pattern_[p_] == '*') {
        TakeStars();
        continue;
      }
      if (p_ < pattern_.size() && t_ < path_.size() && Step()) continue;
      if (broken_ || (!WidenStar() && !WidenDeep())) return false;
    }
  }

 private:
  // A place to go on from: the pattern behind the stars, the path behind what they took.
  struct Resume {
    size_t p = kNone;
    size_t t = 0;
    bool directories = false;  // `**/`: what it takes ends in a slash, or is nothing
  };

  void TakeStars() {
    const size_t begin = p_;
    while (p_ < pattern_.size() && pattern_[p_] == '*') ++p_;
    const std::string_view rest = pattern_.substr(p_);
    const bool alone = (begin == 0 || pattern_[begin - 1] == '/') &&
                       (rest.empty() || rest[0] == '/' || rest.starts_with("\\/"));
    if (p_ - begin < 2 || !alone) {
      star_ = {p_, t_, false};
      return;
    }
    const bool directories = rest.starts_with('/');
    if (directories) ++p_;
    deep_ = {p_, t_, directories};
    star_.p = kNone;
  }

  // Whether one byte of the path is what stands in the pattern; then both have moved.
  bool Step() {
    const char c = path_[t_];
    if (pattern_[p_] == '[') {
      const Set set(pattern_, p_, static_cast<unsigned char>(c));
      broken_ = set.broken();
      if (!set.matches() || c == '/') return false;
      p_ = set.end();
      ++t_;
      return true;
    }
    if (pattern_[p_] == '?') {
      if (c == '/') return false;
    } else {
      const bool escape = pattern_[p_] == '\\';
      if (escape && p_ + 1 == pattern_.size()) return broken_ = true, false;
      if (pattern_[p_ + (escape ? 1 : 0)] != c) return false;
      p_ += escape ? 1 : 0;
    }
    ++p_;
    ++t_;
    return true;
  }

  bool WidenStar() {
    if (star_.p == kNone || star_.t == path_.size() || path_[star_.t] == '/') return false;
    p_ = star_.p;
    t_ = ++star_.t;
    return true;
  }

  bool WidenDeep() {
    star_.p = kNone;
    if (deep_.p == kNone) return false;
    if (deep_.directories) {
      const size_t slash = path_.find('/', deep_.t);
      if (slash == kNone) return false;
      deep_.t = slash + 1;
    } else if (deep_.t++ == path_.size()) {
      return false;
    }
    p_ = deep_.p;
    t_ = deep_.t;
    return true;
  }

  std::string_view pattern_;
  std::string_view path_;
  size_t p_ = 0;
  size_t t_ = 0;
  Resume star_;
  Resume deep_;
  bool broken_ = false;
};

}  // namespace

bool GlobMatches(std::string_view pattern, std::string_view path) {
  return Matcher(pattern, path).Run();
}

bool HasGlob(std::string_view pattern) { return pattern.find_first_of("*?[\\") != kNone; }

}  // namespace starlint
