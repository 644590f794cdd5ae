// The words of an example in the outfits that people give them: emphasis, wrapped lines, curly
// quotes, list items, the escapes of YAML and JSON. Marks of findings travel along as single bytes
// that no text holds. What stands around the words is the business of example_writer.h.
#pragma once

#include <string>
#include <string_view>

#include "lint/examples.h"

namespace starlint {

inline constexpr char kOpenMark = '\x01';
inline constexpr char kCloseMark = '\x02';

// `text` with its >>marks<< as bytes.
std::string Marked(std::string_view text);

// A part's text, marked, as it is written in `form`.
std::string PartText(const std::string& text, Form form);

// Whether it is a list of "- " items.
bool IsList(std::string_view text);

std::string Replaced(std::string text, std::string_view from, std::string_view to);

// Whether `text`, with its >>marks<<, can be written in `form`: YAML's plain scalars hold no mark
// of YAML's, cells of tables no line end, lines with pipes no pipe.
bool SuitsForm(std::string_view text, Form form);

}  // namespace starlint
