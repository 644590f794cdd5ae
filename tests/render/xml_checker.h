// Whether text is well-formed XML 1.0, as far as a report needs it: a declaration, elements that
// nest, quoted attributes that come once, entities, and only characters that XML may hold.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace starlint {

class XmlChecker {
 public:
  // What is wrong, empty when nothing is.
  static std::string Check(std::string_view text) {
    XmlChecker checker(text);
    return checker.Run();
  }

 private:
  explicit XmlChecker(std::string_view text) : text_(text) {}

  std::string Run() {
    for (size_t at = 0; at < text_.size();) {
      const CodePoint code_point = DecodeUtf8(text_, at);
      if (!code_point.valid || !IsChar(code_point.value)) return Fault("bad character", at);
      at += code_point.size;
    }
    if (!Take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")) return Fault("no declaration", 0);
    while (at_ < text_.size() && fault_.empty()) {
      if (text_[at_] == '<') {
        Tag();
      } else {
        Text('<', open_.empty());
      }
    }
    if (fault_.empty() && !open_.empty()) return Fault("not closed: " + open_.back(), at_);
    if (fault_.empty() && roots_ != 1) return Fault("not one root", at_);
    return fault_;
  }

  static bool IsChar(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
  }

  std::string Fault(const std::string& what, size_t at) {
    if (fault_.empty()) {
      fault_ = what + " at " + std::to_string(at) + ": " + std::string(text_.substr(at, 40));
    }
    return fault_;
  }

  bool Take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  std::string Name() {
    const size_t begin = at_;
    while (at_ < text_.size() && (isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  std::string_view("-_.").find(text_[at_]) != std::string::npos)) {
      ++at_;
    }
    if (begin == at_) Fault("no name", at_);
    return std::string(text_.substr(begin, at_ - begin));
  }

  // Character data up to `end`, `<` and `&` only as entities.
  void Text(char end, bool only_space) {
    for (; at_ < text_.size() && text_[at_] != end && fault_.empty(); ++at_) {
      if (only_space && text_[at_] != '\n') Fault("text outside of the root", at_);
      if (text_[at_] == '<' || text_.substr(at_).starts_with("]]>")) Fault("markup in text", at_);
      if (text_[at_] == '&') Entity();
    }
  }

  void Entity() {
    const size_t end = text_.find(';', at_);
    const std::string name(text_.substr(at_, end == text_.npos ? 1 : end + 1 - at_));
    static const std::set<std::string> known = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    if (!known.contains(name)) Fault("unknown entity", at_);
    at_ += name.size() - 1;
  }

  void Tag() {
    ++at_;
    if (Take("/")) {
      const std::string name = Name();
      if (open_.empty() || open_.back() != name || !Take(">")) Fault("wrong end", at_);
      if (!open_.empty()) open_.pop_back();
      return;
    }
    roots_ += open_.empty() ? 1 : 0;
    open_.push_back(Name());
    std::set<std::string> attributes;
    while (Take(" ") && fault_.empty()) {
      if (!attributes.insert(Name()).second) Fault("attribute twice", at_);
      if (!Take("=\"")) Fault("no value", at_);
      Text('"', false);
      if (!Take("\"")) Fault("value not closed", at_);
    }
    if (Take("/>")) {
      open_.pop_back();
    } else if (!Take(">")) {
      Fault("tag not closed", at_);
    }
  }

  std::string_view text_;
  size_t at_ = 0;
  std::vector<std::string> open_;
  int roots_ = 0;
  std::string fault_;
};

}  // namespace starlint
