// What loaders of YAML files that are ours (rules, signals, vocabularies, configuration) share:
// parsing with the mistake as a diagnostic, places of nodes, unknown keys with a suggestion. The
// names and words of stories are read elsewhere (document/yaml).
#pragma once

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// A file that is being loaded, and where its mistakes go.
class YamlFile {
 public:
  // `kind` becomes the diagnostics' rule, e.g. "rule-file". Both references must outlive it.
  YamlFile(const Source& source, std::string_view kind, Problems& problems)
      : source_(source), kind_(kind), problems_(problems) {}

  // The document's root, or nothing after a syntax error or when the bytes are no UTF-8.
  std::optional<YAML::Node> Parse();
  // The roots of all documents in it; none after a syntax error.
  std::vector<YAML::Node> ParseAll();

  void Error(const YAML::Node& node, std::string message, std::string help = {});
  // The same at bytes [begin, end) of what the scalar `node` says.
  void ErrorIn(const YAML::Node& node, size_t begin, size_t end, std::string message,
               std::string help = {});
  bool failed() const { return errors_ > 0; }
  size_t errors() const { return errors_; }
  // Puts the mistakes that were reported here into the order of their places.
  void SortErrors();

  // The Source bytes of a node: a scalar's first line, the first byte of anything else.
  Span Place(const YAML::Node& node) const;

  // Reports the keys of `map` that are not in `known`.
  void RejectUnknownKeys(const YAML::Node& map, const std::vector<std::string_view>& known);
  // Reports the keys of `map` that stand there twice.
  void RejectDoubleKeys(const YAML::Node& map);

  // The scalar of `node`; reports and returns nothing when it is something else.
  std::optional<std::string> Scalar(const YAML::Node& node, std::string_view what);

 private:
  bool IsText();  // reports it when the bytes are none
  void SyntaxError(const YAML::ParserException& error);

  const Source& source_;
  std::string_view kind_;
  Problems& problems_;
  size_t first_problem_ = problems_.size();
  size_t errors_ = 0;
};

// Sets `number` to the scalar of `node`; false when it is none, or more than a number.
template <class Number>
bool ReadNumber(const YAML::Node& node, Number& number) {
  if (!node.IsScalar()) return false;
  const std::string& text = node.Scalar();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace starlint
