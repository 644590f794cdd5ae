#include "lint/scaffold.h"

#include <algorithm>
#include <array>

namespace starlint {
namespace {

struct SkeletonPart {
  std::string_view name;
  std::string_view hint;
};

constexpr std::array<SkeletonPart, 5> kSkeletonParts = {{
    {"Situation", "Where was it, what was at stake, how large was it? Two or three sentences."},
    {"Task", "What was yours to do?"},
    {"Action", "What did you do, why that way, and what did you give up? The longest part."},
    {"Result", "What changed, before and after? Figures that are true, or the direction."},
    {"Lesson", "What do you do otherwise since then?"},
}};

// As a value in YAML: as it is where it is plain, else in quotation marks.
std::string YamlValue(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || c == ' ' || c == '.' || c == ',';
  });
  if (plain) return std::string(text);
  std::string value = "'";
  for (const char c : text) value += c == '\'' ? "''" : std::string(1, c);
  return value + "'";
}

// What front matter and a mapping have in common.
std::string Fields(const NewStory& story) {
  std::string text = "title: " + YamlValue(story.title) + "\n";
  text += story.question.empty() ? "# question: what the interviewer asks"
                                 : "question: " + YamlValue(story.question);
  text += "\n";
  if (!story.theme.empty()) text += "theme: " + story.theme + "\n";
  return text;
}

}  // namespace

std::string MarkdownStory(const NewStory& story) {
  std::string text = "---\n" + Fields(story) + "---\n";
  for (const auto& [name, hint] : kSkeletonParts) {
    text += "\n## " + std::string(name) + "\n\n<!-- " + std::string(hint) + " -->\nTODO\n";
  }
  return text;
}

std::string YamlStory(const NewStory& story) {
  std::string text = Fields(story);
  for (const auto& [name, hint] : kSkeletonParts) {
    std::string key(name);
    key.front() = static_cast<char>(key.front() | 0x20);
    text += "# " + std::string(hint) + "\n" + key + ": >-\n  TODO\n";
  }
  return text;
}

std::string ConfigSkeleton() {
  return R"yaml(# What starlint asks of the stories in this directory and under it. `starlint config` prints what
# holds and where it comes from, `starlint rules` lists the rules.

# budget: {seconds: 120, wpm: 150}   # how long an answer may take, how fast you speak
# ignore: [missing-lesson]           # rules or groups that you do not want
# rules:
#   filler: warning                  # off, info, warning or error
# overrides:                         # otherwise for some files
#   - files: [drafts/]
#     ignore: [context, result]
# exclude: [archive/]                # not linted at all
# stories: [answers/]                # each file here must hold a story
)yaml";
}

std::string PreCommitSkeleton() {
  return R"yaml(repos:
  - repo: local
    hooks:
      - id: starlint
        name: starlint
        entry: starlint
        language: system
        files: \.(md|markdown|ya?ml|json|org)$
)yaml";
}

std::string WorkflowSkeleton() {
  return R"yaml(# Set the repository variable STARLINT_REPOSITORY to the address that starlint is cloned from.
name: stories
on: [push, pull_request]
permissions:
  contents: read
jobs:
  starlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Build starlint
        run: |
          : "${STARLINT_REPOSITORY:?set it under Settings, Secrets and variables, Actions, Variables}"
          git clone --depth 1 "$STARLINT_REPOSITORY" "$RUNNER_TEMP/starlint"
          cp "$("$RUNNER_TEMP/starlint/dev" build | tail -n 1)" "$RUNNER_TEMP/bin-starlint"
        env:
          STARLINT_REPOSITORY: ${{ vars.STARLINT_REPOSITORY }}
      - name: Lint the stories
        run: '"$RUNNER_TEMP/bin-starlint" -f github -f markdown="$GITHUB_STEP_SUMMARY"'
)yaml";
}

}  // namespace starlint
