// A world that is another one: whoever wants to see or change what is asked of it overrides that
// and leaves the rest alone.
#pragma once

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/io.h"

namespace starlint {

class ForwardingIo : public Io {
 public:
  // `to` must outlive it.
  explicit ForwardingIo(Io& to) : to_(to) {}

  std::error_code ReadFile(const std::string& path, std::string& text) override {
    return to_.ReadFile(path, text);
  }
  std::error_code ReadStdin(std::string& text) override { return to_.ReadStdin(text); }
  bool InputIsWaiting() const override { return to_.InputIsWaiting(); }
  FileType Type(const std::string& path) override { return to_.Type(path); }
  std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) override {
    return to_.List(path, entries);
  }
  bool SameFile(const std::string& a, const std::string& b) override { return to_.SameFile(a, b); }
  FileStamp Stamp(const std::string& path) override { return to_.Stamp(path); }
  std::string WorkingDirectory() const override { return to_.WorkingDirectory(); }
  std::error_code WriteFile(const std::string& path, std::string_view text) override {
    return to_.WriteFile(path, text);
  }
  std::error_code MakeDirectories(const std::string& path) override {
    return to_.MakeDirectories(path);
  }
  void Out(std::string_view text) override { to_.Out(text); }
  std::error_code OutError() const override { return to_.OutError(); }
  void Err(std::string_view text) override { to_.Err(text); }
  std::string Env(const char* name) const override { return to_.Env(name); }
  bool OutIsTerminal() const override { return to_.OutIsTerminal(); }
  uint32_t TerminalWidth() const override { return to_.TerminalWidth(); }
  bool Wait(uint32_t milliseconds) override { return to_.Wait(milliseconds); }
  std::string TimeOfDay() const override { return to_.TimeOfDay(); }

 private:
  Io& to_;
};

}  // namespace starlint
