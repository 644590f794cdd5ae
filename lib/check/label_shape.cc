#include "check/label_shape.h"

#include <algorithm>
#include <iterator>

#include "base/cursor.h"
#include "base/text.h"

namespace starlint {
namespace {

std::string_view TakeMarker(Cursor& cursor) {
  const std::string_view line = cursor.rest();
  if (cursor.TakeWhile([](char c) { return c >= '0' && c <= '9'; }).empty()) {
    if (!cursor.TakeText("•")) cursor.TakeOne("-*+");
  } else {
    cursor.TakeOne(".)");
  }
  if (cursor.TakeAny(" \t").empty()) {  // the emphasis of "**Action**"
    cursor = Cursor(line);
    return {};
  }
  return line.substr(0, line.size() - cursor.rest().size());
}

bool TakeSeparator(Cursor& cursor) {
  for (const std::string_view arrow : {"=>", "->", "→", "–", "—"}) {
    if (cursor.TakeText(arrow)) return true;
  }
  return !cursor.TakeAny("-").empty() || !cursor.TakeOne(":.=").empty();
}

}  // namespace

std::optional<LabelShape> ShapeOfLabel(std::string_view line, std::string_view label) {
  Cursor cursor(line);
  LabelShape shape;
  shape.quote = cursor.TakeAny(" \t>");
  shape.marker = TakeMarker(cursor);
  shape.opens = cursor.TakeAny("*_");
  const std::string_view named = cursor.rest();
  cursor.TakeWhile(IsNameByte);
  shape.name = Trim(named.substr(0, named.size() - cursor.rest().size()));
  cursor = Cursor(named.substr(shape.name.size()));
  const std::string_view closes = cursor.rest();
  bool apart = !cursor.TakeOne(":.").empty();
  if (!cursor.TakeText(std::string(shape.opens.rbegin(), shape.opens.rend()))) return std::nullopt;
  apart |= !cursor.TakeAny(" \t").empty() && !shape.opens.empty();
  apart |= TakeSeparator(cursor);
  cursor.TakeAny(" \t");
  shape.text = !cursor.rest().empty();
  if (shape.text && !apart) return std::nullopt;  // "**S**ituation"
  shape.closes = closes.substr(0, closes.size() - cursor.rest().size());
  while (!shape.text && !shape.closes.empty() && IsBlank(shape.closes.back())) {
    shape.closes.remove_suffix(1);
  }
  if (shape.name.empty() || !label.starts_with(shape.name)) return std::nullopt;
  return shape;
}

std::string NameLike(std::string_view neighbour, Part part) {
  std::string letters;
  std::copy_if(neighbour.begin(), neighbour.end(), std::back_inserter(letters), IsLetter);
  std::string name(PartName(part));
  if (letters.empty()) return name;
  if (letters.size() == 1) name.resize(1);
  const bool capitals = std::all_of(letters.begin(), letters.end(), IsUpper);
  if (capitals) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return IsUpper(c) ? c : static_cast<char>(c - 'a' + 'A'); });
  }
  return IsUpper(letters.front()) ? name : ToLower(name);
}

}  // namespace starlint
