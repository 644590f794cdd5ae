// The first line of a finding, in the shape that compilers made common and editors can read:
// `path:line:column: severity: message [rule]`. Text and concise share it.
#pragma once

#include <string>
#include <string_view>

#include "source/diagnostic.h"
#include "source/line_map.h"

namespace starlint {

void AppendHeadline(std::string_view path, Position at, const Diagnostic& diagnostic, bool color,
                    std::string& out);

}  // namespace starlint
