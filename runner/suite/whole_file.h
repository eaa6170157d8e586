// A file that is there whole or not at all, whenever the program that writes it is stopped.
//
// Written without a name (O_TMPFILE), so that nothing is left behind by a kill; then linked beside its place and
// renamed over what stood there. File systems that have no nameless files get a named one.
#pragma once

#include <string>
#include <string_view>

namespace patchorder::suite {

// Failures are told as errno values are: by the functions' answer false, with errno set.
class WholeFile {
 public:
  explicit WholeFile(std::string path) : path_(std::move(path)) {}
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  bool open();
  bool write(std::string_view text);
  // Puts the file in its place. What was not committed is dropped.
  bool commit();

 private:
  std::string path_;
  std::string temporary_;  // the name it has for now, if it has one
  int descriptor_ = -1;
};

}  // namespace patchorder::suite
