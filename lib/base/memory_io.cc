#include <algorithm>
#include <set>

#include "base/io.h"
#include "base/path.h"

namespace starlint {

namespace {

// The entry of `map` whose path names the same file as `path`, however they are written.
template <class Map>
typename Map::const_iterator FindPath(const Map& map, const std::string& path,
                                      const std::string& directory) {
  const auto exact = map.find(path);
  if (exact != map.end() || path.empty()) return exact;
  const std::string wanted = AbsolutePath(path, directory);
  return std::find_if(map.begin(), map.end(), [&](const auto& entry) {
    return AbsolutePath(entry.first, directory) == wanted;
  });
}

}  // namespace

std::map<std::string, std::string>::const_iterator MemoryIo::Find(const std::string& path) const {
  return FindPath(files, path, directory);
}

std::error_code MemoryIo::ReadFile(const std::string& path, std::string& text) {
  if (const auto error = FindPath(unreadable, path, directory); error != unreadable.end())
    return error->second;
  const auto file = Find(path);
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

bool MemoryIo::SameFile(const std::string& a, const std::string& b) {
  return Type(a) != FileType::kMissing && AbsolutePath(a, directory) == AbsolutePath(b, directory);
}

FileType MemoryIo::Type(const std::string& path) {
  if (path.empty()) return FileType::kMissing;
  if (Find(path) != files.end() || FindPath(unreadable, path, directory) != unreadable.end()) {
    return FileType::kFile;
  }
  const std::string wanted = AbsolutePath(path, directory);
  const bool above = std::any_of(files.begin(), files.end(), [&](const auto& file) {
    const std::string name = AbsolutePath(file.first, directory);
    return wanted == "/" || name.starts_with(wanted + "/");
  });
  return above || made.contains(path) ? FileType::kDirectory : FileType::kMissing;
}

std::error_code MemoryIo::List(const std::string& path, std::vector<DirectoryEntry>& entries) {
  entries.clear();
  if (Type(path) != FileType::kDirectory) {
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }
  std::string prefix = AbsolutePath(path, directory);
  if (!prefix.ends_with('/')) prefix += '/';
  std::set<std::string> seen;
  for (const auto& [name, text] : files) {
    const std::string absolute = AbsolutePath(name, directory);
    if (!absolute.starts_with(prefix)) continue;
    const std::string rest = absolute.substr(prefix.size());
    const size_t slash = rest.find('/');
    const std::string entry = rest.substr(0, slash);
    if (!seen.insert(entry).second) continue;
    entries.push_back({entry, slash == rest.npos ? FileType::kFile : FileType::kDirectory, false});
  }
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return {};
}

std::error_code MemoryIo::MakeDirectories(const std::string& path) {
  const auto error = unwritable.find(path);
  if (error != unwritable.end()) return error->second;
  made.insert(path);
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

// The bytes stand for when they were written.
FileStamp MemoryIo::Stamp(const std::string& path) {
  FileStamp stamp;
  stamp.type = Type(path);
  if (const auto file = Find(path); file != files.end()) {
    stamp.size = file->second.size();
    stamp.modified = static_cast<int64_t>(std::hash<std::string>()(file->second));
  }
  return stamp;
}

bool MemoryIo::Wait(uint32_t) {
  if (meanwhile.empty()) return false;
  const auto happens = std::move(meanwhile.front());
  meanwhile.erase(meanwhile.begin());
  happens(*this);
  return true;
}

std::string MemoryIo::Env(const char* name) const {
  const auto at = environment.find(name);
  return at == environment.end() ? std::string() : at->second;
}

}  // namespace starlint
