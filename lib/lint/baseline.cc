#include "lint/baseline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "rule/reports.h"

namespace starlint {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;

std::string Hex(uint64_t number) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  const std::string_view text(digits.data(), static_cast<size_t>(end - digits.data()));
  return std::string(digits.size() - text.size(), '0').append(text);
}

std::optional<uint64_t> FromHex(std::string_view text) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (text.size() != 16 || error != std::errc{} || end != text.data() + 16) return std::nullopt;
  return number;
}

std::string Quoted(std::string_view text) {
  return json(std::string(text)).dump(-1, ' ', false, json::error_handler_t::replace);
}

// The string at `key` of an object; empty when there is none.
std::string StringAt(const json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// A JSON string may hold anything, controls too.
std::string Printable(std::string_view text) {
  std::string printable;
  AppendPrintable(printable, text);
  return printable;
}

void Complain(Span span, std::string message, Problems& problems) {
  problems.push_back({"baseline", Severity::kError, span, std::move(message),
                      "write it anew with --write-baseline"});
}

}  // namespace

std::optional<Baseline> Baseline::Read(const Source& file, Problems& problems) {
  const auto size = static_cast<uint32_t>(file.text.size());
  const json whole = json::parse(file.text, nullptr, /*allow_exceptions=*/false);
  if (whole.is_discarded() || !whole.is_object()) {
    Complain({0, size}, "The baseline is not the JSON that starlint writes.", problems);
    return std::nullopt;
  }
  const auto version = whole.find(kBaselineMark);
  const auto findings = whole.find("findings");
  if (version == whole.end() || *version != kVersion || findings == whole.end() ||
      !findings->is_array()) {
    Complain({0, size}, "The baseline lacks \"starlint-baseline\": 1 or its \"findings\".",
             problems);
    return std::nullopt;
  }
  Baseline baseline;
  size_t from = 0;  // entries come in the order of the file
  bool sound = true;
  for (const json& finding : *findings) {
    const std::string hex = StringAt(finding, "fingerprint");
    const auto fingerprint = FromHex(hex);
    if (!fingerprint) {
      Complain({0, size},
               "A fingerprint of the baseline is '" + Printable(hex) + "', not 16 hex digits.",
               problems);
      sound = false;
      continue;
    }
    const size_t found = file.text.find(hex, from);
    const auto at = static_cast<uint32_t>(found == file.text.npos ? 0 : found);
    from = at + hex.size();
    baseline.entries_.insert_or_assign(*fingerprint,
                                       Entry{StringAt(finding, "rule"),
                                             StringAt(finding, "path"),
                                             {at, at + static_cast<uint32_t>(hex.size())}});
  }
  if (!sound) return std::nullopt;
  return baseline;
}

void Baseline::Filter(FileReport& report) {
  const auto known = [&](const Diagnostic& diagnostic) {
    const auto entry = entries_.find(diagnostic.fingerprint);
    if (entry == entries_.end()) return false;
    entry->second.met = true;
    return true;
  };
  report.baselined += static_cast<uint32_t>(std::erase_if(report.diagnostics, known));
}

std::vector<Diagnostic> Baseline::Stale(const LookedFor& looked) const {
  std::vector<Diagnostic> stale;
  for (const auto& [fingerprint, entry] : entries_) {
    if (entry.met || !looked(entry.rule, entry.path)) continue;
    stale.push_back({std::string(kStaleBaseline), Severity::kInfo, entry.span,
                     "The baseline knows a finding of '" + Printable(entry.rule) + "' in '" +
                         Printable(entry.path) + "' that is gone.",
                     "write the baseline anew with --write-baseline"});
  }
  std::sort(stale.begin(), stale.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return stale;
}

size_t BaselineWriter::Keep(const Baseline& old, const LookedFor& looked) {
  const size_t before = lines_.size();
  for (const auto& [fingerprint, entry] : old.entries_) {
    if (!looked(entry.rule, entry.path)) lines_.insert({entry.path, entry.rule, fingerprint});
  }
  return lines_.size() - before;
}

void BaselineWriter::Add(std::string_view path, const FileReport& report) {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    lines_.insert({std::string(path), diagnostic.rule, diagnostic.fingerprint});
  }
}

std::string BaselineWriter::Text() const {
  std::string out =
      "{\"" + std::string(kBaselineMark) + "\": " + std::to_string(kVersion) + ", \"findings\": [";
  const char* comma = "";
  for (const Line& line : lines_) {
    out += comma;
    out += "\n  {\"fingerprint\": \"" + Hex(line.fingerprint) +
           "\", \"rule\": " + Quoted(line.rule) + ", \"path\": " + Quoted(line.path) + "}";
    comma = ",";
  }
  return out += lines_.empty() ? "]}\n" : "\n]}\n";
}

}  // namespace starlint
