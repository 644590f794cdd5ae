#include "render/statistics.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"

namespace starlint {

void Statistics::Add(const FileReport& report) {
  for (const Diagnostic& diagnostic : report.diagnostics) ++counts_[diagnostic.rule];
}

void Statistics::AppendTo(std::string& out) const {
  std::vector<std::pair<std::string, uint32_t>> rows(counts_.begin(), counts_.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [rule, count] : rows) {
    const std::string digits = std::to_string(count);
    out.append(5 - std::min<size_t>(digits.size(), 5), ' ');
    out += digits;
    out += "  ";
    AppendPrintable(out, rule);
    out += '\n';
  }
}

}  // namespace starlint
