// Answers without a label: prose under the question that it answers, or a whole file that says that
// it is a story. Where such an answer may begin and end is decided here; whether somebody tells in
// it what they did is genuine.h's business.
#pragma once

#include <vector>

#include "document/document.h"
#include "story/outline.h"
#include "story/passage.h"

namespace starlint {

// What may be answers, in order: under each question that asks for a story, up to the next heading
// of its rank, the next question, or what stands beside a story. Each has one range and no section.
// Where a part is labelled there is none.
std::vector<Draft> FindAnswers(const Document& document, const std::vector<Passage>& passages);

// The file as one answer, up to what stands beside it. Nothing in it may label a part. `declared`
// is set when front matter says that it is a story, or which question it answers.
Draft WholeAnswer(const Document& document, const std::vector<Passage>& passages);

// Notes on each sentence of a story without labels what part it may be of, as its place tells:
// people set the scene in the first fifth of an answer and tell what came of it in the last.
void GuessPlaces(Story& story);

}  // namespace starlint
