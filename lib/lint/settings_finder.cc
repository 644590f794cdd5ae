#include "lint/settings_finder.h"

#include <utility>

#include "lint/discover.h"

namespace starlint {

const Settings* SettingsFinder::For(const std::string&) {
  if (!std::exchange(read_, true)) Read();
  return usable_ ? &settings_ : nullptr;
}

void SettingsFinder::Read() {
  FaultyConfig faulty;
  faulty.file.name = kConfigName;
  const std::error_code error = io_.ReadFile(faulty.file.name, faulty.file.text);
  if (error == std::errc::no_such_file_or_directory) return;
  if (error) {
    faulty.trouble = faulty.file.name + ": " + Describe(error);
  } else if (auto config = ReadConfig(faulty.file, set_.signals, faulty.problems)) {
    signals_ = std::move(config->signals);
    settings_.user_signals = signals_.get();
    return;
  }
  usable_ = false;
  faults_.push_back(std::move(faulty));
}

}  // namespace starlint
