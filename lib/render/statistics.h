// How often each rule found something: what to work on first.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "lint/report.h"

namespace starlint {

class Statistics {
 public:
  void Add(const FileReport& report);
  // Appends a line a rule, "  12  no-tradeoff", the most frequent first; nothing without findings.
  void AppendTo(std::string& out) const;

 private:
  std::map<std::string, uint32_t> counts_;  // rule -> findings
};

}  // namespace starlint
