// HTML character references: `&mdash;`, `&#8212;`, `&#x2014;`. Only the names that people type in
// prose; a name that is not known stays as it stands, which is also what a reader would see.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// The UTF-8 text of `entity` (from '&' to ';'), or "" when it is not a known one. Control
// characters become a blank, numbers that are no character U+FFFD.
std::string DecodeEntity(std::string_view entity);

}  // namespace starlint
