// The parser's events on their way into a Document: which scalar is a key, a value or an entry,
// what an alias calls up, which keys occur twice. What the blocks look like is known to
// yaml_blocks.h, what the parser complains of to yaml_error.h.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "document/surrogates.h"
#include "document/yaml_blocks.h"
#include "document/yaml_error.h"
#include "document/yaml_scalar.h"
#include "source/diagnostic.h"
#include "source/line_map.h"
#include "source/span.h"

namespace starlint {

// Thrown when the reading must stop; what there was to say has been said.
struct YamlStopped {};

// Builds the document from the parser's events. No node tree is made, so that aliases cannot
// multiply and every event has its place.
class YamlBuilder : public YAML::EventHandler {
 public:
  // `text` is the source up to the end of the YAML, `base` the offset that marks count from;
  // `surrogates` knows what the parser got to read instead. All must outlive the builder.
  YamlBuilder(std::string_view text, uint32_t base, const Surrogates& surrogates,
              Document& document, Problems& problems)
      : text_(text),
        base_(base),
        surrogates_(surrogates),
        last_end_(base),
        alias_budget_(text.size() - base),
        writer_(document),
        problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { Leave(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { Leave(); }

  // Reports what the parser threw.
  void OnException(const YAML::Exception& exception);

  // Reports what is wrong with the text as a whole.
  void Complain(YamlError error);

  bool failed() const { return failed_; }

 private:
  enum class Role : uint8_t { kRoot, kKey, kValue, kEntry };

  struct Frame {
    uint32_t begin = 0;
    bool mapping = false;
    bool key_next = true;
    std::unordered_map<std::string, uint32_t> keys;  // with the offset of the first of that name
  };

  struct Anchored {
    std::string value;
    uint32_t at = 0;
  };

  void Report(Severity severity, Span span, std::string message, std::string help);
  uint32_t At(const YAML::Mark& mark) const;
  Role NextRole();
  void Enter(uint32_t at, bool mapping);
  void Leave();
  void CheckDepth(uint32_t at, Span value);
  void AppendKey(const ScalarMap& map, const std::string& value);
  void AppendNullKey(uint32_t at);
  void AppendUnnamedKey(Span source);
  const Anchored* TakeAnchored(YAML::anchor_t anchor);
  uint32_t End() const { return static_cast<uint32_t>(text_.size()); }
  [[noreturn]] void Fail(YamlError error);

  std::string_view text_;
  uint32_t base_;
  const Surrogates& surrogates_;
  uint32_t last_end_;  // everything before it is understood
  size_t alias_budget_;
  YamlWriter writer_;
  Problems& problems_;
  std::vector<Frame> frames_;
  std::unordered_map<YAML::anchor_t, Anchored> scalars_;
  std::optional<LineMap> lines_;
  uint32_t documents_ = 0;
  uint8_t maps_ = 0;
  uint8_t lists_ = 0;
  bool failed_ = false;
};

}  // namespace starlint
