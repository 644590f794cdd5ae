// How far a long run is: a line on a terminal's standard error that is written over and gone at the
// end, so that nothing of it stays in what the run says.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/io.h"

namespace starlint {

class Progress {
 public:
  // Of `files` to be linted. Nothing is ever shown where standard error is no terminal, when
  // `quiet`, or before a second is over.
  Progress(size_t files, bool quiet, Io& io);

  // Takes the line away before something else is said.
  void Clear();
  // One file more is done; draws the line anew ten times a second.
  void Done();

 private:
  Io& io_;
  const size_t files_;
  const bool shown_at_all_;
  size_t done_ = 0;
  uint64_t next_ = 0;  // when the line is due again, by Io::Milliseconds
  bool there_ = false;
};

}  // namespace starlint
