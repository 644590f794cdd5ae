// rulec OUT.cc RULES_DIR: compiles the rules, signals and names of parts of a directory into
// constants. Runs at build time; a mistake in a rule file fails the build with its place.
#include <cstdio>
#include <fstream>

#include "rule/emit.h"
#include "rule_files.h"

namespace starlint {
namespace {

int Main(const char* out, const char* directory) {
  const RuleFiles files(directory, true);
  if (files.failed()) return 1;
  std::ofstream file(out, std::ios::binary);
  file << EmitRuleSet(files.set());
  file.close();
  if (file) return 0;
  std::fprintf(stderr, "rulec: %s: cannot be written\n", out);
  return 1;
}

}  // namespace
}  // namespace starlint

int main(int argc, char** argv) {
  if (argc == 3) return starlint::Main(argv[1], argv[2]);
  std::fputs("usage: rulec OUT.cc RULES_DIR\n", stderr);
  return 2;
}
