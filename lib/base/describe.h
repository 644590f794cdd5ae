// What the system said, in the words of our messages.
#pragma once

#include <string>
#include <system_error>

namespace starlint {

// In lower case, without a period: "no such file", "permission denied".
std::string Describe(std::error_code error);

}  // namespace starlint
