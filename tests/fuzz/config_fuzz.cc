// Configuration files.
#include <cstddef>
#include <cstdint>
#include <string>

#include "lint/config.h"
#include "rule/rule_set.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  const Source source{".starlint.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  Problems problems;
  const auto config = ReadConfig(source, "/", BuiltinRules(), problems);
  Expect(config.has_value() == problems.empty(), "it can be used or its mistakes are told");
  for (const Diagnostic& problem : problems) ExpectSound(source, problem);
  return 0;
}
