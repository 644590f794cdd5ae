#include "watch.h"

#include "base/recording_io.h"

namespace starlint {
namespace {

// Nobody notices a quarter of a second after a save; a thousand files take some milliseconds of it.
constexpr uint32_t kPollMilliseconds = 250;

constexpr std::string_view kClear = "\x1b[2J\x1b[H";  // the screen, not what was scrolled away

}  // namespace

int Watch(const std::function<int(Io&)>& run, bool quiet, Io& io) {
  const bool clear = io.OutIsTerminal() && io.Env("TERM") != "dumb";
  for (;;) {
    if (clear) io.Out(kClear);
    RecordingIo seen(io);
    const int status = run(seen);
    if (io.OutError()) return status;
    if (!quiet) io.Err("[" + io.TimeOfDay() + "] waiting for changes; Ctrl-C ends\n");
    do {
      if (!io.Wait(kPollMilliseconds)) return status;
    } while (!seen.Changed());
  }
}

}  // namespace starlint
