#include "rule/load_topics.h"

#include <string>
#include <utility>
#include <vector>

#include "rule/yaml_node.h"

namespace starlint {
namespace {

class TopicLoader {
 public:
  TopicLoader(YamlFile& file, Arena& arena, TopicBuilder& builder)
      : file_(file), arena_(arena), builder_(builder) {}

  void ReadEntry(const YAML::Node& entry) {
    if (!entry.IsMap()) return file_.Error(entry, "An entry is a mapping.");
    file_.RejectUnknownKeys(entry, {"theme", "prompt", "means", "names", "asked", "told"});
    if (builder_.size() == kMaxTopics) return file_.Error(entry, "There are too many topics.");
    Topic topic;
    const bool theme = entry["theme"].IsDefined();
    topic.kind = theme ? TopicKind::kTheme : TopicKind::kPrompt;
    topic.name = Text(entry, theme ? "theme" : "prompt");
    topic.means = Text(entry, "means");
    topic.tags = Names(entry["names"]);
    const uint8_t number = builder_.Add(topic);
    AddPhrases(entry["asked"], number, true);
    AddPhrases(entry["told"], number, false);
  }

 private:
  std::string_view Text(const YAML::Node& entry, const char* key) {
    if (!entry[key].IsDefined()) {
      file_.Error(entry, "The key '" + std::string(key) + "' is missing.");
      return {};
    }
    return arena_.Keep(file_.Scalar(entry[key], key).value_or(""));
  }

  std::span<const std::string_view> Names(const YAML::Node& list) {
    std::vector<std::string_view> names;
    for (const auto& node : list) {
      std::string folded;
      for (const std::string& word : FoldedWords(file_.Scalar(node, "names").value_or(""))) {
        folded += (folded.empty() ? "" : " ") + word;
      }
      names.push_back(arena_.Keep(std::move(folded)));
    }
    return arena_.Keep(std::move(names));
  }

  void AddPhrases(const YAML::Node& list, uint8_t number, bool asked) {
    for (const auto& node : list) {
      const std::string text = file_.Scalar(node, "a phrase").value_or("");
      const std::string fault = builder_.AddPhrase(text, number, asked);
      if (fault.empty()) continue;
      file_.Error(node, "The phrase '" + text + "' cannot be read. " + fault);
    }
  }

  YamlFile& file_;
  Arena& arena_;
  TopicBuilder& builder_;
};

}  // namespace

void LoadTopics(const Source& source, Arena& arena, TopicBuilder& builder, Problems& problems) {
  YamlFile file(source, "rule-file", problems);
  const std::optional<YAML::Node> root = file.Parse();
  if (!root) return;
  if (!root->IsSequence()) return file.Error(*root, "A file of topics is a list of entries.");
  TopicLoader loader(file, arena, builder);
  for (const auto& entry : *root) loader.ReadEntry(entry);
}

}  // namespace starlint
