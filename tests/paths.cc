#include "tests/paths.h"

namespace starlint {

const char* const kSourceDir = STARLINT_SOURCE_DIR;
const char* const kProgram = STARLINT_PROGRAM;

}  // namespace starlint
