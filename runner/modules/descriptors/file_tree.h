// The files that a case makes: folders, and what is in a file, whatever it is called and whether it is called anything.
//
// All processes of a case have one tree. A snapshot of it is cheap, since it shares with the tree what stays as it is:
// a run that goes through the past of a process has a tree of its own, and meets what others did as snapshots.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace patchorder::modules {

class FileTree {
 public:
  struct File {
    std::string data;
    // Nanoseconds of the wall clock: when it was last read, as far as somebody said so; when what is in it changed;
    // when anything about it did.
    std::int64_t accessed = 0;
    std::int64_t changed = 0;
    std::int64_t altered = 0;
    int mode = 0;
  };
  // Paths are absolute. Of a file that has no name left there is still what is in it.
  struct State {
    std::map<std::string, int> names;
    std::set<std::string> folders{"/", "/dev/shm", "/tmp"};
    std::map<int, std::shared_ptr<File>> files;
  };
  using Snapshot = std::shared_ptr<const State>;

  Snapshot snapshot() const { return state_; }
  void restore(const Snapshot& snapshot) { state_ = std::make_shared<State>(*snapshot); }

  static constexpr int kNone = 0;
  bool has_any() const { return !state_->names.empty(); }
  // The number of the file that is called so, or kNone.
  int find(const std::string& path) const;
  bool is_folder(const std::string& path) const { return state_->folders.contains(path); }
  std::vector<std::string> names_in(const std::string& folder) const;
  // How many names it has.
  int links(int number) const;
  const File& file(int number) const { return *state_->files.at(number); }

  int make(const std::string& path);
  // One more name of it.
  void link(const std::string& path, int number) { own().names[path] = number; }
  void make_folder(const std::string& path);
  void remove(const std::string& path);
  void rename(const std::string& from, const std::string& to);
  // To be changed.
  File& edit(int number);
  // Answers where it ends.
  std::size_t put(int number, std::size_t place, std::string_view data, std::int64_t now);

 private:
  State& own();

  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace patchorder::modules
