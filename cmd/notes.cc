#include "notes.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "lint/story_file.h"

namespace starlint {
namespace {

constexpr size_t kMost = 3;  // a hook may name hundreds

bool IsData(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

// "a.md, b.md, c.md and 4 other files".
std::string Few(std::span<const std::string> names, std::string_view noun) {
  std::string line;
  for (size_t i = 0; i < std::min(names.size(), kMost); ++i) {
    if (i > 0) line += ", ";
    AppendPrintable(line, names[i]);
  }
  if (names.size() > kMost) {
    line += " and " + Plural(names.size() - kMost, std::string("other ") + std::string(noun));
  }
  return line;
}

std::string_view NamesAll(std::span<const std::string> names) {
  return names.size() > kMost ? " (-v names all)" : "";
}

}  // namespace

void NoteStoryless(std::span<const Storyless> files, Io& io) {
  std::vector<std::string> unlabelled, keyless, others;
  for (const Storyless& file : files) {
    const bool none = file.why == kNoStory;
    (!none ? others : IsData(file.name) ? keyless : unlabelled).push_back(file.name);
  }
  const auto note = [&](std::span<const std::string> names, std::string_view why) {
    if (names.empty()) return;
    std::string line = "no story in " + Few(names, "file") + std::string(NamesAll(names));
    io.Err(line + ": " + std::string(why) + "\n");
  };
  note(unlabelled, "no two parts are labelled; write **Situation:**, **Task:** ...");
  note(keyless, "no two parts have keys; name them situation, task ...");
  note(others, others.size() > 1 ? "guides or templates" : "a guide or a template");
}

void NoteExcluded(std::span<const std::string> names, Io& io) {
  if (names.empty()) return;
  io.Err("excluded: " + Few(names, "path") + "; --no-exclude lints " +
         (names.size() > 1 ? "them" : "it") + std::string(NamesAll(names)) + "\n");
}

void NotePipe(Io& io) {
  if (io.InputIsWaiting()) {
    io.Err("note: the text of the pipe was not read; `starlint -` reads it\n");
  }
}

}  // namespace starlint
