// The outline of a document's stories on its way: what is open, and what the next passage does to
// it. Text, headings and labels are received in outline.cc, keys and records in outline_keys.cc;
// where stories and sections begin and end, and what they are called, is in outline_stories.cc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "story/outline.h"
#include "story/passage.h"
#include "story/story_names.h"
#include "story/title_finder.h"

namespace starlint {

class Outliner {
 public:
  // Both must outlive it.
  Outliner(const Document& document, const std::vector<Passage>& passages)
      : document_(document), passages_(passages), titles_(document, passages), names_(document) {}

  // Once.
  std::vector<Draft> Run();

 private:
  // What the text that is read now belongs to.
  enum class Into : uint8_t { kNothing, kSection, kBeside, kField };

  // In outline.cc:
  void Take(const Passage& passage);
  void TakeText(const Passage& passage);
  void TakeHeading(const Passage& passage);
  void TakeLabel(const Passage& passage);
  void TakeSlip(const Passage& passage);
  bool AsksAnew(const Passage& passage) const;
  bool LeavesQuote(const Passage& passage) const;
  bool LeavesItem(const Passage& passage) const;
  bool InsideSection(const Passage& passage) const;
  bool HeadsOthers(const Passage& passage) const;
  bool StandsAlone(const Passage& passage) const;
  bool BelongsToOther(const Passage& passage);
  bool InHeaded() const;
  PartSet HeadedAhead();
  bool StandsBefore(const Passage& passage) const;
  bool NamesLast(const Passage& passage) const;
  bool Answers(const Passage& passage) const;
  // A story whose parts are no headings ends at a heading of its title's rank.
  bool EndsAt(uint8_t level) const { return title_level_ != 0 && level <= title_level_; }

  // In outline_keys.cc:
  void TakeKey(const Passage& passage);
  void TakeRecord(const Passage& passage);
  void TakeBody();
  void TakeBreak();
  void OpenMapping(const Passage& passage);
  PartSet PartsUnder(uint32_t at) const;
  bool ListsStories(uint32_t at) const;
  bool GoesOn(const Passage& passage);
  bool HasPartBeside(uint32_t at);
  void EndRecord(uint8_t level);

  // No part but these is named in a mapping before the passage `until`, see HasPartBeside.
  struct Lone {
    uint32_t until = 0;
    PartSet parts;
  };

  // In outline_stories.cc:
  void BeginStory();
  void EndStory();
  void Finish();
  void TitleAhead(uint32_t at);
  void FindTitle();
  void CutAt(uint32_t passage);
  void OpenSection(const Passage& passage);
  void OpenField(const Passage& passage);
  void AddToField(const Passage& passage);
  bool BeginsAnew(Part part) const;
  bool ContinuesEmpty(PartSet parts) const;
  bool IsReflection(const Passage& passage) const;
  bool IsStory() const;
  uint32_t Floor() const;

  Story& story() { return draft_.story; }
  std::vector<Section>& sections() { return draft_.story.sections; }
  std::string_view View(Span span) const;

  const Document& document_;
  const std::vector<Passage>& passages_;
  TitleFinder titles_;
  StoryNames names_;
  std::vector<PartSet> ahead_;  // of each passage, see HeadedAhead; empty before it is asked for
  uint32_t at_ = 0;             // index of the passage that is read
  std::vector<Draft> drafts_;
  std::optional<FoundTitle> spare_;  // a line that reads like a title, below the heading
  Draft draft_;
  Into into_ = Into::kNothing;
  Field field_ = Field::kTitle;
  Story front_;                      // what front matter told of the first story
  Span question_;                    // Source bytes of the story's question
  std::optional<uint32_t> pending_;  // a heading that may be the next story's title
  uint32_t pending_end_ = 0;         // where the open section ends if it is
  uint32_t floor_ = 0;               // passages before it belong to earlier stories
  uint8_t part_level_ = 0;    // level of the story's part headings or keys, 0 while there are none
  uint8_t title_level_ = 0;   // level of the last heading that was taken for a title
  uint8_t record_level_ = 0;  // level of the YAML record that the story is in
  uint8_t aside_level_ = 0;   // level of the key beside the story that is open, 0: none
  std::map<uint8_t, Lone> lone_;  // by level
  bool beside_key_ = false;       // what is read stands under a key of a section that is not told
  uint8_t settings_level_ = 0;    // level of the key `starlint` whose mapping is read, or 0
  bool keys_ = false;             // keys are being read: YAML or front matter
  bool front_declared_ = false;   // front matter says that the file is a story
  bool asked_ = false;            // the last label was a question
};

}  // namespace starlint
