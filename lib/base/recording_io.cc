#include "base/recording_io.h"

#include <algorithm>
#include <utility>

#include "base/path.h"

namespace starlint {

// The stamp is taken before the bytes are read: what is written in between is seen as a change.
std::error_code RecordingIo::ReadFile(const std::string& path, std::string& text) {
  const FileStamp stamp = ForwardingIo::Stamp(path);
  {
    const std::lock_guard lock(mutex_);
    Seen& seen = seen_[path];
    if (!seen.read) {
      seen.read = true;
      seen.type = stamp.type;
      seen.stamp = stamp;
    }
  }
  return ForwardingIo::ReadFile(path, text);
}

FileType RecordingIo::Type(const std::string& path) {
  const FileType type = ForwardingIo::Type(path);
  const std::lock_guard lock(mutex_);
  seen_.try_emplace(path, Seen{type, false, {}, false, {}});
  return type;
}

std::error_code RecordingIo::List(const std::string& path, std::vector<DirectoryEntry>& entries) {
  const std::error_code error = ForwardingIo::List(path, entries);
  const std::lock_guard lock(mutex_);
  Seen& seen =
      seen_.try_emplace(path, Seen{FileType::kDirectory, false, {}, false, {}}).first->second;
  if (!seen.listed) {
    seen.listed = true;
    seen.names = Names(entries);
  }
  return error;
}

bool RecordingIo::Changed() {
  std::vector<DirectoryEntry> entries;
  return std::any_of(seen_.begin(), seen_.end(), [&](const auto& one) {
    const auto& [path, seen] = one;
    if (seen.read) return ForwardingIo::Stamp(path) != seen.stamp;
    if (!seen.listed) return ForwardingIo::Type(path) != seen.type;
    ForwardingIo::List(path, entries);
    return Names(entries) != seen.names;
  });
}

std::error_code RecordingIo::WriteFile(const std::string& path, std::string_view text) {
  const std::error_code error = ForwardingIo::WriteFile(path, text);
  if (error) return error;
  const std::string written = AbsolutePath(path, WorkingDirectory());
  const size_t slash = written.rfind('/');
  const std::lock_guard lock(mutex_);
  for (auto& [name, seen] : seen_) {
    const std::string absolute = AbsolutePath(name, WorkingDirectory());
    if (absolute == written) {
      seen.stamp = ForwardingIo::Stamp(path);
      seen.type = seen.stamp.type;
    }
    if (seen.listed && absolute == written.substr(0, slash)) {
      seen.names.insert(written.substr(slash + 1));
    }
  }
  return error;
}

std::set<std::string> RecordingIo::Names(const std::vector<DirectoryEntry>& entries) {
  std::set<std::string> names;
  for (const DirectoryEntry& entry : entries) {
    if (entry.name.starts_with('.') || entry.name.ends_with('~')) continue;
    names.insert(entry.name);
  }
  return names;
}

}  // namespace starlint
