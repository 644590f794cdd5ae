// Rule files: what a user's rule pack may hold.
#include <cstddef>
#include <cstdint>
#include <string>

#include "rule/load.h"
#include "rule/rule_set.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  const Source source{"rule.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  Arena arena;
  Problems problems;
  const auto rule = LoadRule(source, BuiltinRules().signals, arena, problems);
  Expect(rule.has_value() == problems.empty(), "a rule is there or its mistakes are told");
  for (const Diagnostic& problem : problems) ExpectSound(source, problem);
  return 0;
}
