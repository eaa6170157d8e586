// The kernel's side of file descriptors in one simulated process: pipes, sockets of the local machine, who waits for
// them. Processes that were forked from each other have them in common.
//
// Follows Linux: a stream holds bytes up to its capacity, ends when the last writer is closed, and refuses writes when
// the last reader is; a TCP connection to a listening port of the loopback stands at once, one to any other port is
// refused. No operation blocks: errors come back as negative errno. wait() blocks the native thread as poll(2) does,
// and watch() is epoll for gevent's loop, level-triggered. There is no network; files are those of
// modules/descriptors/file_tree.h.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hub/loop.h"
#include "machine/machine.h"
#include "modules/descriptors/file_tree.h"
#include "modules/descriptors/streams.h"
#include "modules/descriptors/terminals.h"

namespace patchorder::modules {

// An address: a host and a port of AF_INET, or a path of AF_UNIX.
struct Address {
  std::string host;
  int port = 0;
  bool operator==(const Address&) const = default;
};

struct Datagram {
  std::string bytes;
  Address from;
};

// A file of the tree that is open, and where it stands. Of a named pipe only the number, and how many had come to the
// other end before, if nobody was there.
struct FileContent {
  int number = FileTree::kNone;
  int had_come = -1;
  std::size_t place = 0;
  bool reads = false;
  bool writes = false;
  bool appends = false;
};

// Who has locked a file by flock: open files, each for itself.
struct FileLocks {
  int shared = 0;
  int exclusive = 0;
};

// What a descriptor stands for; descriptors that were duplicated share one. Its end is the last descriptor's end.
struct OpenFile {
  enum class Kind : std::uint8_t { kPipe, kSocket, kNull, kStandard, kFile, kTerminal };

  OpenFile(Kind its_kind, int its_family, int its_type) : kind(its_kind), family(its_family), type(its_type) {}
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_datagram() const;
  bool is_tcp() const;
  // A TCP connection that is no more: both ends have ended it, or one has reset it.
  bool is_over() const;
  // Always ready, with nothing to read and room for everything.
  bool is_bottomless() const { return kind == Kind::kNull || kind == Kind::kStandard; }
  bool is_always_ready() const { return is_bottomless() || kind == Kind::kFile; }

  Kind kind;
  int family;
  int type;                 // of a kStandard: 0, 1 or 2, the stream that the case was given; or a Terminal's end
  bool is_numbered = true;  // false: its number is none that a program sees
  std::shared_ptr<Stream> in;
  std::shared_ptr<Stream> out;
  Address local;
  Address peer;
  bool nonblocking = false;  // O_NONBLOCK
  bool bound = false;
  bool listening = false;
  bool shut_down = false;            // of a listening one: accept fails
  bool nonblocking_connect = false;  // connected, and nobody has been told
  bool refused = false;              // what it was to be connected to in the background has refused
  int error = 0;                     // what SO_ERROR answers, once
  FileContent content = {};          // of a kFile
  std::shared_ptr<Terminal> terminal = nullptr;
  int lock = 0;  // that it holds: kShareLock or kOwnLock of Descriptors
  std::shared_ptr<FileLocks> locks = nullptr;
  std::map<std::pair<int, int>, std::string> options = {};  // by level and number, as they were set
  std::deque<std::shared_ptr<OpenFile>> accepted;
  std::deque<Datagram> datagrams;
};

// Whether flock would get it now, and what happens to it at the end.
bool can_lock(const OpenFile& file, int kind);
void release_lock(OpenFile& file);

struct FileCopy;

// What can be read from and what was written to an open file, and what waits there to be taken: by value, for a run
// that has yet to come to the present.
struct FileState {
  std::optional<StreamState> in;
  std::optional<StreamState> out;
  std::vector<FileCopy> accepted;
  std::vector<std::vector<FileCopy>> passed;
  FileContent content = {};
  std::optional<TerminalState> terminal = {};
};
struct FileCopy {
  OpenFile::Kind kind;
  int family;
  int type;
  bool is_numbered;
  bool bound;
  bool listening;
  Address local;
  Address peer;
  FileState state;
};

class Descriptors {
 public:
  static constexpr int kReadable = 1;
  static constexpr int kWritable = 4;
  static constexpr int kError = 8;
  static constexpr int kHungUp = 16;
  static constexpr int kInvalid = 32;
  // To be waited for: that the file can be locked.
  static constexpr int kShareLock = 64;
  static constexpr int kOwnLock = 128;
  // That somebody has opened the other end of a named pipe since.
  static constexpr int kPartner = 256;

  explicit Descriptors(machine::Machine& machine) : machine_(machine) {}

  // The pair's first is read from (a pipe) or both are sockets.
  std::pair<int, int> make_pipe();
  std::pair<int, int> make_socket_pair(int type);
  int make_socket(int family, int type);
  int open_null();
  int open_reader(std::shared_ptr<Stream> stream);
  int duplicate(int fd);
  // `copy` is closed before, if it is open.
  int duplicate(int fd, int copy);
  int close(int fd);
  bool is_open(int fd) const { return files_.contains(fd); }
  // Also one of the three that the case was given.
  bool is_known(int fd) const { return file_or_standard(fd) != nullptr; }
  std::shared_ptr<OpenFile> file(int fd) const;

  // Bytes read into `bytes`, or a negative errno.
  int read(int fd, std::size_t most, bool keep, std::string& bytes);
  int receive_from(int fd, std::size_t most, bool keep, std::string& bytes, Address& from);
  int write(int fd, std::string_view bytes);
  int send_to(int fd, std::string_view bytes, const Address& to);

  int bind(int fd, const Address& address);
  int listen(int fd);
  int accept(int fd, Address& from);
  // With `blocking` it answers how it ended, else -EINPROGRESS and the end is in SO_ERROR.
  int connect(int fd, const Address& address, bool blocking);
  // 0: no more reading, 1: no more writing, 2: neither.
  int shut_down(int fd, int how);
  int take_error(int fd);

  // What of `events` holds now, besides kError, kHungUp and kInvalid.
  int ready(int fd, int events) const;
  static int ready(const OpenFile& file, int events);

  struct Interest {
    int fd;
    int events;
    int found = 0;
    std::shared_ptr<OpenFile> file = nullptr;  // while it is waited for it stays, even if it is closed
  };
  // Blocks the running thread until one of them is ready or time has come to `deadline`; how many are. A signal's
  // handler runs meanwhile, and may throw.
  int wait(std::vector<Interest>& interests, machine::Nanoseconds deadline);

  // The watcher is sent whenever one of the events holds; call check() after it has fired.
  void watch(int fd, int events, hub::Watcher& watcher);
  void unwatch(hub::Watcher& watcher);
  void check(hub::Watcher& watcher);

  // RLIMIT_NOFILE: a new descriptor is below that, as far as the program has said so.
  void set_most(int number) { most_ = number; }

  // --- Terminals (terminals.cpp): the first of the pair is the master
  std::pair<int, int> make_terminal();
  int open_slave(int number);
  void send_signal_of(Terminal& terminal);
  std::function<void(std::int64_t job, int signal)> signal_job = [](std::int64_t, int) {};

  // --- Files of the case (descriptor_files.cpp)
  FileTree& tree() { return *tree_; }
  int open_file(int number, bool reads, bool writes, bool appends);
  // FileTree::kNone if it is none.
  int number_of_file(int fd) const;
  // Of a named pipe.
  int number_of_pipe(int fd) const;
  // Answers what is to be waited for until kPartner holds, and then given its number, or closed.
  int open_named_pipe(int number, bool reads, bool writes, bool nonblocking);
  int give_number(int fd);
  // Up to the end of the line, or to `most` bytes.
  int read_line(int fd, std::size_t most, std::string& bytes);
  std::int64_t seek(int fd, std::int64_t offset, int whence);
  // Memory of this process that is the beginning of a file: whatever comes there comes here.
  void map(int number, char* memory, std::size_t size);
  void unmap(const char* memory) {
    std::erase_if(mapped_, [&](const auto& each) { return each.memory == memory; });
  }
  // What was written to such memory.
  void put(int number, std::size_t place, std::string_view bytes);
  // flock with kShareLock, kOwnLock or, to give it back, 0.
  int lock(int fd, int kind);
  // lockf: the descriptor to be locked so that this process has the file, for all that it opened it by.
  int record_owner(int fd, int kind);

  // Whether the programs that this process starts or becomes may have it, too: the opposite of FD_CLOEXEC, which
  // belongs to the descriptor, and goes with it.
  bool is_inheritable(int fd) const { return inheritable_.contains(fd); }
  void set_inheritable(int fd, bool inheritable) {
    inheritable ? void(inheritable_.insert(fd)) : void(inheritable_.erase(fd));
  }
  const std::set<int>& inheritable() const { return inheritable_; }

  // What has no number that a program sees: memory and semaphores that processes share. The bytes of memory are set and
  // read as a whole; a semaphore holds a byte for each time that it can be taken.
  int make_unnumbered(std::string_view bytes);
  void store(int fd, std::string_view bytes);

  // SCM_RIGHTS: `fds` go with the bytes; the numbers that they get here, none if none have come.
  int send_files(int fd, std::string_view bytes, const std::vector<int>& fds);
  int receive_files(int fd, std::size_t most, std::string& bytes, std::vector<int>& fds);

  // --- In several processes (descriptor_states.cpp)
  struct State {
    int fd;
    FileState state;
  };
  struct States {
    std::vector<State> open = {};
    FileTree::Snapshot tree = nullptr;  // null: as it is
  };
  States states() const;
  void restore(const States& states);
  // In a forked child, which has made the same ones in its past: the parent's are its own from now on. False if it has
  // not.
  bool take_over(const Descriptors& parents);
  // In a process that was started and not forked: it has these of its parent's; or, in a copy of it, their likes.
  // By what number it has them; kClosed: it has none by that number.
  using Given = std::map<int, int>;
  static constexpr int kClosed = -2;
  void inherit(const Descriptors& parents, const Given& fds);
  struct Copies {
    std::map<int, FileCopy> files;
    std::set<int> closed;  // of those that the case was given
    FileTree::Snapshot tree;
  };
  Copies copies(const Given& fds) const;
  void inherit(const Copies& copies);
  // How its connections began, for a copy, which finds nobody there to connect to.
  struct Connection {
    int result;
    int error;
    Address local;
    Address peer;
  };
  // This is a copy, which has yet to come to the present.
  void go_through(const Descriptors& parents) {
    in_past_ = true;
    to_come_.assign(parents.connections_.begin(), parents.connections_.end());
    pipes_to_come_.assign(parents.opened_pipes_.begin(), parents.opened_pipes_.end());
  }
  // The process has ended.
  std::vector<std::shared_ptr<OpenFile>> give_up();
  // And closes them.
  void end(std::vector<std::shared_ptr<OpenFile>>& open);

  // Something was read, written or closed: whoever waits for it wakes, other processes too.
  void changed();
  // Another process did that.
  void notice();
  std::function<void()> tell_others = [] {};
  std::function<std::int64_t()> wall_clock = [] { return std::int64_t{0}; };  // nanoseconds
  // Something is written to the case's own stdout or stderr (1, 2).
  std::function<void(int stream, std::string_view bytes)> show = [](int, std::string_view) {};
  // One of those that it took over is closed.
  std::function<void(int fd)> tell_closed = [](int) {};
  const std::map<int, std::shared_ptr<OpenFile>>& files() const { return files_; }

 private:
  static constexpr int kFirstDescriptor = 3;

  // Which addresses are taken on the machine.
  struct Ports {
    std::vector<std::weak_ptr<OpenFile>> bound;
    int next = 40001;
    std::map<int, std::shared_ptr<FileLocks>> locks;    // by the number of a file
    std::map<int, std::shared_ptr<FileLocks>> records;  // those of processes
    std::map<int, std::weak_ptr<Stream>> pipes;         // by the number of a file that is one's name
    std::map<int, std::weak_ptr<Terminal>> terminals;   // by their own
  };
  struct Waiter {
    machine::NativeThread* thread;
    const std::vector<Interest>* interests;
  };
  struct Mapped {
    int number;
    char* memory;
    std::size_t size;
  };
  struct Watched {
    hub::Watcher* watcher;
    int fd;
    int events;
  };

  // The first descriptor that is free, or -EMFILE.
  int add(std::shared_ptr<OpenFile> file);
  std::pair<int, int> both_or_none(int first, int second);
  void forget_records(const OpenFile& closed);
  std::shared_ptr<Stream> named_stream(int number);
  void forget_unfinished();
  void hang_up(const OpenFile& master);
  void show_in(const Mapped& mapped) const;
  int read_file(FileContent& content, std::size_t most, std::string& bytes);
  int write_file(FileContent& content, std::string_view bytes);
  std::shared_ptr<OpenFile> file_or_standard(int fd) const;
  void check(const Watched& watched);
  std::shared_ptr<OpenFile> bound_to(int family, int type, const Address& address) const;
  // What is said where no socket of that type is bound to the path: whether one of another is.
  int error_of_missing(int type, const Address& path) const;
  int begin_to_connect(OpenFile& client, const Address& address, bool blocking);
  int connect_again(OpenFile& client, const Address& address, bool blocking);
  int connect_datagrams(int fd, OpenFile& client, const Address& address);
  std::shared_ptr<OpenFile> receiver_of(const OpenFile& sender, const Address& from, const Address& to) const;
  void connect_to(OpenFile& client, OpenFile& listener, const Address& address);

  machine::Machine& machine_;
  std::map<int, std::shared_ptr<OpenFile>> files_;
  int most_ = std::numeric_limits<int>::max();
  std::set<int> inheritable_{0, 1, 2};
  std::set<int> closed_;          // of those that the case was given
  std::vector<Watched> watched_;  // the last one that was started first, as libev lists those of a descriptor
  std::vector<Waiter> waiters_;
  std::vector<Mapped> mapped_;
  std::set<int> taken_over_;          // that are still open
  std::map<int, int> record_owners_;  // by the number of a file
  std::vector<Connection> connections_;
  bool in_past_ = false;
  std::deque<Connection> to_come_;
  // What named pipes were like when they were opened, for a copy likewise.
  std::vector<StreamState> opened_pipes_;
  std::deque<StreamState> pipes_to_come_;
  std::vector<std::shared_ptr<OpenFile>> sent_in_past_;  // others hold them, who are not there
  std::shared_ptr<Ports> ports_ = std::make_shared<Ports>();
  std::shared_ptr<FileTree> tree_ = std::make_shared<FileTree>();
};

}  // namespace patchorder::modules
