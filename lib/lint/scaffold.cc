#include "lint/scaffold.h"

namespace starlint {

std::string ConfigSkeleton() {
  return R"yaml(# What starlint asks of the stories in this directory and under it. `starlint config` prints what
# holds and where it comes from, `starlint rules` lists the rules.

# budget: {seconds: 120, wpm: 150}   # how long an answer may take, how fast you speak
# ignore: [missing-lesson]           # rules or groups that you do not want
# rules:
#   filler: warning                  # off, info, warning or error
# exclude: [drafts/]
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
        types_or: [markdown, yaml]
)yaml";
}

std::string WorkflowSkeleton() {
  return R"yaml(# Set the repository variable STARLINT_REPOSITORY to the address that starlint is cloned from.
name: starlint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  stories:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Build starlint
        run: |
          git clone --depth 1 "$STARLINT_REPOSITORY" "$RUNNER_TEMP/starlint"
          cp "$("$RUNNER_TEMP/starlint/dev" build | tail -n 1)" "$RUNNER_TEMP/bin-starlint"
        env:
          STARLINT_REPOSITORY: ${{ vars.STARLINT_REPOSITORY }}
      - name: Lint the stories
        run: '"$RUNNER_TEMP/bin-starlint" -f github -f markdown="$GITHUB_STEP_SUMMARY"'
)yaml";
}

}  // namespace starlint
