// The world outside the program: files, streams, environment, terminal. Handed in, so that tests
// run whole programs in memory and nothing reads a global.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace starlint {

enum class FileType : uint8_t { kMissing, kFile, kDirectory, kOther };  // kOther: pipes, devices

struct DirectoryEntry {
  std::string name;  // without the directory
  FileType type = FileType::kFile;
  bool link = false;  // a symbolic link (its target's type is in `type`)
};

// What tells one state of a path from the next without its bytes. Files that are put in place of
// others have another `id`.
struct FileStamp {
  FileType type = FileType::kMissing;
  int64_t modified = 0;  // nanoseconds
  uint64_t size = 0;     // bytes
  uint64_t id = 0;       // the inode

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

class Io {
 public:
  virtual ~Io() = default;

  // Replaces `text` by the file's bytes; keeps its capacity. On an error `text` is unspecified.
  // What gives over 128 MiB more than it tells (a pipe, a device, a file that grows) is too large.
  virtual std::error_code ReadFile(const std::string& path, std::string& text) = 0;
  virtual std::error_code ReadStdin(std::string& text) = 0;
  // Whether standard input is a pipe in which text waits, or comes at once. What is no pipe is
  // never waiting: CI, hooks and loops of a shell hand over files and devices that are not meant
  // for us.
  virtual bool InputIsWaiting() const { return false; }
  virtual FileType Type(const std::string& path) = 0;
  // Replaces `entries` by those of a directory, `.` and `..` left out, ascending by name.
  virtual std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) = 0;
  // Whether both name one file that is there, however they are written and by whatever links.
  virtual bool SameFile(const std::string& a, const std::string& b) = 0;
  virtual FileStamp Stamp(const std::string& path) = 0;
  // The directory that relative paths begin at, from the root; "/" when the system cannot tell.
  virtual std::string WorkingDirectory() const = 0;

  // Makes `text` the bytes of the file, as a whole or not at all: it is written beside and then put
  // in place. A link is followed and the file keeps its mode. What is no file, say /dev/stderr, is
  // written to as it is.
  virtual std::error_code WriteFile(const std::string& path, std::string_view text) = 0;
  // Makes the directory and those above it that are not there.
  virtual std::error_code MakeDirectories(const std::string& path) = 0;

  // What cannot be written is lost; the first error is kept for OutError.
  virtual void Out(std::string_view text) = 0;
  virtual std::error_code OutError() const = 0;
  virtual void Err(std::string_view text) = 0;

  virtual std::string Env(const char* name) const = 0;  // empty when unset
  virtual bool OutIsTerminal() const = 0;
  virtual uint32_t TerminalWidth() const = 0;  // cells; 0 when unknown
  virtual bool ErrIsTerminal() const { return false; }

  // Lets time pass. False when there is none left, and the program is to end.
  virtual bool Wait(uint32_t milliseconds) = 0;
  virtual std::string TimeOfDay() const = 0;  // "14:03:22", where the user is
  // A clock that never goes back; its zero is anywhere.
  virtual uint64_t Milliseconds() { return 0; }
};

// The process's own world.
class SystemIo final : public Io {
 public:
  std::error_code ReadFile(const std::string& path, std::string& text) override;
  std::error_code ReadStdin(std::string& text) override;
  bool InputIsWaiting() const override;
  FileType Type(const std::string& path) override;
  std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) override;
  std::error_code WriteFile(const std::string& path, std::string_view text) override;
  bool SameFile(const std::string& a, const std::string& b) override;
  FileStamp Stamp(const std::string& path) override;
  std::string WorkingDirectory() const override;
  std::error_code MakeDirectories(const std::string& path) override;
  void Out(std::string_view text) override;
  std::error_code OutError() const override { return out_error_; }
  void Err(std::string_view text) override;
  std::string Env(const char* name) const override;
  bool OutIsTerminal() const override;
  bool ErrIsTerminal() const override;
  uint32_t TerminalWidth() const override;
  bool Wait(uint32_t milliseconds) override;
  std::string TimeOfDay() const override;
  uint64_t Milliseconds() override;

 private:
  std::error_code out_error_;
};

// A world in memory: what is put in is there, what comes out is kept.
class MemoryIo final : public Io {
 public:
  // Path, absolute or not, -> bytes; the directories above exist by themselves.
  std::map<std::string, std::string> files;
  std::map<std::string, std::error_code> unreadable;  // path -> what reading it gives
  std::map<std::string, std::error_code> unwritable;  // path -> what writing it gives
  std::string directory = "/home/sam/stories";        // where relative paths begin
  std::set<std::string> made;                         // directories that were made, maybe empty
  std::string in;
  bool in_is_pipe = false;
  std::map<std::string, std::string> environment;
  bool terminal = false;
  bool err_terminal = false;
  uint32_t width = 0;
  std::string out;
  std::error_code out_error;  // what writing to standard output gives
  std::string err;
  std::string time_of_day = "12:00:00";
  uint64_t milliseconds = 0;                              // what the clock shows
  uint64_t tick = 0;                                      // how much each look at it moves it on
  std::vector<std::function<void(MemoryIo&)>> meanwhile;  // what happens while the program waits

  std::error_code ReadFile(const std::string& path, std::string& text) override;
  std::error_code ReadStdin(std::string& text) override;
  bool InputIsWaiting() const override { return in_is_pipe && !in.empty(); }
  FileType Type(const std::string& path) override;
  std::error_code List(const std::string& path, std::vector<DirectoryEntry>& entries) override;
  std::error_code WriteFile(const std::string& path, std::string_view text) override;
  bool SameFile(const std::string& a, const std::string& b) override;
  FileStamp Stamp(const std::string& path) override;
  std::string WorkingDirectory() const override { return directory; }
  std::error_code MakeDirectories(const std::string& path) override;
  void Out(std::string_view text) override { out += text; }
  std::error_code OutError() const override { return out_error; }
  void Err(std::string_view text) override { err += text; }
  std::string Env(const char* name) const override;
  bool OutIsTerminal() const override { return terminal; }
  bool ErrIsTerminal() const override { return err_terminal; }
  uint32_t TerminalWidth() const override { return width; }
  bool Wait(uint32_t milliseconds) override;
  std::string TimeOfDay() const override { return time_of_day; }
  uint64_t Milliseconds() override { return milliseconds += tick; }

 private:
  // The file that `path` names, however it is written.
  std::map<std::string, std::string>::const_iterator Find(const std::string& path) const;
};

}  // namespace starlint
