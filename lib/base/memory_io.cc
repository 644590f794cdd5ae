#include <set>

#include "base/io.h"

namespace starlint {

std::error_code MemoryIo::ReadFile(const std::string& path, std::string& text) {
  if (const auto error = unreadable.find(path); error != unreadable.end()) return error->second;
  const auto file = files.find(path);
  if (file == files.end()) {
    return std::make_error_code(Type(path) == FileType::kDirectory
                                    ? std::errc::is_a_directory
                                    : std::errc::no_such_file_or_directory);
  }
  text = file->second;
  return {};
}

std::error_code MemoryIo::ReadStdin(std::string& text) {
  text = in;
  return {};
}

FileType MemoryIo::Type(const std::string& path) {
  if (files.contains(path) || unreadable.contains(path)) return FileType::kFile;
  const std::string prefix = path == "." ? "" : path + "/";
  const auto inside = files.lower_bound(prefix);
  const bool any = inside != files.end() && inside->first.starts_with(prefix);
  return any ? FileType::kDirectory : FileType::kMissing;
}

std::error_code MemoryIo::List(const std::string& path, std::vector<DirectoryEntry>& entries) {
  entries.clear();
  if (Type(path) != FileType::kDirectory) {
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }
  const std::string prefix = path == "." ? "" : path + "/";
  std::set<std::string> seen;
  for (auto at = files.lower_bound(prefix); at != files.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    const std::string rest = at->first.substr(prefix.size());
    const size_t slash = rest.find('/');
    const std::string name = rest.substr(0, slash);
    if (!seen.insert(name).second) continue;
    entries.push_back({name, slash == rest.npos ? FileType::kFile : FileType::kDirectory, false});
  }
  return {};
}

std::error_code MemoryIo::WriteFile(const std::string& path, std::string_view text) {
  if (const auto error = unwritable.find(path); error != unwritable.end()) return error->second;
  const size_t slash = path.rfind('/');
  const bool nowhere =
      slash != path.npos && slash > 0 && Type(path.substr(0, slash)) != FileType::kDirectory;
  if (nowhere) return std::make_error_code(std::errc::no_such_file_or_directory);
  if (Type(path) == FileType::kDirectory) return std::make_error_code(std::errc::is_a_directory);
  files[path] = text;
  return {};
}

std::string MemoryIo::Env(const char* name) const {
  const auto at = environment.find(name);
  return at == environment.end() ? std::string() : at->second;
}

}  // namespace starlint
