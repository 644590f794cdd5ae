// Paths as the references that web pages and SARIF hold.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// Appends `path` as a URI reference: what is neither unreserved nor a slash as %XX. A relative path
// loses a leading "./"; an absolute one stays absolute, without a scheme.
void AppendUriPath(std::string_view path, std::string& out);

}  // namespace starlint
