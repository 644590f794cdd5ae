// The output formats, each once: the options, their help and the outputs of a run read this table.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "render/renderer.h"

namespace starlint {

struct Format {
  std::string_view name;     // as `--format` takes it
  std::string_view summary;  // who reads it, in a few words
  std::unique_ptr<Renderer> (*make)(const RenderStyle& style);
};

// In the order in which the help lists them.
std::span<const Format> Formats();

// The format called `name`, or nullptr.
const Format* FindFormat(std::string_view name);

// "there is no format 'xml'; did you mean ...": what is wrong with `name`, which is none.
std::string UnknownFormat(std::string_view name);

}  // namespace starlint
