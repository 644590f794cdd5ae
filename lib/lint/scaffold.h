// The files that `starlint init` and `starlint new` write, as text: what a fresh bank needs, and
// nothing that its owner would have to delete.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// A configuration that says what it could say, in comments.
std::string ConfigSkeleton();

// What a new story is about, as far as it is known.
struct NewStory {
  std::string title;
  std::string question;  // what the interviewer asks; empty: not known yet
  std::string theme;     // a name of rules/topics; empty: not known yet
};

// A story to fill in: each part with a TODO, and a comment on what belongs there.
std::string MarkdownStory(const NewStory& story);
std::string YamlStory(const NewStory& story);

// A configuration of pre-commit with the hook of an installed starlint.
std::string PreCommitSkeleton();

// A workflow of GitHub Actions: annotations on the lines of a pull request, a summary of the run.
std::string WorkflowSkeleton();

}  // namespace starlint
