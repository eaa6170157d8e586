// One direction of a pipe or a connection: what its state is, and what becomes of it at its two ends.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "modules/descriptors/byte_queue.h"

namespace patchorder::modules {

struct OpenFile;

// Also the files that are on their way through it (SCM_RIGHTS). What befell the end that reads from it stands here too,
// where the other end can say so.
struct StreamState {
  std::size_t capacity = 65536;
  ByteQueue bytes;
  std::deque<std::size_t> messages = {};  // their lengths, where boundaries are kept
  bool keeps_messages = false;
  bool no_writers = false;
  bool no_readers = false;
  bool reading_ended = false;  // the reader has shut its side down
  bool aborted = false;        // the reader's connection was reset
  int error = 0;               // that it has yet to hear of
  // Of a pipe that has a name and of a terminal: how many open files read from it and write to it, and how many ever.
  struct Comers {
    int now = 0;
    int ever = 0;
  };
  bool is_counted = false;
  Comers readers = {};
  Comers writers = {};

  void reader_comes();
  void writer_comes();
  bool has_something() const { return keeps_messages ? !messages.empty() : !bytes.empty(); }
  bool is_full() const;
};
struct Stream : StreamState {
  std::deque<std::vector<std::shared_ptr<OpenFile>>> passed;
};

// What write() does with one end of a stream, and read(): a number of bytes, or a negative errno.
int write_stream(OpenFile& end, std::string_view bytes);
int read_stream(OpenFile& end, std::size_t most, bool keep, std::string& bytes);
std::shared_ptr<Stream> make_stream(int family, int type);

}  // namespace patchorder::modules
