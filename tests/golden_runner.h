// Documents that show what the program prints, run again. Markdown is the frame: a fenced block
// whose info string ends with a file name is a file, and a `console` block is a session in which
// the files above it exist:
//
//     ```markdown answers/outage.md
//     # The outage
//     ```
//
//     ```console
//     $ starlint answers
//     what it prints to standard output, then to standard error
//     [exit status: 1]
//     ```
//
// What a command writes is there for the next. A heading of the first or second level takes the
// files away again. A command may have variables
// before it (`COLUMNS=60 starlint ...`), a file as its standard input (`< answers/outage.md`), and
// words in quotes. Status 0 is not printed.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace starlint {

// Path to bytes.
using GoldenFiles = std::map<std::string, std::string>;

// `markdown` with the output of each console block replaced by what the program prints now; what
// comes back unchanged is right. `files` exist in every session.
std::string RunConsoles(std::string_view markdown, const GoldenFiles& files = {});

// The files under `directory`, named from `root` on, as a session needs them.
GoldenFiles ReadGoldenFiles(const std::string& root, const std::string& directory);

// Runs the document at `path` and compares; with STARLINT_UPDATE_GOLDENS=1 in the environment the
// document is rewritten instead. Failures are GoogleTest's.
void ExpectGolden(const std::string& path, const GoldenFiles& files = {});

}  // namespace starlint
