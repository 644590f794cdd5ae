// What a story is called: the words of its heading without the counter before them.
#pragma once

#include <string_view>

namespace starlint {

// `text` without what only counts or announces ("Story 3 —", "2.", "Question 4:", "Q:", "10a."),
// without emoji and blanks at its ends. All of it when nothing else is left.
std::string_view TitleOf(std::string_view text);

// Whether `text` begins with such a counter.
bool HasCounter(std::string_view text);

// Whether `text` asks for a story: it ends with a question mark or begins like "Tell me about".
bool IsQuestion(std::string_view text);

// Whether `text` is a question that only a story answers: "Tell me about a time ...", "What was
// your biggest failure?", not "How do you estimate?".
bool AsksForStory(std::string_view text);

}  // namespace starlint
