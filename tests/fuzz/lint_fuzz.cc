// Whole files of any bytes and any kind through the linter and every output format.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/fuzz/check_lint.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  static constexpr std::array<const char*, 4> kNames = {"a.md", "a.yaml", "a.json", "a.org"};
  static Linter linter;
  if (size == 0) return 0;
  const char* name = kNames[data[0] % kNames.size()];
  CheckLint(linter, {name, std::string(reinterpret_cast<const char*>(data) + 1, size - 1)});
  return 0;
}
