// Secrets that a rule found must not travel on: a report is printed to logs, uploaded as SARIF and
// posted under pull requests. What a report says is cleaned here; what renderers show of the file
// is a copy with the secrets covered.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/report.h"
#include "source/source.h"

namespace starlint {

// Puts a '*' for each byte of `secret` wherever it stands in `text`.
void Cover(std::string& text, std::string_view secret);

// Covers the words of secret findings wherever else the report has them: in titles and messages.
void HideSecrets(const Source& source, FileReport& report);

// `source` as a report may show it, each byte of a secret a '*', so that all places stay; nothing
// when there is no secret and it may be shown as it is. Only to be shown: never to be written back.
std::optional<Source> CoveredSource(const Source& source, const FileReport& report);

}  // namespace starlint
