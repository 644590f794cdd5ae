// The files that `starlint init` and `starlint new` write, as text: what a fresh bank needs, and
// nothing that its owner would have to delete.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// A configuration that says what it could say, in comments.
std::string ConfigSkeleton();

// A configuration of pre-commit with the hook of an installed starlint.
std::string PreCommitSkeleton();

// A workflow of GitHub Actions: annotations on the lines of a pull request, a summary of the run.
std::string WorkflowSkeleton();

}  // namespace starlint
