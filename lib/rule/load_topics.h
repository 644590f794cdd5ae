// The files of rules/topics: themes and prompts with their words. A mistake in one is a located
// diagnostic (rule "rule-file", severity error).
#pragma once

#include "rule/arena.h"
#include "signal/topic_builder.h"
#include "source/diagnostic.h"
#include "source/source.h"

namespace starlint {

// Adds the topics of `file`, in its order, to `builder`; their strings are kept in `arena`.
void LoadTopics(const Source& file, Arena& arena, TopicBuilder& builder, Problems& problems);

}  // namespace starlint
