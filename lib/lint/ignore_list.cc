#include "lint/ignore_list.h"

#include <algorithm>
#include <utility>

#include "base/glob.h"

namespace starlint {
namespace {

// Without the blanks at the end; one that is escaped stays.
std::string_view WithoutTrailingBlanks(std::string_view line) {
  size_t end = 0;  // behind the last character that counts
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\' && ++i == line.size()) return line;
    end = i + 1;
  }
  return line.substr(0, end);
}

}  // namespace

IgnoreList IgnoreList::Parse(std::string_view text) {
  IgnoreList list;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    list.Add(WithoutTrailingBlanks(line));
  }
  return list;
}

void IgnoreList::Add(std::string_view glob) {
  Pattern pattern;
  if (glob.starts_with('!')) {
    pattern.negated = true;
    glob.remove_prefix(1);
  }
  if (glob.ends_with('/')) {
    pattern.directory = true;
    glob.remove_suffix(1);
  }
  pattern.name = glob.find('/') == std::string_view::npos;
  if (glob.starts_with('/')) glob.remove_prefix(1);
  if (glob.empty()) return;  // matches nothing
  pattern.literal = !HasGlob(glob);
  pattern.glob = glob;
  patterns_.push_back(std::move(pattern));
}

bool IgnoreList::Matches(const Pattern& pattern, std::string_view path) {
  if (pattern.name) path = path.substr(path.rfind('/') + 1);
  return pattern.literal ? path == pattern.glob : GlobMatches(pattern.glob, path);
}

std::optional<bool> IgnoreList::Match(std::string_view path, bool directory) const {
  for (size_t i = patterns_.size(); i-- > 0;) {
    const Pattern& pattern = patterns_[i];
    if (pattern.directory && !directory) continue;
    if (Matches(pattern, path)) return !pattern.negated;
  }
  return std::nullopt;
}

bool IgnoreList::Lists(std::string_view path, bool directory) const {
  if (patterns_.empty()) return false;
  for (size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (Match(path.substr(0, slash), true).value_or(false)) return true;
  }
  return Match(path, directory).value_or(false);
}

}  // namespace starlint
