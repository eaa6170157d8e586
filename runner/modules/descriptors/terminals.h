// Pseudo terminals, as far as the line discipline of Linux (n_tty) shows in what is read and written: lines are edited
// and echoed on their way to the slave, ends of lines are changed on their way to the master, and some characters are
// signals. Left out: stopping output by ^S, columns of tabs, characters of several bytes in an edited line.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace patchorder::modules {

struct Stream;
struct OpenFile;

// What tcgetattr answers, and what the kernel keeps beside it.
struct TerminalState {
  std::uint32_t input = 0x500;
  std::uint32_t output = 0x5;
  std::uint32_t control = 0xbf;
  std::uint32_t local = 0x8a3b;
  std::uint32_t input_speed = 15;
  std::uint32_t output_speed = 15;
  std::string characters;
  int rows = 0;
  int columns = 0;
  std::string line = {};     // that is being edited
  bool takes_next = false;   // the next character as it is
  std::int64_t session = 0;  // whose controlling terminal it is; 0: nobody's
  std::int64_t job = 0;      // that is in the foreground
  int signal = 0;            // that has yet to be sent to it
};

struct Terminal : TerminalState {
  static constexpr int kMaster = 0;  // types of an OpenFile
  static constexpr int kSlave = 1;

  Terminal();
  // Whether what is typed comes to the slave by lines.
  bool has_lines() const;
  // The slave can read it as it is.
  void end_line();
  void flush_input();

  int number = 0;
  std::shared_ptr<Stream> to_slave;
  std::shared_ptr<Stream> to_master;
};

// As read_stream() and write_stream() answer.
int read_terminal(const OpenFile& end, std::size_t most, std::string& bytes);
int write_terminal(const OpenFile& end, std::string_view bytes);
int ready_terminal(const OpenFile& end, int events);
// The end that is opened counts, until it is closed.
std::shared_ptr<OpenFile> open_terminal(const std::shared_ptr<Terminal>& terminal, int type);

}  // namespace patchorder::modules
