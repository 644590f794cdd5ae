#include "meant_command.h"

#include <algorithm>
#include <string_view>

#include "commands.h"

namespace starlint {
namespace {

// As a shell would take it.
std::string ShellWord(std::string_view word) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%";
  if (!word.empty() && word.find_first_not_of(kPlain) == word.npos) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += R"('\'')";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

}  // namespace

std::string MeantCommand(const std::string& word, std::span<const std::string> args, Io& io) {
  if (io.Type(word) != FileType::kMissing) return {};
  if (FindCommand(word) == nullptr) {
    const std::string hint = DidYouMeanCommand(word);
    return hint.empty() ? hint : word + ": no such file" + hint;
  }
  std::string right = "starlint " + word;
  const auto at = std::find(args.begin(), args.end(), word);
  for (auto other = args.begin(); other != args.end(); ++other) {
    if (other != at) right += " " + ShellWord(*other);
  }
  return word + ": no such file; the command goes first: " + right;
}

}  // namespace starlint
