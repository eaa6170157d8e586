// The files that SQLite works on in one case: a VFS of the library whose files are in memory, whose locks are those of
// POSIX advisory locks as os_unix.c takes them (NONE, SHARED, RESERVED, PENDING, EXCLUSIVE), and whose clock is the
// machine's.
//
// Databases, journals and write-ahead logs are files of the case (lib/_files.py). Sleeping (a busy handler waits for a
// lock) and syncing block the native thread in virtual time without the GIL. Nothing may throw through the library's C
// frames: what was thrown below it waits until the call is over.
#pragma once

#include <sqlite3.h>

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "machine/machine.h"

namespace patchorder::modules {

struct SqliteFile;

// What is in a file, and who has it locked.
struct SqliteContent {
  std::string bytes;
  // Rollback journal mode.
  std::vector<const SqliteFile*> shared;
  const SqliteFile* reserved = nullptr;
  const SqliteFile* pending = nullptr;
  const SqliteFile* exclusive = nullptr;
  // The wal-index.
  std::vector<std::unique_ptr<char[]>> shared_memory;
  std::vector<const SqliteFile*> shared_memory_users;
};

class SqliteFiles {
 public:
  // `most_bytes` in all files together.
  SqliteFiles(machine::Machine& machine, std::size_t most_bytes);
  ~SqliteFiles();
  SqliteFiles(const SqliteFiles&) = delete;
  SqliteFiles& operator=(const SqliteFiles&) = delete;

  const char* vfs_name() const { return name_.c_str(); }

  // The case's own file of that path; null: it can't be opened.
  std::function<std::shared_ptr<SqliteContent>(const std::string& path, bool may_create)> open_file;
  std::function<bool(const std::string& path)> has_file;
  std::function<void(const std::string& path)> remove_file;
  std::function<std::string(const std::string& path)> absolute_path;
  // Before a wait for a lock, which nobody may hold any more.
  std::function<void()> before_sleep;
  std::function<double()> wall_clock;  // seconds since 1970

  // Runs what may switch stacks or throw; false if it threw, now or earlier, or the case is over.
  template <typename Body>
  bool guard(Body&& body) {
    if (thrown_ || over_) return false;
    try {
      body();
      return true;
    } catch (...) {
      thrown_ = std::current_exception();
    }
    return false;
  }
  // What was thrown below the library goes on its way.
  void rethrow() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  }
  // The program is no more: what is closed now runs none of its code and takes no time.
  void end() { over_ = true; }
  // The native thread stands still without the GIL.
  void pass_time(machine::Nanoseconds duration);

 private:
  friend struct SqliteFile;

  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags);
  static int remove(sqlite3_vfs* vfs, const char* path, int sync);
  static int access(sqlite3_vfs* vfs, const char* path, int flags, int* answer);
  static int full_path(sqlite3_vfs* vfs, const char* path, int room, char* out);
  static int randomness(sqlite3_vfs* vfs, int size, char* out);
  static int sleep(sqlite3_vfs* vfs, int microseconds);
  static int current_time(sqlite3_vfs* vfs, double* julian_day);
  static int current_milliseconds(sqlite3_vfs* vfs, sqlite3_int64* out);

  machine::Machine& machine_;
  std::size_t bytes_left_;
  std::string name_;
  sqlite3_vfs vfs_{};
  std::exception_ptr thrown_;
  bool over_ = false;
};

}  // namespace patchorder::modules
