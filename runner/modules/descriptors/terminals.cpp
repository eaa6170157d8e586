#include "modules/descriptors/terminals.h"

#include <termios.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <utility>

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {
namespace {

constexpr std::size_t kRoomForInput = 4095;
constexpr char kErase = 0x7f;
constexpr std::string_view kFirstCharacters("\x03\x1c\x7f\x15\x04\0\x01\0\x11\x13\x1a\0\x12\x0f\x17\x16", 16);

// What becomes of what the slave writes, or of an echo.
void show(Terminal& terminal, std::string_view bytes) {
  ByteQueue& shown = terminal.to_master->bytes;
  const bool is_processed = (terminal.output & OPOST) != 0;
  for (const char c : bytes) {
    if (is_processed && c == '\n' && (terminal.output & ONLCR) != 0) shown += '\r';
    shown += is_processed && c == '\r' && (terminal.output & OCRNL) != 0 ? '\n' : c;
  }
}

// Shown as ^ and a letter.
bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == kErase; }

// What goes through one terminal from its master.
class Typing {
 public:
  explicit Typing(Terminal& terminal) : terminal_(terminal) {}

  void take(char c) {
    if (std::exchange(terminal_.takes_next, false)) return add(c);
    if (c == '\r') {
      if (has_input(IGNCR)) return;
      if (has_input(ICRNL)) c = '\n';
    } else if (c == '\n' && has_input(INLCR)) {
      c = '\r';
    }
    if (has(ISIG) && take_signal(c)) return;
    terminal_.has_lines() ? take_into_line(c) : pass(c);
  }

 private:
  bool has(tcflag_t flag) const { return (terminal_.local & flag) != 0; }
  bool has_input(tcflag_t flag) const { return (terminal_.input & flag) != 0; }
  bool is(char c, int which) const { return c != '\0' && c == terminal_.characters[which]; }

  bool take_signal(char c) {
    const int signal = is(c, VINTR) ? SIGINT : is(c, VQUIT) ? SIGQUIT : is(c, VSUSP) ? SIGTSTP : 0;
    if (signal == 0) return false;
    if (!has(NOFLSH)) {
      terminal_.flush_input();
      terminal_.to_master->bytes.clear();
    }
    echo(c);
    terminal_.signal = signal;
    return true;
  }

  void take_into_line(char c) {
    std::string& line = terminal_.line;
    if (is(c, VERASE)) return erase(line.empty() ? 0 : 1);
    if (is(c, VKILL)) return erase(line.size());
    if (is(c, VWERASE) && has(IEXTEN)) return erase(line.size() - start_of_last_word());
    if (is(c, VLNEXT) && has(IEXTEN)) {
      terminal_.takes_next = true;
      if (has(ECHO) && has(ECHOCTL)) terminal_.to_master->bytes += "^\b";
      return;
    }
    if (is(c, VEOF)) return terminal_.end_line();
    if (c == '\n' || is(c, VEOL) || is(c, VEOL2)) {
      if (has(ECHO) || (c == '\n' && has(ECHONL))) show(terminal_, {&c, 1});
      line += c;
      return terminal_.end_line();
    }
    add(c);
  }

  void add(char c) {
    if (!terminal_.has_lines()) return pass(c);
    if (terminal_.line.size() >= kRoomForInput) return;
    terminal_.line += c;
    echo(c);
  }

  void pass(char c) {
    echo(c);
    terminal_.to_slave->bytes += c;
    terminal_.to_slave->messages.push_back(1);
  }

  std::size_t start_of_last_word() const {
    const auto is_of_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    std::size_t at = terminal_.line.size();
    while (at > 0 && !is_of_word(terminal_.line[at - 1])) --at;
    while (at > 0 && is_of_word(terminal_.line[at - 1])) --at;
    return at;
  }

  void erase(std::size_t count) {
    for (; count > 0; --count) {
      const bool is_wide = is_control(terminal_.line.back()) && has(ECHOCTL);
      terminal_.line.pop_back();
      if (has(ECHO)) terminal_.to_master->bytes += is_wide ? "\b \b\b \b" : "\b \b";
    }
  }

  void echo(char c) {
    if (!has(ECHO)) return;
    if (is_control(c) && has(ECHOCTL)) {
      terminal_.to_master->bytes += std::string{'^', static_cast<char>(c ^ 0x40)};
    } else {
      show(terminal_, {&c, 1});
    }
  }

  Terminal& terminal_;
};

bool is_slave(const OpenFile& end) { return end.type == Terminal::kSlave; }

// The master has gone.
bool is_hung_up(const OpenFile& end) { return is_slave(end) && end.in->no_writers; }

bool has_room(const OpenFile& end) {
  return is_slave(end) ? !end.out->is_full() : end.terminal->has_lines() || end.out->bytes.size() < kRoomForInput;
}

}  // namespace

Terminal::Terminal() : to_slave(std::make_shared<Stream>()), to_master(std::make_shared<Stream>()) {
  characters.resize(NCCS);
  std::ranges::copy(kFirstCharacters, characters.begin());
  to_slave->is_counted = to_master->is_counted = true;
  to_slave->keeps_messages = true;
}

bool Terminal::has_lines() const { return (local & ICANON) != 0; }

void Terminal::end_line() {
  to_slave->messages.push_back(line.size());
  to_slave->bytes += std::exchange(line, {});
}

void Terminal::flush_input() {
  line.clear();
  to_slave->bytes.clear();
  to_slave->messages.clear();
}

std::shared_ptr<OpenFile> open_terminal(const std::shared_ptr<Terminal>& terminal, int type) {
  auto end = std::make_shared<OpenFile>(OpenFile::Kind::kTerminal, 0, type);
  end->terminal = terminal;
  end->in = type == Terminal::kSlave ? terminal->to_slave : terminal->to_master;
  end->out = type == Terminal::kSlave ? terminal->to_master : terminal->to_slave;
  end->in->reader_comes();
  end->out->writer_comes();
  return end;
}

// A line at most, and of what comes without lines as much as there is.
int read_terminal(const OpenFile& end, std::size_t most, std::string& bytes) {
  if (is_hung_up(end)) return 0;
  Stream& stream = *end.in;
  if (!is_slave(end)) {
    if (stream.bytes.empty()) return stream.no_writers ? -EIO : -EAGAIN;
    bytes = stream.bytes.take(most);
    return static_cast<int>(bytes.size());
  }
  if (stream.messages.empty()) return end.terminal->has_lines() || end.terminal->characters[VMIN] > 0 ? -EAGAIN : 0;
  while (!stream.messages.empty() && bytes.size() < most) {
    std::size_t& left = stream.messages.front();
    const std::size_t taken = std::min(left, most - bytes.size());
    bytes += stream.bytes.take(taken);
    left -= taken;
    if (left > 0) break;
    stream.messages.pop_front();
    if (end.terminal->has_lines()) break;
  }
  return static_cast<int>(bytes.size());
}

int write_terminal(const OpenFile& end, std::string_view bytes) {
  if (is_hung_up(end)) return -EIO;
  if (!has_room(end)) return -EAGAIN;
  if (is_slave(end)) {
    show(*end.terminal, bytes);
  } else {
    Typing typing(*end.terminal);
    for (const char c : bytes) typing.take(c);
  }
  return static_cast<int>(bytes.size());
}

int ready_terminal(const OpenFile& end, int events) {
  constexpr int kBoth = Descriptors::kReadable | Descriptors::kWritable;
  if (is_hung_up(end)) return (events & kBoth) | Descriptors::kError | Descriptors::kHungUp;
  int found = 0;
  if (end.in->has_something()) found |= events & Descriptors::kReadable;
  if (has_room(end)) found |= events & Descriptors::kWritable;
  return found | (end.in->no_writers ? Descriptors::kHungUp : 0);
}

std::pair<int, int> Descriptors::make_terminal() {
  auto terminal = std::make_shared<Terminal>();
  std::erase_if(ports_->terminals, [](const auto& each) { return each.second.expired(); });
  while (ports_->terminals.contains(terminal->number)) ++terminal->number;
  ports_->terminals.emplace(terminal->number, terminal);
  const int master = add(open_terminal(terminal, Terminal::kMaster));
  return both_or_none(master, add(open_terminal(terminal, Terminal::kSlave)));
}

int Descriptors::open_slave(int number) {
  const auto found = ports_->terminals.find(number);
  const auto terminal = found == ports_->terminals.end() ? nullptr : found->second.lock();
  if (terminal == nullptr) return -ENOENT;
  if (terminal->to_slave->no_writers) return -EIO;
  return add(open_terminal(terminal, Terminal::kSlave));
}

void Descriptors::send_signal_of(Terminal& terminal) {
  const int signal = std::exchange(terminal.signal, 0);
  if (signal != 0 && terminal.job != 0) signal_job(terminal.job, signal);
}

// Who has it as controlling terminal hears of its end.
void Descriptors::hang_up(const OpenFile& master) {
  if (master.kind != OpenFile::Kind::kTerminal || master.type != Terminal::kMaster) return;
  master.terminal->signal = SIGHUP;
  send_signal_of(*master.terminal);
}

}  // namespace patchorder::modules
