#include "render/format.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace starlint {
namespace {

constexpr Format kFormats[] = {
    {"text", "for people, with excerpts", MakeTextRenderer},
    {"concise", "a line a finding", MakeConciseRenderer},
    {"json", "for programs", MakeJsonRenderer},
    {"sarif", "for code scanning", MakeSarifRenderer},
    {"github", "annotations of GitHub Actions", MakeGithubRenderer},
    {"gitlab", "GitLab's code quality report", MakeGitlabRenderer},
    {"junit", "test reports of CI servers", MakeJunitRenderer},
    {"checkstyle", "for Jenkins and others", MakeCheckstyleRenderer},
    {"rdjson", "for reviewdog", MakeRdjsonRenderer},
    {"markdown", "a page for summaries and comments", MakeMarkdownRenderer},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  const auto* format = std::find_if(std::begin(kFormats), std::end(kFormats),
                                    [&](const Format& f) { return f.name == name; });
  return format == std::end(kFormats) ? nullptr : format;
}

std::string UnknownFormat(std::string_view name) {
  std::vector<std::string_view> names;
  std::string all = "; there are ";
  for (const Format& format : kFormats) {
    all += names.empty() ? "" : (names.size() + 1 == std::size(kFormats) ? " and " : ", ");
    all += format.name;
    names.push_back(format.name);
  }
  return "there is no format '" + std::string(name) + "'" + DidYouMean(name, names, all);
}

}  // namespace starlint
