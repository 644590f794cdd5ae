// What a run has looked at, so that it can be told when a run would see something else: files that
// were read, directories that were listed, paths whose absence mattered.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/forwarding_io.h"

namespace starlint {

class RecordingIo final : public ForwardingIo {
 public:
  explicit RecordingIo(Io& to) : ForwardingIo(to) {}

  // Several threads may read at once.
  std::error_code ReadFile(const std::string& path, std::string& text) override;
  FileType Type(const std::string& path) override;
  std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) override;

  // What is written here is what a run would see then.
  std::error_code WriteFile(const std::string& path, std::string_view text) override;

  // Whether something that was looked at differs from what it was when it was first looked at. What
  // editors leave beside a file (names that begin with `.` or end in `~`) counts only where it was
  // looked at itself.
  bool Changed();

 private:
  struct Seen {
    FileType type = FileType::kMissing;
    bool read = false;
    FileStamp stamp;  // when it was read
    bool listed = false;
    std::set<std::string> names;  // of its entries when it was listed
  };

  static std::set<std::string> Names(const std::vector<DirectoryEntry>& entries);

  std::mutex mutex_;
  std::map<std::string, Seen> seen_;
};

}  // namespace starlint
