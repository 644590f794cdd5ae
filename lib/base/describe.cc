#include "base/describe.h"

#include "base/text.h"

namespace starlint {

std::string Describe(std::error_code error) {
  if (error == std::errc::no_such_file_or_directory) return "no such file";
  std::string text = error.message();
  if (!text.empty()) text[0] = ToLower(text[0]);
  return text;
}

}  // namespace starlint
