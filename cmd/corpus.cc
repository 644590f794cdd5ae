#include "corpus.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "rule_files.h"
#include "story/sentences.h"
#include "story/speech.h"

namespace starlint {
namespace {

using Json = nlohmann::json;

// The files that margins are set on and the test split is taken from: the stories that came first.
// What was added later is for learning: other writers faulted other things, and more of them.
constexpr std::string_view kFirstFiles[] = {"backend", "client", "data", "mixed", "people"};

bool InFirstFiles(std::string_view file) {
  return std::find(std::begin(kFirstFiles), std::end(kFirstFiles), file) != std::end(kFirstFiles);
}

// The signals that a sentence's tags stand for.
uint32_t SignalsOf(const Json& tags, const std::vector<SignalFile>& signals) {
  uint32_t set = 0;
  for (const Json& tag : tags) {
    const auto name = tag.get<std::string>();
    for (size_t s = 0; s < signals.size(); ++s) {
      const std::vector<std::string>& own = signals[s].tags;
      const bool means = own.empty() ? signals[s].name == name
                                     : std::find(own.begin(), own.end(), name) != own.end();
      if (means) set |= 1U << s;
    }
  }
  return set;
}

// Appends a tagged sentence to `story` as one sentence, whatever stops stand in it.
void AddSentence(std::string text, Part part, uint32_t signals, TaggedStory& story) {
  const bool item = text.starts_with("- ");
  if (item) text.erase(0, 2);
  const Span span{story.document.prose.size(),
                  story.document.prose.size() + static_cast<uint32_t>(text.size())};
  story.document.prose.AppendReplaced(text + "\n", {});
  Story split;
  AppendSentences(story.document.prose.text(), span, part, item, split);
  const auto first_word = static_cast<uint32_t>(story.story.words.size());
  story.story.words.insert(story.story.words.end(), split.words.begin(), split.words.end());
  story.story.sentences.push_back(
      {span, first_word, static_cast<uint32_t>(split.words.size()), part, item, PartSet{part}});
  story.story.sections.back().words += SpokenWords(split.words);
  story.story.sections.back().sentence_count += 1;
  story.signals.push_back(signals);
}

TaggedStory ReadStory(const Json& json, const std::vector<SignalFile>& signals) {
  TaggedStory story;
  story.id = json.at("id").get<std::string>();
  story.story.title = json.value("title", "");
  for (const Part part : kParts) {
    const auto section = json.find(std::string(PartKey(part)));
    if (section == json.end() || section->empty()) continue;
    Section& added = story.story.sections.emplace_back();
    added.part = part;
    added.covers.Add(part);
    added.first_sentence = static_cast<uint32_t>(story.story.sentences.size());
    for (const Json& sentence : *section) {
      AddSentence(sentence.at(0).get<std::string>(), part, SignalsOf(sentence.at(1), signals),
                  story);
    }
    story.story.spoken_words += story.story.sections.back().words;
  }
  return story;
}

template <class Visit>
void ForEachLine(const Source& file, Visit visit) {
  size_t line = 1;
  for (size_t at = 0; at < file.text.size(); ++line) {
    const size_t end = std::min(file.text.find('\n', at), file.text.size());
    try {
      if (end > at) visit(std::string_view(file.text).substr(at, end - at));
    } catch (const std::exception& error) {
      throw std::runtime_error(file.name + ":" + std::to_string(line) + ": " + error.what());
    }
    at = end + 1;
  }
}

}  // namespace

uint64_t StoryHash(std::string_view id) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

Corpus ReadCorpus(const std::filesystem::path& directory, const std::vector<SignalFile>& signals) {
  Corpus corpus;
  for (const Source& file : ReadFiles(directory, ".jsonl")) {
    const bool first = InFirstFiles(FileStem(file.name));
    ForEachLine(file, [&](std::string_view line) {
      TaggedStory& story = corpus.stories.emplace_back(ReadStory(Json::parse(line), signals));
      story.first = first;
      story.test = first && StoryHash(story.id) % 5 == 0;
    });
  }
  for (const Source& file : ReadFiles(directory / "banks", ".tsv")) {
    const std::string name = FileStem(file.name);
    const auto signal = std::find_if(signals.begin(), signals.end(),
                                     [&](const SignalFile& s) { return s.name == name; });
    if (signal == signals.end()) throw std::runtime_error(file.name + ": no such signal");
    const auto number = static_cast<uint32_t>(signal - signals.begin());
    ForEachLine(file, [&](std::string_view line) {
      const size_t tab = line.find('\t', 2);  // "+<tab>action<tab>text"
      if (tab == std::string_view::npos) throw std::runtime_error("not three columns");
      corpus.sentences.push_back({std::string(line.substr(tab + 1)), number, line[0] == '+'});
    });
  }
  return corpus;
}

}  // namespace starlint
