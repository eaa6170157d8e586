#include "modules/native/sqlite/files.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <new>

#include <fmt/format.h>

namespace patchorder::modules {
namespace {

// What fsync takes on a disk: long enough for other native threads to run.
constexpr machine::Nanoseconds kSyncTime = 1'000'000;
constexpr int kLongestPath = 1024;
// The wal-index's file, which nothing reads here.
constexpr const char* kSharedMemory = "-shm";
constexpr std::size_t kSharedMemorySize = 32768;

// The library lists VFSs by name for the whole process, where other cases may run beside this one. In a URI a program
// may name any of them, but does not know this one.
std::string name_of(const SqliteFiles* files) { return fmt::format("patchorder-{}", static_cast<const void*>(files)); }

// Takes the machine's own VFSs from the list: a URI or ATTACH could name them. The library asks the first one for the
// seed of its random numbers.
void hide_files_of_the_machine() {
  static sqlite3_vfs nothing{};
  nothing.iVersion = 1;
  nothing.szOsFile = sizeof(sqlite3_file);
  nothing.mxPathname = kLongestPath;
  nothing.zName = "nothing";
  nothing.xOpen = [](sqlite3_vfs*, const char*, sqlite3_file*, int, int*) { return SQLITE_CANTOPEN; };
  nothing.xRandomness = [](sqlite3_vfs*, int, char*) { return 0; };
  nothing.xCurrentTime = [](sqlite3_vfs*, double*) { return SQLITE_ERROR; };
  sqlite3_initialize();
  while (sqlite3_vfs* first = sqlite3_vfs_find(nullptr)) sqlite3_vfs_unregister(first);
  sqlite3_vfs_register(&nothing, 1);
}

SqliteFiles& files_of(sqlite3_vfs* vfs) { return *static_cast<SqliteFiles*>(vfs->pAppData); }

}  // namespace

// One that the library has open.
struct SqliteFile : sqlite3_file {
  SqliteFile(SqliteFiles& its_owner, std::string its_path, std::shared_ptr<SqliteContent> its_content)
      : owner(its_owner), path(std::move(its_path)), content(std::move(its_content)) {}

  SqliteFiles& owner;
  std::string path;
  std::shared_ptr<SqliteContent> content;
  int level = SQLITE_LOCK_NONE;
  unsigned shared_slots = 0;  // of the wal-index: one bit each
  unsigned exclusive_slots = 0;

  static const sqlite3_io_methods kMethods;

  int grow(std::size_t size) {
    std::string& bytes = content->bytes;
    if (size > bytes.size()) {
      if (size - bytes.size() > owner.bytes_left_) return SQLITE_FULL;
      owner.bytes_left_ -= size - bytes.size();
    } else {
      owner.bytes_left_ += bytes.size() - size;
    }
    bytes.resize(size);
    return SQLITE_OK;
  }

  bool others_share() const {
    return std::ranges::any_of(content->shared, [this](const SqliteFile* each) { return each != this; });
  }

  static bool is_of_another(const SqliteFile* holder, const SqliteFile* self) {
    return holder != nullptr && holder != self;
  }

  int lock(int wanted) {
    SqliteContent& it = *content;
    if (wanted <= level) return SQLITE_OK;
    if (is_of_another(it.exclusive, this) || is_of_another(it.pending, this)) return SQLITE_BUSY;
    if (wanted > SQLITE_LOCK_SHARED && is_of_another(it.reserved, this)) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_NONE) it.shared.push_back(this);
    level = std::max(level, SQLITE_LOCK_SHARED);
    if (wanted == SQLITE_LOCK_SHARED) return SQLITE_OK;
    if (wanted == SQLITE_LOCK_RESERVED) {
      it.reserved = this;
    } else {
      it.pending = this;
      level = SQLITE_LOCK_PENDING;
      if (others_share()) return SQLITE_BUSY;
      it.exclusive = this;
    }
    level = wanted;
    return SQLITE_OK;
  }

  void unlock(int wanted) {
    SqliteContent& it = *content;
    if (wanted >= level) return;
    for (const SqliteFile** holder : {&it.reserved, &it.pending, &it.exclusive}) {
      if (*holder == this) *holder = nullptr;
    }
    if (wanted == SQLITE_LOCK_NONE) std::erase(it.shared, this);
    level = wanted;
  }

  int lock_slots(unsigned slots, int flags) {
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
      shared_slots &= ~slots;
      exclusive_slots &= ~slots;
      return SQLITE_OK;
    }
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    for (const SqliteFile* each : content->shared_memory_users) {
      if (each == this) continue;
      if ((each->exclusive_slots & slots) != 0 || (exclusive && (each->shared_slots & slots) != 0)) return SQLITE_BUSY;
    }
    (exclusive ? exclusive_slots : shared_slots) |= slots;
    return SQLITE_OK;
  }

  void unmap() {
    std::vector<const SqliteFile*>& users = content->shared_memory_users;
    std::erase(users, this);
    shared_slots = exclusive_slots = 0;
    if (users.empty()) content->shared_memory.clear();
  }
};

namespace {

SqliteFile& file_of(sqlite3_file* file) { return *static_cast<SqliteFile*>(file); }

int close_file(sqlite3_file* handle) {
  SqliteFile& file = file_of(handle);
  if (file.path.empty()) file.grow(0);  // a temporary one, which nobody else has
  file.unlock(SQLITE_LOCK_NONE);
  file.unmap();
  file.~SqliteFile();
  return SQLITE_OK;
}

int read_file(sqlite3_file* handle, void* out, int size, sqlite3_int64 offset) {
  const std::string& bytes = file_of(handle).content->bytes;
  const auto from = std::min(static_cast<std::size_t>(offset), bytes.size());
  const std::size_t found = bytes.copy(static_cast<char*>(out), static_cast<std::size_t>(size), from);
  if (found == static_cast<std::size_t>(size)) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + found, 0, static_cast<std::size_t>(size) - found);
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* handle, const void* data, int size, sqlite3_int64 offset) {
  SqliteFile& file = file_of(handle);
  const auto end = static_cast<std::size_t>(offset + size);
  if (end > file.content->bytes.size()) {
    if (const int result = file.grow(end); result != SQLITE_OK) return result;
  }
  std::memcpy(file.content->bytes.data() + offset, data, static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* handle, sqlite3_int64 size) {
  return file_of(handle).grow(static_cast<std::size_t>(size));
}

int sync_file(sqlite3_file* handle, int) {
  SqliteFile& file = file_of(handle);
  file.owner.guard([&] { file.owner.pass_time(kSyncTime); });
  return SQLITE_OK;
}

int file_size(sqlite3_file* handle, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(file_of(handle).content->bytes.size());
  return SQLITE_OK;
}

int lock_file(sqlite3_file* handle, int level) { return file_of(handle).lock(level); }

int unlock_file(sqlite3_file* handle, int level) {
  file_of(handle).unlock(level);
  return SQLITE_OK;
}

int check_reserved(sqlite3_file* handle, int* reserved) {
  const SqliteContent& content = *file_of(handle).content;
  *reserved = content.reserved != nullptr || content.pending != nullptr || content.exclusive != nullptr;
  return SQLITE_OK;
}

int map_shared_memory(sqlite3_file* handle, int region, int size, int extend, void volatile** out) {
  SqliteFile& file = file_of(handle);
  auto& regions = file.content->shared_memory;
  auto& users = file.content->shared_memory_users;
  if (std::ranges::find(users, &file) == users.end()) users.push_back(&file);
  if (extend != 0 && regions.empty()) {
    std::shared_ptr<SqliteContent> shown;
    file.owner.guard([&] { shown = file.owner.open_file(file.path + kSharedMemory, true); });
    if (shown == nullptr) return SQLITE_READONLY_CANTINIT;
    shown->bytes.resize(kSharedMemorySize);
  }
  while (extend != 0 && regions.size() <= static_cast<std::size_t>(region)) {
    regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  }
  const bool there = regions.size() > static_cast<std::size_t>(region);
  *out = there ? regions[static_cast<std::size_t>(region)].get() : nullptr;
  return SQLITE_OK;
}

int lock_shared_memory(sqlite3_file* handle, int first, int count, int flags) {
  return file_of(handle).lock_slots(((1U << count) - 1) << first, flags);
}

int unmap_shared_memory(sqlite3_file* handle, int remove) {
  SqliteFile& file = file_of(handle);
  file.unmap();
  if (remove != 0 && file.content->shared_memory_users.empty()) {
    file.owner.guard([&] { file.owner.remove_file(file.path + kSharedMemory); });
  }
  return SQLITE_OK;
}

}  // namespace

const sqlite3_io_methods SqliteFile::kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_reserved,
    .xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; },
    .xSectorSize = [](sqlite3_file*) { return 4096; },
    .xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },
    .xShmMap = map_shared_memory,
    .xShmLock = lock_shared_memory,
    .xShmBarrier = [](sqlite3_file*) {},
    .xShmUnmap = unmap_shared_memory,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

SqliteFiles::SqliteFiles(machine::Machine& machine, std::size_t most_bytes)
    : machine_(machine), bytes_left_(most_bytes), name_(name_of(this)) {
  static std::once_flag hidden;
  std::call_once(hidden, hide_files_of_the_machine);
  vfs_.iVersion = 2;
  vfs_.szOsFile = sizeof(SqliteFile);
  vfs_.mxPathname = kLongestPath;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = this;
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  vfs_.xAccess = access;
  vfs_.xFullPathname = full_path;
  vfs_.xRandomness = randomness;
  vfs_.xSleep = sleep;
  vfs_.xCurrentTime = current_time;
  vfs_.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
  vfs_.xCurrentTimeInt64 = current_milliseconds;
  sqlite3_vfs_register(&vfs_, 0);
}

SqliteFiles::~SqliteFiles() { sqlite3_vfs_unregister(&vfs_); }

void SqliteFiles::pass_time(machine::Nanoseconds duration) {
  const machine::Nanoseconds end = machine::later(machine_.now(), duration);
  while (machine_.now() < end) machine_.block(end);
}

int SqliteFiles::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  SqliteFiles& files = files_of(vfs);
  file->pMethods = nullptr;
  std::shared_ptr<SqliteContent> content;
  const bool may_create = (flags & SQLITE_OPEN_CREATE) != 0;
  if (path == nullptr) {
    content = std::make_shared<SqliteContent>();
  } else {
    files.guard([&] { content = files.open_file(path, may_create); });
  }
  if (content == nullptr) return SQLITE_CANTOPEN;
  ::new (file) SqliteFile(files, path == nullptr ? "" : path, std::move(content));
  file->pMethods = &SqliteFile::kMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int SqliteFiles::remove(sqlite3_vfs* vfs, const char* path, int) {
  SqliteFiles& files = files_of(vfs);
  bool there = false;
  files.guard([&] {
    there = files.has_file(path);
    if (!there) return;
    if (const auto content = files.open_file(path, false)) files.bytes_left_ += content->bytes.size();
    files.remove_file(path);
  });
  return there ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int SqliteFiles::access(sqlite3_vfs* vfs, const char* path, int, int* answer) {
  *answer = 0;
  files_of(vfs).guard([&] { *answer = files_of(vfs).has_file(path) ? 1 : 0; });
  return SQLITE_OK;
}

int SqliteFiles::full_path(sqlite3_vfs* vfs, const char* path, int room, char* out) {
  std::string full;
  if (!files_of(vfs).guard([&] { full = files_of(vfs).absolute_path(path); })) return SQLITE_CANTOPEN;
  if (full.size() >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::memcpy(out, full.c_str(), full.size() + 1);
  return SQLITE_OK;
}

int SqliteFiles::randomness(sqlite3_vfs*, int size, char* out) {
  std::memset(out, 0, static_cast<std::size_t>(size));
  return size;
}

int SqliteFiles::sleep(sqlite3_vfs* vfs, int microseconds) {
  SqliteFiles& files = files_of(vfs);
  files.guard([&] {
    files.before_sleep();
    files.pass_time(machine::Nanoseconds{microseconds} * 1000);
  });
  return microseconds;
}

int SqliteFiles::current_time(sqlite3_vfs* vfs, double* julian_day) {
  sqlite3_int64 milliseconds = 0;
  current_milliseconds(vfs, &milliseconds);
  *julian_day = static_cast<double>(milliseconds) / 86'400'000.0;
  return SQLITE_OK;
}

int SqliteFiles::current_milliseconds(sqlite3_vfs* vfs, sqlite3_int64* out) {
  constexpr sqlite3_int64 kJulianDayOf1970 = 210'866'760'000'000;  // in milliseconds
  *out = kJulianDayOf1970 + std::llround(files_of(vfs).wall_clock() * 1000);
  return SQLITE_OK;
}

}  // namespace patchorder::modules
