#include "lint/story_file.h"

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/markdown.h"
#include "document/org.h"
#include "document/yaml.h"
#include "rule/reports.h"
#include "story/fence.h"
#include "story/names_parts.h"
#include "story/read_stories.h"

namespace starlint {
namespace {

// JSON is read as the YAML that it is.
bool IsYaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

Document ReadDocument(const Source& source, const Vocabulary& vocabulary, Problems& problems) {
  if (IsYaml(source.name)) return ReadYaml(source, problems);
  if (source.name.ends_with(".org")) return ReadOrg(source);
  return ReadMarkdown(source, problems, [&](std::string_view language, std::string_view text) {
    return JudgeFence(language, text, vocabulary);
  });
}

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

// Why a file without a story has none: what its first lookalike is.
std::string WhyNone(const std::vector<PassedOver>& passed_over) {
  for (const PassedOver& one : passed_over) {
    if (one.why != Verdict::kNoStory) return std::string(ToString(one.why));
  }
  return std::string(kNoStory);
}

// Misspelt names, where the file names a part rightly too or several are nearly right.
void ReportSlips(const Source& source, const std::vector<Slip>& slips, bool labelled,
                 Problems& problems) {
  if (!labelled && slips.size() < 2) return;
  for (const Slip& slip : slips) {
    const std::string written = source.text.substr(slip.source.begin, slip.source.size());
    std::string meant = slip.name;
    if (written.front() >= 'A' && written.front() <= 'Z') {
      meant.front() = static_cast<char>(meant.front() - ('a' - 'A'));
    }
    problems.push_back(
        {std::string(kUnknownSection), Severity::kWarning, slip.source,
         "\"" + written + "\" is no section that is known; did you mean '" + meant + "'?",
         "what stands under it is not read as a part of the story", -1});
  }
}

}  // namespace

StoryFile ReadStoryFile(const Source& source, const Vocabulary& vocabulary, Problems& problems,
                        bool expected) {
  StoryFile file;
  Span place;
  if (std::string trouble = Unreadable(source, place); !trouble.empty()) {
    problems.push_back({std::string(kInvalidUtf8), Severity::kError, place, std::move(trouble),
                        "save it as UTF-8", -1});
    file.skipped = "not readable as text";
    return file;
  }
  file.document = ReadDocument(source, vocabulary, problems);
  ReadResult read = ReadStories(file.document, vocabulary, expected);
  file.stories = std::move(read.stories);
  file.passed_over = std::move(read.passed_over);
  file.unfilled = std::move(read.unfilled);
  if (file.stories.empty()) file.skipped = WhyNone(file.passed_over);
  const bool ours = expected || !file.stories.empty() || problems.empty();
  if (!ours && !NamesParts(source.text, vocabulary)) problems.clear();
  ReportSlips(source, read.slips, read.labelled, problems);
  return file;
}

}  // namespace starlint
