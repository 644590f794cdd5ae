#include "lint/number_range.h"

#include <charconv>

namespace starlint {

NumberRange OptionRange(std::string_view option) {
  if (option.ends_with("ratio")) return {0, 1, "a share from 0 to 1, such as 0.4"};
  return {0, 1e6, "a number from 0 to 1000000"};
}

std::optional<double> ReadNumber(std::string_view text, const NumberRange& range) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || !(number >= range.least) || number > range.most) return std::nullopt;
  return number;
}

}  // namespace starlint
