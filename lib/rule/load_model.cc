#include "rule/load_model.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/text.h"
#include "signal/tokens.h"

namespace starlint {
namespace {

void Error(const Source& file, std::string_view line, std::string message, Problems& problems) {
  const auto begin = static_cast<uint32_t>(line.data() - file.text.data());
  problems.push_back({"rule-file",
                      Severity::kError,
                      {begin, begin + static_cast<uint32_t>(line.size())},
                      std::move(message),
                      "",
                      -1});
}

// Calls `visit` for each line that is neither empty nor a comment.
template <class Visit>
void ForEachLine(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && !line.starts_with('#')) visit(line);
  }
}

std::optional<float> Number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

using NamedWeights = std::map<std::string, float, std::less<>>;

// Takes the weight called `name` out; `otherwise` when there is none.
float Take(NamedWeights& weights, std::string_view name, float otherwise) {
  const auto at = weights.find(name);
  if (at == weights.end()) return otherwise;
  return weights.extract(at).mapped();
}

}  // namespace

std::string FileStem(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

WordListFile LoadWordList(const Source& file) {
  WordListFile list{FileStem(file.name), {}, file.text.find("# capital") != std::string::npos};
  ForEachLine(file.text, [&](std::string_view line) {
    while (!(line = Trim(line)).empty()) {
      const size_t end = std::min(line.find_first_of(" \t"), line.size());
      for (std::string& word : FoldedWords(line.substr(0, end))) {
        list.words.push_back(std::move(word));
      }
      line.remove_prefix(end);
    }
  });
  return list;
}

void LoadCues(const Source& file, uint16_t number, SignalBuilder& builder, Problems& problems) {
  ForEachLine(file.text, [&](std::string_view line) {
    const size_t tab = line.find('\t');
    const auto weight = Number(line.substr(0, tab));
    if (tab == std::string_view::npos || !weight) {
      return Error(file, line, "A line of cues is a weight, a tab and a cue.", problems);
    }
    const std::string fault = builder.AddCue(number, line.substr(tab + 1), *weight);
    if (!fault.empty()) Error(file, line, fault, problems);
  });
}

std::vector<Judgement> LoadJudgements(const Source& file, const FeaturesOf& features, Arena& arena,
                                      Problems& problems) {
  std::map<std::string, NamedWeights, std::less<>> rules;
  ForEachLine(file.text, [&](std::string_view line) {
    const size_t first = line.find('\t');
    const size_t second = line.find('\t', first + 1);
    const auto weight =
        second == std::string_view::npos ? std::nullopt : Number(line.substr(second + 1));
    if (!weight) {
      return Error(file, line, "A line is a rule, a tab, a feature, a tab and a weight.", problems);
    }
    rules[std::string(line.substr(0, first))].insert_or_assign(
        std::string(line.substr(first + 1, second - first - 1)), *weight);
  });
  std::vector<Judgement> judgements;
  for (auto& [rule, named] : rules) {
    Judgement judgement{arena.Keep(rule), Take(named, "bias", 0), {}, Take(named, "margin", 0.5F)};
    std::vector<float> weights;
    for (const std::string& feature : features(rule)) weights.push_back(Take(named, feature, 0));
    judgement.weights = arena.Keep(std::move(weights));
    judgements.push_back(judgement);
    for (const auto& [feature, weight] : named) {
      Error(file, file.text, "The rule '" + rule + "' has no feature '" + feature + "'.", problems);
    }
  }
  return judgements;
}

std::vector<Accuracy> LoadAccuracy(const Source& file, Arena& arena, Problems& problems) {
  std::vector<Accuracy> result;
  ForEachLine(file.text, [&](std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::string_view rest = line;;) {
      const size_t tab = rest.find('\t');
      cells.push_back(rest.substr(0, tab));
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    const bool whole =
        cells.size() == 4 && Number(cells[1]) && Number(cells[2]) && Number(cells[3]);
    if (!whole)
      return Error(file, line, "A line is a rule and three numbers, parted by tabs.", problems);
    result.push_back({arena.Keep(std::string(cells[0])), static_cast<uint32_t>(*Number(cells[1])),
                      *Number(cells[2]), *Number(cells[3])});
  });
  return result;
}

}  // namespace starlint
