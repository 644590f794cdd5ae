#include "signal/topic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "signal/tokens.h"

namespace starlint {
namespace {

// "#On-Call" and "on call" are one tag.
std::string FoldedTag(std::string_view tag) {
  std::string out;
  for (const std::string& word : FoldedWords(tag)) out += (out.empty() ? "" : " ") + word;
  return out;
}

class TopicReader {
 public:
  explicit TopicReader(const TopicTable& table) : table_(table) {}

  std::vector<StoryTopic> Read(std::string_view prose, const Story& story) {
    for (const std::string& tag : story.tags) ReadTag(tag);
    ReadAsked(story.question);
    ReadAsked(story.title);
    const bool theme_tagged = Tagged(TopicKind::kTheme);
    if (!theme_tagged) {
      for (const Sentence& sentence : story.sentences) ReadText(prose, sentence.text);
    }
    return Result();
  }

  std::vector<uint8_t> ReadPrompts(const Story& story) {
    for (const std::string& tag : story.tags) ReadTag(tag);
    if (Prompts().empty()) ReadAsked(story.question);
    if (Prompts().empty()) ReadAsked(story.title);
    return Prompts();
  }

 private:
  std::vector<uint8_t> Prompts() const {
    std::vector<uint8_t> prompts;
    for (size_t i = 0; i < table_.topics.size(); ++i) {
      const bool known = evidence_[i].tagged || evidence_[i].asked;
      if (known && table_.topics[i].kind == TopicKind::kPrompt) {
        prompts.push_back(static_cast<uint8_t>(i));
      }
    }
    return prompts;
  }

  // What is known of a topic.
  struct Evidence {
    bool tagged = false;
    bool asked = false;
    std::vector<uint32_t> told;  // phrases of the text, each once
  };

  void ReadTag(std::string_view tag) {
    const std::string folded = FoldedTag(tag);
    if (folded.empty()) return;
    for (size_t i = 0; i < table_.topics.size(); ++i) {
      const auto& tags = table_.topics[i].tags;
      if (std::find(tags.begin(), tags.end(), folded) != tags.end()) evidence_[i].tagged = true;
    }
  }

  void ReadAsked(std::string_view text) {
    for (const PhraseHit& hit : Find(text, {0, static_cast<uint32_t>(text.size())})) {
      Evidence& evidence = evidence_[hit.owner];
      if (hit.certain) evidence.asked = true;
      AddTold(hit);
    }
  }

  void ReadText(std::string_view prose, Span sentence) {
    for (const PhraseHit& hit : Find(prose, sentence)) AddTold(hit);
  }

  void AddTold(const PhraseHit& hit) {
    std::vector<uint32_t>& told = evidence_[hit.owner].told;
    if (std::find(told.begin(), told.end(), hit.source) == told.end()) told.push_back(hit.source);
  }

  const std::vector<PhraseHit>& Find(std::string_view text, Span range) {
    Tokenize(text, range, table_.lexicon, tokens_);
    FindPhrases(table_.phrases, tokens_.words, hits_);
    return hits_;
  }

  bool Tagged(TopicKind kind) const {
    for (size_t i = 0; i < table_.topics.size(); ++i) {
      if (table_.topics[i].kind == kind && evidence_[i].tagged) return true;
    }
    return false;
  }

  std::vector<StoryTopic> Result() const {
    std::vector<StoryTopic> topics;
    for (size_t i = 0; i < table_.topics.size(); ++i) {
      const Evidence& evidence = evidence_[i];
      const TopicKind kind = table_.topics[i].kind;
      if (!evidence.tagged && Tagged(kind)) continue;
      const bool from_text = kind == TopicKind::kTheme && !evidence.told.empty();
      float confidence = evidence.tagged || evidence.asked ? 1 : 0;
      if (confidence == 0 && from_text) {
        confidence = 1 - std::ldexp(1.0F, -static_cast<int>(evidence.told.size()));
      }
      if (confidence > 0) topics.push_back({static_cast<uint8_t>(i), confidence, evidence.tagged});
    }
    return topics;
  }

  const TopicTable& table_;
  std::array<Evidence, kMaxTopics> evidence_;
  Tokens tokens_;
  std::vector<PhraseHit> hits_;
};

}  // namespace

std::optional<uint8_t> TopicTable::Find(std::string_view name) const {
  for (size_t i = 0; i < topics.size(); ++i) {
    if (topics[i].name == name) return static_cast<uint8_t>(i);
  }
  return std::nullopt;
}

std::vector<uint8_t> PromptsOf(const TopicTable& table, const Story& story) {
  return TopicReader(table).ReadPrompts(story);
}

TraitSet TraitsOf(const TopicTable& table, const Story& story) {
  TraitSet traits = TraitsOf(story);
  for (const uint8_t topic : PromptsOf(table, story)) {
    if (const auto trait = TraitFromKey(table.topics[topic].name)) traits.Add(*trait);
  }
  return traits;
}

std::vector<StoryTopic> TopicsOf(const TopicTable& table, std::string_view prose,
                                 const Story& story) {
  return TopicReader(table).Read(prose, story);
}

}  // namespace starlint
