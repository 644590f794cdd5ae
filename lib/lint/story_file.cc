#include "lint/story_file.h"

#include <limits>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/markdown.h"
#include "document/yaml.h"
#include "story/read_stories.h"

namespace starlint {
namespace {

bool IsYaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

// Files that no reader can take: not text, or too large for 32-bit offsets.
std::string Unreadable(const Source& source, Span& place) {
  if (source.text.size() >= std::numeric_limits<uint32_t>::max()) {
    return "The file is 4 GiB or larger.";
  }
  const size_t bad = ValidateUtf8(source.text);
  if (bad == std::string_view::npos) return {};
  const auto at = static_cast<uint32_t>(bad);
  place = {at, at + 1};
  return source.text[bad] == '\0' ? "The file holds a NUL byte; it is not text."
                                  : "The file is not valid UTF-8 from this byte on.";
}

}  // namespace

StoryFile ReadStoryFile(const Source& source, const Vocabulary& vocabulary, Problems& problems) {
  StoryFile file;
  Span place;
  if (std::string trouble = Unreadable(source, place); !trouble.empty()) {
    problems.push_back(
        {"invalid-utf8", Severity::kError, place, std::move(trouble), "save it as UTF-8", -1});
    file.skipped = "not readable as text";
    return file;
  }
  file.document = IsYaml(source.name) ? ReadYaml(source, problems) : ReadMarkdown(source, problems);
  file.stories = ReadStories(file.document, vocabulary);
  if (file.stories.empty()) file.skipped = kNoStory;
  return file;
}

}  // namespace starlint
