#include "story/box_mark.h"

#include <algorithm>

#include "base/text.h"

namespace starlint {
namespace {

// What stands between the first `open` and the last `close`.
std::string_view Between(std::string_view text, char open, char close) {
  const size_t begin = text.find(open);
  const size_t end = text.rfind(close);
  if (begin == text.npos || end == text.npos || end <= begin) return {};
  return text.substr(begin + 1, end - begin - 1);
}

}  // namespace

BoxMark BoxMarkOf(std::string_view line) {
  line = Trim(line);
  const std::string_view mark = line.substr(0, 3);
  if (mark == "===") return {BoxMark::kTab, {}};
  if (mark == "!!!" || mark == "???") return {BoxMark::kAbove, Between(line, '"', '"')};
  if (mark != ":::") return {};
  const std::string_view name =
      Trim(line.substr(std::min(line.find_first_not_of(':'), line.size())));
  if (name.empty()) return {BoxMark::kCloses, {}};
  const std::string_view title = Between(name, '[', ']');
  const size_t blank = std::min(name.find(' '), name.size());
  return {BoxMark::kOpens, title.empty() ? Trim(name.substr(blank)) : title};
}

std::vector<BoxPiece> CutAtFences(std::string_view text) {
  std::vector<BoxPiece> pieces;
  size_t begin = 0;  // of the lines that are no marks
  const auto put_text = [&](size_t end) {
    const std::string_view lines = text.substr(begin, end - begin);
    if (!Trim(lines).empty()) pieces.push_back({{}, lines});
  };
  for (size_t line = 0; line < text.size();) {
    const size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
    const std::string_view view = text.substr(line, next - line);
    const BoxMark mark = BoxMarkOf(view);
    if (mark.kind == BoxMark::kOpens || mark.kind == BoxMark::kCloses) {
      put_text(line);
      pieces.push_back({mark, view});
      begin = next;
    }
    line = next;
  }
  put_text(text.size());
  return pieces;
}

}  // namespace starlint
