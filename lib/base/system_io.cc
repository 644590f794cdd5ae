#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include "base/hold_signals.h"
#include "base/io.h"

namespace starlint {
namespace {

constexpr size_t kReadBytes = 64 * 1024;  // for what does not tell its size: pipes, /proc

// So much more than a file has told may come: what never ends, /dev/zero, must not take all memory.
constexpr size_t kMostUntold = 128 * 1024 * 1024;

std::error_code LastError() { return {errno, std::generic_category()}; }

// Closes on every way out.
class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  ~File() {
    if (fd_ > 2) close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

std::error_code ReadAll(int fd, size_t expected, std::string& text) {
  size_t size = 0;
  text.resize(std::max(expected + 1, text.capacity()));
  for (;;) {
    if (size > expected + kMostUntold) return std::make_error_code(std::errc::file_too_large);
    if (size == text.size()) text.resize(size + std::max(size, kReadBytes));
    const ssize_t got = read(fd, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return LastError();
    if (got == 0) break;
    size += static_cast<size_t>(got);
  }
  text.resize(size);
  return {};
}

std::error_code WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = write(fd, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return LastError();
    text.remove_prefix(static_cast<size_t>(put));
  }
  return {};
}

std::error_code WriteTo(const std::string& path, std::string_view text) {
  const File file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return file.fd() < 0 ? LastError() : WriteAll(file.fd(), text);
}

// What a new file may be read by: everybody, unless the user's mask says otherwise.
mode_t NewMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

// Where a link at the end of `path` leads; `path` itself when there is none or it leads nowhere.
std::string Followed(const std::string& path) {
  char* real = realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string followed = real;
  std::free(real);
  return followed;
}

FileType TypeOf(const struct stat& info) {
  if (S_ISDIR(info.st_mode)) return FileType::kDirectory;
  return S_ISREG(info.st_mode) ? FileType::kFile : FileType::kOther;
}

}  // namespace

std::error_code SystemIo::ReadFile(const std::string& path, std::string& text) {
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd() < 0) return LastError();
  struct stat info;
  if (fstat(file.fd(), &info) != 0) return LastError();
  if (S_ISDIR(info.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  return ReadAll(file.fd(), static_cast<size_t>(std::max<off_t>(info.st_size, 0)), text);
}

std::error_code SystemIo::ReadStdin(std::string& text) {
  return ReadAll(STDIN_FILENO, kReadBytes, text);
}

bool SystemIo::SameFile(const std::string& a, const std::string& b) {
  struct stat one, other;
  return stat(a.c_str(), &one) == 0 && stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

bool SystemIo::InputIsWaiting() const {
  constexpr int kPatience = 50;  // milliseconds: whoever writes may have started just now
  struct stat info;
  pollfd input = {STDIN_FILENO, POLLIN, 0};
  int waiting = 0;
  return fstat(STDIN_FILENO, &info) == 0 && S_ISFIFO(info.st_mode) &&
         poll(&input, 1, kPatience) == 1 && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 &&
         waiting > 0;
}

FileType SystemIo::Type(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 ? TypeOf(info) : FileType::kMissing;
}

std::error_code SystemIo::List(const std::string& path, std::vector<DirectoryEntry>& entries) {
  entries.clear();
  DIR* directory = opendir(path.c_str());
  if (directory == nullptr) return LastError();
  while (const dirent* found = readdir(directory)) {
    const std::string name = found->d_name;
    if (name == "." || name == "..") continue;
    const bool link = found->d_type == DT_LNK;
    FileType type = found->d_type == DT_DIR   ? FileType::kDirectory
                    : found->d_type == DT_REG ? FileType::kFile
                                              : FileType::kOther;
    if (link || found->d_type == DT_UNKNOWN) type = Type(path + "/" + name);
    entries.push_back({name, type, link});
  }
  closedir(directory);
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return {};
}

std::error_code SystemIo::WriteFile(const std::string& path, std::string_view text) {
  struct stat info;
  const bool there = stat(path.c_str(), &info) == 0;
  if (there && S_ISDIR(info.st_mode)) return std::make_error_code(std::errc::is_a_directory);
  if (there && !S_ISREG(info.st_mode)) return WriteTo(path, text);
  // What its owner has locked is not to be replaced either.
  if (there && access(path.c_str(), W_OK) != 0) return LastError();
  const std::string target = Followed(path);
  const HoldSignals held;  // an interrupt must not leave the file beside
  std::string beside = target + ".XXXXXX";
  std::error_code error;
  {
    const File file(mkostemp(beside.data(), O_CLOEXEC));
    if (file.fd() < 0) return LastError();
    error = WriteAll(file.fd(), text);
    const mode_t mode = there ? info.st_mode & 07777 : NewMode();
    if (!error && fchmod(file.fd(), mode) != 0) error = LastError();
  }
  if (!error && rename(beside.c_str(), target.c_str()) != 0) error = LastError();
  if (error) unlink(beside.c_str());
  return error;
}

FileStamp SystemIo::Stamp(const std::string& path) {
  struct stat info;
  if (stat(path.c_str(), &info) != 0) return {};
#ifdef __APPLE__
  const timespec& time = info.st_mtimespec;
#else
  const timespec& time = info.st_mtim;
#endif
  constexpr int64_t kNanoseconds = 1000000000;
  return {TypeOf(info), time.tv_sec * kNanoseconds + time.tv_nsec,
          static_cast<uint64_t>(info.st_size), info.st_ino};
}

bool SystemIo::Wait(uint32_t milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  return true;
}

uint64_t SystemIo::Milliseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

std::string SystemIo::TimeOfDay() const {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  std::array<char, 16> text{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return {text.data(), std::strftime(text.data(), text.size(), "%H:%M:%S", &local)};
}

std::string SystemIo::WorkingDirectory() const {
  char* const path = getcwd(nullptr, 0);
  if (path == nullptr) return "/";
  std::string directory(path);
  std::free(path);
  return directory;
}

std::error_code SystemIo::MakeDirectories(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  return error;
}

void SystemIo::Out(std::string_view text) {
  if (!out_error_) out_error_ = WriteAll(STDOUT_FILENO, text);
}
void SystemIo::Err(std::string_view text) { WriteAll(STDERR_FILENO, text); }

std::string SystemIo::Env(const char* name) const {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

bool SystemIo::OutIsTerminal() const { return isatty(STDOUT_FILENO) == 1; }
bool SystemIo::ErrIsTerminal() const { return isatty(STDERR_FILENO) == 1; }

uint32_t SystemIo::TerminalWidth() const {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace starlint
