// Baseline files.
#include <cstddef>
#include <cstdint>
#include <string>

#include "lint/baseline.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace starlint;
  const Source source{"baseline.json", std::string(reinterpret_cast<const char*>(data), size)};
  Problems problems;
  auto baseline = Baseline::Read(source, problems);
  Expect(baseline.has_value() == problems.empty(), "it can be used or its mistakes are told");
  for (const Diagnostic& problem : problems) ExpectSound(source, problem);
  if (!baseline) return 0;
  FileReport report;
  baseline->Filter(report);
  const auto all = [](std::string_view, std::string_view) { return true; };
  for (const Diagnostic& stale : baseline->Stale(all)) ExpectSound(source, stale);
  return 0;
}
