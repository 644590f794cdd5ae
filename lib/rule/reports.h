// What starlint itself reports: of files that it could not read, of names and directives that it
// could not make use of. Each is a rule without a check, so that it has a page, a level and a name
// to be chosen or silenced by; the findings word themselves where they are found.
#pragma once

#include <span>
#include <string_view>

#include "rule/rule.h"

namespace starlint {

inline constexpr std::string_view kDirective = "directive";
inline constexpr std::string_view kInvalidUtf8 = "invalid-utf8";
inline constexpr std::string_view kNoStoryRule = "no-story";
inline constexpr std::string_view kStaleBaseline = "stale-baseline";
inline constexpr std::string_view kUnknownRule = "unknown-rule";
inline constexpr std::string_view kUnknownSection = "unknown-section";
inline constexpr std::string_view kUnusedIgnore = "unused-ignore";
inline constexpr std::string_view kYamlSyntax = "yaml-syntax";

// Ascending by id.
std::span<const Rule> Reports();

// Whether `rule` is one of them, and one that is heard whatever the user chose: a file that could
// not be read is not linted.
bool IsAlwaysOn(const Rule& rule);

}  // namespace starlint
