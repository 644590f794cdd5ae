#include "render/diff.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.h"

namespace starlint {
namespace {

constexpr size_t kContext = 3;
constexpr std::ptrdiff_t kMostChanges = 1000;

using Lines = std::vector<std::string_view>;  // line ends included

Lines Split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Lines [a, a_end) of one text that became lines [b, b_end) of the other.
struct Change {
  size_t a, a_end, b, b_end;
};

// Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986) on what lies
// between the common head and the common tail.
class Differ {
 public:
  Differ(const Lines& a, const Lines& b) : a_(a), b_(b) {}

  std::vector<Change> Run() {
    size_t a_end = a_.size(), b_end = b_.size();
    while (head_ < a_end && head_ < b_end && a_[head_] == b_[head_]) ++head_;
    while (a_end > head_ && b_end > head_ && a_[a_end - 1] == b_[b_end - 1]) --a_end, --b_end;
    n_ = static_cast<std::ptrdiff_t>(a_end - head_);
    m_ = static_cast<std::ptrdiff_t>(b_end - head_);
    if (n_ == 0 && m_ == 0) return {};
    if (!Forward()) return {{head_, a_end, head_, b_end}};
    return Backward();
  }

 private:
  bool Same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return a_[head_ + static_cast<size_t>(x)] == b_[head_ + static_cast<size_t>(y)];
  }

  // reach[k + d] after d changes: the farthest x on diagonal k = x - y.
  static bool Down(const std::vector<std::ptrdiff_t>& reach, std::ptrdiff_t k, std::ptrdiff_t d) {
    return k == -d || (k != d && reach[static_cast<size_t>(k - 1 + d - 1)] <
                                     reach[static_cast<size_t>(k + 1 + d - 1)]);
  }
  static std::ptrdiff_t Step(const std::vector<std::ptrdiff_t>& before, std::ptrdiff_t k,
                             std::ptrdiff_t d) {
    if (d == 0) return 0;
    return Down(before, k, d) ? before[static_cast<size_t>(k + 1 + d - 1)]
                              : before[static_cast<size_t>(k - 1 + d - 1)] + 1;
  }

  bool Forward() {
    for (std::ptrdiff_t d = 0; d <= std::min(n_ + m_, kMostChanges); ++d) {
      std::vector<std::ptrdiff_t> reach(static_cast<size_t>(2 * d + 1), -1);
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = d == 0 ? 0 : Step(reaches_.back(), k, d);
        while (x < n_ && x - k < m_ && Same(x, x - k)) ++x;
        reach[static_cast<size_t>(k + d)] = x;
        if (x >= n_ && x - k >= m_) return true;
      }
      reaches_.push_back(std::move(reach));
    }
    return false;
  }

  // From the end back to the beginning; single lines that touch become one change.
  std::vector<Change> Backward() const {
    std::vector<Change> changes;
    std::ptrdiff_t x = n_, y = m_;
    for (auto d = static_cast<std::ptrdiff_t>(reaches_.size()); d > 0; --d) {
      const std::vector<std::ptrdiff_t>& before = reaches_[static_cast<size_t>(d - 1)];
      const std::ptrdiff_t k = x - y;
      const bool down = Down(before, k, d);
      const std::ptrdiff_t from_k = down ? k + 1 : k - 1;
      const std::ptrdiff_t from_x = before[static_cast<size_t>(from_k + d - 1)];
      const std::ptrdiff_t from_y = from_x - from_k;
      Add(changes, {Line(from_x), Line(from_x + (down ? 0 : 1)), Line(from_y),
                    Line(from_y + (down ? 1 : 0))});
      x = from_x;
      y = from_y;
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
  }

  size_t Line(std::ptrdiff_t i) const { return head_ + static_cast<size_t>(i); }

  // Each change that is added stands before those that are there.
  static void Add(std::vector<Change>& changes, const Change& change) {
    if (!changes.empty() && changes.back().a == change.a_end && changes.back().b == change.b_end) {
      changes.back().a = change.a;
      changes.back().b = change.b;
    } else {
      changes.push_back(change);
    }
  }

  const Lines& a_;
  const Lines& b_;
  size_t head_ = 0;
  std::ptrdiff_t n_ = 0, m_ = 0;
  std::vector<std::vector<std::ptrdiff_t>> reaches_;  // by number of changes
};

void AppendLine(char mark, std::string_view line, std::string& out) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,3"; a range without lines is named by the line before it.
void AppendRange(size_t begin, size_t count, std::string& out) {
  AppendNumber(out, count == 0 ? begin : begin + 1);
  if (count == 1) return;
  out += ',';
  AppendNumber(out, count);
}

void AppendHunk(const Lines& a, const Lines& b, const Change* begin, const Change* end,
                std::string& out) {
  const size_t lead = std::min(kContext, begin->a);
  const size_t tail = std::min(kContext, a.size() - end[-1].a_end);
  out += "@@ -";
  AppendRange(begin->a - lead, end[-1].a_end + tail - begin->a + lead, out);
  out += " +";
  AppendRange(begin->b - lead, end[-1].b_end + tail - begin->b + lead, out);
  out += " @@\n";
  size_t at = begin->a - lead;
  for (const Change* change = begin; change != end; ++change) {
    for (; at < change->a; ++at) AppendLine(' ', a[at], out);
    for (; at < change->a_end; ++at) AppendLine('-', a[at], out);
    for (size_t i = change->b; i < change->b_end; ++i) AppendLine('+', b[i], out);
  }
  for (const size_t stop = at + tail; at < stop; ++at) AppendLine(' ', a[at], out);
}

}  // namespace

void AppendDiff(std::string_view name, std::string_view before, std::string_view after,
                std::string& out) {
  const Lines a = Split(before), b = Split(after);
  const std::vector<Change> changes = Differ(a, b).Run();
  if (changes.empty()) return;
  if (name.starts_with('/')) name.remove_prefix(1);  // "a//tmp" would be a path of its own
  out.append("--- a/").append(name).append("\n+++ b/").append(name).append("\n");
  const Change* const all_end = changes.data() + changes.size();
  for (const Change* begin = changes.data(); begin != all_end;) {
    const Change* end = begin + 1;
    while (end != all_end && end->a - end[-1].a_end <= 2 * kContext) ++end;
    AppendHunk(a, b, begin, end, out);
    begin = end;
  }
}

}  // namespace starlint
