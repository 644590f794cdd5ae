#include <string_view>
#include <vector>

#include "base/io.h"
#include "run.h"

int main(int argc, char** argv) {
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  starlint::SystemIo io;
  return starlint::Run(args, io);
}
