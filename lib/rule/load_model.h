// The files that learning makes and needs, in plain text: word lists, cues, judgements and
// accuracy. A mistake in one is a located diagnostic (rule "rule-file", severity error).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/arena.h"
#include "rule/rule_set.h"
#include "signal/signal_builder.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// NAME.txt: words parted by white space; lines that begin with '#' are comments, "# capital" among
// them says that only capitalised words count.
struct WordListFile {
  std::string name;
  std::vector<std::string> words;  // folded
  bool capital = false;
};
WordListFile LoadWordList(const Source& file);

// NAME.cues: "WEIGHT<tab>CUE" lines. Adds them to `builder` as those of signal `number`.
void LoadCues(const Source& file, uint16_t number, SignalBuilder& builder, Problems& problems);

// The features that `rule` ("weakness": of a story) is judged by, in the order of its weights.
using FeaturesOf = std::function<std::vector<std::string>(std::string_view rule)>;

// judgements.tsv: "RULE<tab>FEATURE<tab>WEIGHT" lines; the feature "margin" is the rule's margin,
// "bias" its bias, and the others are all those that `features` names, in any order.
std::vector<Judgement> LoadJudgements(const Source& file, const FeaturesOf& features, Arena& arena,
                                      Problems& problems);

// accuracy.tsv: "RULE<tab>FAULTS<tab>PRECISION<tab>RECALL" lines, ascending.
std::vector<Accuracy> LoadAccuracy(const Source& file, Arena& arena, Problems& problems);

// The stem of a path: "tradeoff" of "rules/signals/tradeoff.cues".
std::string FileStem(std::string_view path);

}  // namespace starlint
