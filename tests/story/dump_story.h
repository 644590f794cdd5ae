// Stories as text, so that a test can compare all of them at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/markdown.h"
#include "document/yaml.h"
#include "rule/rule_set.h"
#include "source/source.h"
#include "story/read_stories.h"
#include "story/story.h"

namespace starlint {

inline std::string OneLine(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
  return out;
}

inline std::string Cut(std::string_view text, Span span) {
  return OneLine(text.substr(span.begin, span.size()));
}

// The words of `sentence`, each with its marks: j joined, f figure, c capital, a acronym.
inline std::string DumpWords(std::string_view prose, const Story& story, const Sentence& sentence) {
  std::string out;
  for (uint32_t i = 0; i < sentence.word_count; ++i) {
    const Word& word = story.words[sentence.first_word + i];
    if (i > 0) out += ' ';
    out += Cut(prose, word.text);
    std::string marks;
    if (word.joined) marks += 'j';
    if (word.figure) marks += 'f';
    if (word.capital) marks += 'c';
    if (word.acronym) marks += 'a';
    if (!marks.empty()) out += "/" + marks;
  }
  return out;
}

inline std::string DumpParts(PartSet parts) {
  std::string out;
  for (const Part part : kParts) {
    if (!parts.Has(part)) continue;
    if (!out.empty()) out += '+';
    out += PartKey(part);
  }
  return out;
}

// `[text]`, and where it comes from when that reads differently.
inline std::string DumpSpan(const Document& document, const Source& source, Span prose) {
  const std::string text = Cut(document.prose.text(), prose);
  const std::string from = Cut(source.text, document.prose.ToSource(prose));
  return "[" + text + "]" + (from == text ? "" : " <- [" + from + "]");
}

inline std::string DumpSection(const Document& document, const Source& source, const Story& story,
                               const Section& section) {
  std::string out = "  " + DumpParts(section.covers) + " at [" + Cut(source.text, section.label) +
                    "] " + std::to_string(section.words) + "\n";
  for (uint32_t i = 0; i < section.sentence_count; ++i) {
    const Sentence& sentence = story.sentences[section.first_sentence + i];
    out += "    ";
    if (sentence.part != section.part) out += "(" + std::string(PartKey(sentence.part)) + ") ";
    if (sentence.item) out += "- ";
    out += DumpSpan(document, source, sentence.text) + "\n";
  }
  return out;
}

// A line for the story, for each of its fields, for each section (its parts, the source of its
// label, its spoken words) and for each sentence (`- ` where an item begins).
inline std::string DumpStory(const Document& document, const Source& source, const Story& story) {
  std::string out = "story [" + story.title + "] at [" + Cut(source.text, story.anchor) + "] " +
                    std::to_string(story.spoken_words) + "\n";
  if (!story.question.empty()) out += "  question [" + story.question + "]\n";
  for (const std::string& tag : story.tags) out += "  tag [" + tag + "]\n";
  if (!story.level.empty()) out += "  level [" + story.level + "]\n";
  if (!story.id.empty()) out += "  id [" + story.id + "]\n";
  if (!story.variant_of.empty()) out += "  variant of [" + story.variant_of + "]\n";
  size_t sentences = 0;
  for (const Section& section : story.sections) {
    out += DumpSection(document, source, story, section);
    sentences += section.sentence_count;
  }
  if (sentences != story.sentences.size()) out += "  sentences of no section\n";
  return out;
}

// The stories in a file called `name` that holds `text`, by the built-in names of parts.
inline std::string DumpFile(std::string_view name, std::string_view text) {
  const Source source{std::string(name), std::string(text)};
  Problems problems;
  const Document document =
      name.ends_with(".yaml") ? ReadYaml(source, problems) : ReadMarkdown(source, problems);
  std::string out;
  for (const Diagnostic& problem : problems) out += "problem: " + problem.message + "\n";
  for (const Story& story : ReadStories(document, BuiltinRules().vocabulary).stories) {
    out += DumpStory(document, source, story);
  }
  return out;
}

}  // namespace starlint
