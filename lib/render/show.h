// How a file was read (lint/reading.h), for people and for programs.
#pragma once

#include <string>

#include "lint/reading.h"
#include "render/json_text.h"
#include "render/renderer.h"
#include "source/source.h"

namespace starlint {

// Appends the stories of a file: each sentence, the signals that it carries and the weightiest cues
// for them, and for each rule that fired what came nearest.
void AppendShown(const Source& source, const FileReading& reading, const RenderStyle& style,
                 std::string& out);

// The same as one JSON object. Its keys are only added to; taking one away or changing its meaning
// raises schema_version.
class ShownJson {
 public:
  void Add(const Source& source, const FileReading& reading);
  void AppendTo(std::string& out) const;

 private:
  ArrayText stories_;
};

}  // namespace starlint
