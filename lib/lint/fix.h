// Fixes, applied: a file's bytes with the edits of its findings made. Safe fixes leave every spoken
// word alone; unsafe ones are made only when they are asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "lint/report.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// How many fixes `diagnostics` offer, one a finding.
struct FixCount {
  uint32_t safe = 0;
  uint32_t unsafe = 0;

  uint32_t Upto(Applicability most) const {
    return most == Applicability::kUnsafe ? safe + unsafe : safe;
  }
};
FixCount CountFixes(std::span<const Diagnostic> diagnostics);

// `text` with the first admissible fix of each finding made, in the order of their places. A fix
// that touches an earlier one is left for another round. `made` is raised by those that were made.
std::string ApplyFixes(std::string_view text, std::span<const Diagnostic> diagnostics,
                       Applicability most, uint32_t& made);

// Fixes `source` until `lint` offers nothing more or ten rounds are over: one fix may lay open
// another. Returns how many were made; `report` is what is left to say of the fixed bytes.
uint32_t FixFile(Source& source, Applicability most,
                 const std::function<FileReport(const Source&)>& lint, FileReport& report);

}  // namespace starlint
