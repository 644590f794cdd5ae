#include "document/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <string_view>

#include "document/surrogates.h"
#include "document/yaml_builder.h"

namespace starlint {
namespace {

// Lets the parser read the source's bytes where they are.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* data = const_cast<char*>(text.data());  // the get area is never written to
    setg(data, data, data + text.size());
  }
};

}  // namespace

Document ReadYaml(const Source& source, Problems& problems) {
  Document document;
  AppendYaml(source, {0, static_cast<uint32_t>(source.text.size())}, document, problems);
  return document;
}

void AppendYaml(const Source& source, Span range, Document& document, Problems& problems) {
  std::string_view text = std::string_view(source.text).substr(0, range.end);
  // The parser takes this byte for the end of the file and would silently drop what follows.
  const size_t stop = text.find('\x04', range.begin);
  if (stop != text.npos) text = text.substr(0, stop);
  // The parser skips a byte-order mark itself and does not count it.
  const bool marked = text.substr(range.begin).starts_with("\xEF\xBB\xBF");
  const uint32_t base = range.begin + (marked ? 3 : 0);
  const Surrogates surrogates(text, range.begin);
  YamlBuilder builder(text, base, surrogates, document, problems);
  try {
    ViewBuffer buffer(surrogates.text());
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& exception) {
    builder.OnException(exception);
  } catch (const YamlStopped&) {
  }
  if (stop == text.npos || builder.failed()) return;
  const auto at = static_cast<uint32_t>(stop);
  builder.Complain(
      {{at, at + 1}, "The control character U+0004 cannot stand in YAML.", "remove it"});
}

}  // namespace starlint
