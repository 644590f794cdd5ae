#include "progress.h"

#include <string>

namespace starlint {
namespace {

constexpr uint64_t kPatience = 1000;  // milliseconds; a shorter wait needs no company
constexpr uint64_t kStep = 100;       // milliseconds

}  // namespace

Progress::Progress(size_t files, bool quiet, Io& io)
    : io_(io),
      files_(files),
      shown_at_all_(!quiet && io.ErrIsTerminal() && io.Env("TERM") != "dumb") {
  if (shown_at_all_) next_ = io.Milliseconds() + kPatience;
}

void Progress::Clear() {
  if (there_) io_.Err("\r\x1B[K");
  there_ = false;
}

void Progress::Done() {
  ++done_;
  if (!shown_at_all_ || done_ == files_) return;
  const uint64_t now = io_.Milliseconds();
  if (now < next_) return;
  next_ = now + kStep;
  io_.Err("\r\x1B[K" + std::to_string(done_) + " of " + std::to_string(files_) + " files");
  there_ = true;
}

}  // namespace starlint
