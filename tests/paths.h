// Where tests find the repository that they belong to and the program that was built from it.
#pragma once

namespace starlint {

extern const char* const kSourceDir;  // the repository's root
extern const char* const kProgram;    // the starlint that was built beside the tests

}  // namespace starlint
