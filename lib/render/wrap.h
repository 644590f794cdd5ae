// Text folded into lines of so many terminal cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace starlint {

// Appends `text` folded at blanks into lines of `room` cells; all but the first are indented.
// A word that is longer than a line stands alone.
void AppendWrapped(std::string_view text, uint32_t room, uint32_t indent, std::string& out);

}  // namespace starlint
