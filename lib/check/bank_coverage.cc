#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "check/bank.h"

namespace starlint {
namespace {

// Of each topic the surest that a story is about it.
std::array<float, kMaxTopics> Surest(const Bank& bank) {
  std::array<float, kMaxTopics> surest{};
  for (const BankStory& story : bank.stories) {
    for (const StoryTopic& topic : story.facts->topics) {
      surest[topic.topic] = std::max(surest[topic.topic], topic.confidence);
    }
  }
  return surest;
}

// How many stories are surely about something of the kind; of any kind without one.
size_t Known(const Bank& bank, double least, std::optional<TopicKind> kind) {
  const auto known = [&](const BankStory& story) {
    const auto& topics = story.facts->topics;
    return std::any_of(topics.begin(), topics.end(), [&](const StoryTopic& topic) {
      const bool counts = !kind || bank.topics->topics[topic.topic].kind == *kind;
      return counts && topic.confidence >= least;
    });
  };
  return static_cast<size_t>(std::count_if(bank.stories.begin(), bank.stories.end(), known));
}

}  // namespace

// A gap is only seen where three of four stories could be read: one that was not understood may be
// the one that is missed. Prompts come from tags, questions and titles; nothing is said of them
// where nobody wrote one.
void CheckBankCoverage(const BankCheck& check, const ActiveRule& rule, const Bank& bank,
                       BankFindings& findings) {
  const double least = rule.Option("confidence-ratio");
  if (4 * Known(bank, least, std::nullopt) < 3 * bank.stories.size()) return;
  const std::array<float, kMaxTopics> surest = Surest(bank);
  for (const TopicKind kind : {TopicKind::kTheme, TopicKind::kPrompt}) {
    if (Known(bank, least, kind) == 0) continue;
    std::vector<std::string> gaps;
    for (size_t i = 0; i < bank.topics->topics.size(); ++i) {
      const Topic& topic = bank.topics->topics[i];
      if (topic.kind == kind && surest[i] < least)
        gaps.push_back('"' + std::string(topic.name) + '"');
    }
    if (gaps.empty()) continue;
    const BankStory& first = bank.stories.front();
    const bool theme = kind == TopicKind::kTheme;
    findings.Add(rule, first, first.facts->anchor.span, theme ? rule.rule->says : check.says_other,
                 {{"topics", Either(gaps)}});
  }
}

}  // namespace starlint
