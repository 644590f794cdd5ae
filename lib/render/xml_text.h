// Text inside XML 1.0, for the formats that are made of it.
#pragma once

#include <string>
#include <string_view>

namespace starlint {

// Appends `text` as it may stand between tags and inside quoted attributes: as AppendPrintable
// shows it, with what XML gives a meaning escaped. The result is valid UTF-8 and legal XML whatever
// `text` holds.
void AppendXml(std::string_view text, std::string& out);

}  // namespace starlint
