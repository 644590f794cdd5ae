// Story files as people lay them out (tests/corpus/messy), each compared whole with what a careful
// reader says is in it. The form of the expectations is told in that directory's README.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lint/lint.h"
#include "lint/story_file.h"
#include "paths.h"
#include "rule/rule_set.h"
#include "source/line_map.h"

namespace starlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(kSourceDir) / "tests/corpus/messy";

std::string Read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The files that have an expectation beside them, ascending.
std::vector<std::string> Names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kCorpus)) {
    std::string name = entry.path().filename().string();
    if (fs::exists(kCorpus / (name + ".expected"))) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string PartNames(PartSet parts) {
  std::string names;
  for (const Part part : kParts) {
    if (parts.Has(part)) names += (names.empty() ? "" : "+") + std::string(PartKey(part));
  }
  return names;
}

// Writes a file as it was read, in the form of the expectations.
class Reporter {
 public:
  explicit Reporter(const Source& source) : source_(source), lines_(source.text) {}

  std::string Run() {
    Problems problems;
    const StoryFile file = ReadStoryFile(source_, BuiltinRules().vocabulary, problems);
    std::string out;
    for (const Story& story : file.stories) out += DumpStory(file.document, story);
    if (file.stories.empty()) out += "none " + file.skipped + "\n";
    for (const Diagnostic& problem : problems) out += DumpProblem(problem);
    return out + Placeholders();
  }

 private:
  std::string Line(uint32_t offset) const { return std::to_string(lines_.At(offset).line); }

  std::string DumpStory(const Document& document, const Story& story) const {
    const std::string title = story.title.empty() ? "-" : story.title;
    std::string out = "story " + Line(story.anchor.begin) + " " + title + "\n";
    if (!story.labelled()) {
      return out + "  text" +
             Lines(document, story, 0, static_cast<uint32_t>(story.sentences.size())) + " " +
             std::to_string(story.spoken_words) + "\n";
    }
    const std::vector<Section>& sections = story.sections;
    for (size_t i = 0; i < sections.size();) {
      size_t end = i + 1;  // a part that is told under several labels in a row is one
      uint32_t words = sections[i].words;
      uint32_t sentences = sections[i].sentence_count;
      for (; end < sections.size() && sections[end].covers == sections[i].covers; ++end) {
        words += sections[end].words;
        sentences += sections[end].sentence_count;
      }
      out += "  " + PartNames(sections[i].covers);
      out += words == 0 ? " empty\n"
                        : Lines(document, story, sections[i].first_sentence, sentences) + " " +
                              std::to_string(words) + "\n";
      i = end;
    }
    return out;
  }

  std::string Lines(const Document& document, const Story& story, uint32_t first,
                    uint32_t count) const {
    const Sentence& begin = story.sentences[first];
    const Sentence& end = story.sentences[first + count - 1];
    const Span spoken =
        document.prose.ToSource({story.words[begin.first_word].text.begin,
                                 story.words[end.first_word + end.word_count - 1].text.end});
    return " " + Line(spoken.begin) + "-" + Line(spoken.end - 1);
  }

  std::string DumpProblem(const Diagnostic& problem) const {
    if (problem.rule != "unknown-section") return problem.rule + ": " + problem.message + "\n";
    const std::string word = source_.text.substr(problem.span.begin, problem.span.size());
    constexpr std::string_view kBefore = "did you mean '";
    const size_t at = problem.message.find(kBefore) + kBefore.size();
    const std::string meant = problem.message.substr(at, problem.message.find('\'', at) - at);
    return "near-miss " + Line(problem.span.begin) + " " + word + " " + meant + "\n";
  }

  std::string Placeholders() const {
    Settings settings = DefaultSettings(BuiltinRules());
    std::erase_if(settings.rules,
                  [](const ActiveRule& rule) { return rule.rule->id != "placeholder"; });
    PatternCache patterns;
    std::string out;
    for (const Diagnostic& found :
         LintFile(source_, BuiltinRules(), settings, patterns).diagnostics) {
      if (found.rule == "placeholder") out += "placeholder " + Line(found.span.begin) + "\n";
    }
    return out;
  }

  const Source& source_;
  LineMap lines_;
};

class MessyTest : public testing::TestWithParam<std::string> {};

TEST_P(MessyTest, IsReadAsAPersonWould) {
  const fs::path path = kCorpus / GetParam();
  const Source source{GetParam(), Read(path)};
  EXPECT_EQ(Reporter(source).Run(), Read(path.string() + ".expected")) << path;
}

INSTANTIATE_TEST_SUITE_P(Corpus, MessyTest, testing::ValuesIn(Names()), [](const auto& file) {
  std::string name;
  for (const char c : file.param) name += isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

}  // namespace
}  // namespace starlint
