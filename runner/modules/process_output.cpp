// What a process writes: through the buffers of sys.stdout, by write(2), and where it goes from there; and what the
// compiler warns of.
#include <cerrno>
#include <string>
#include <utility>

#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// A write of a line to a pipe; a thread's first one comes when it has hardly started and everything it touches is cold.
// What is between them and Machine's wake latency decides who prints first: a thread that wakes another one by
// releasing a lock gets a few lines out before the other waits for the GIL, but whoever waits for a new thread to start
// gets in at that thread's first line.
constexpr machine::Nanoseconds kWriteDuration = 10'000;
constexpr machine::Nanoseconds kFirstWriteDuration = 60'000;

// io.DEFAULT_BUFFER_SIZE.
constexpr std::size_t kBufferSize = 8192;

}  // namespace

void Process::write(Interpreter& interp, int descriptor, std::string_view text) {
  take_turn();
  check_output(text);
  if (!descriptors_.is_known(descriptor)) python::raise_unsupported(interp, "a stream whose descriptor was closed");
  const bool is_stderr = descriptor == 2;
  // Both are line-buffered, as the observer of real runs makes them: a whole line goes out by a system call, and that
  // lets the GIL go. The stdout of a new interpreter is not.
  const bool waits = !is_stderr && is_block_buffered() ? stdout_text_.size() + text.size() <= kBufferSize
                                                       : text.find('\n') == std::string_view::npos;
  if (waits) {
    is_stderr ? show(descriptor, text) : void(stdout_text_ += text);
    return;
  }
  const std::string line = is_stderr ? std::string(text) : take_stdout() + std::string(text);
  const machine::HeldLock held(is_stderr ? stderr_lock_ : stdout_lock_);
  call_to_write(descriptor, line);
}

void Process::warn(Interpreter& interp, python::Type* category, const std::string& text, python::Str* path,
                   std::uint32_t line) {
  const Value values[] = {python::make_str(interp.heap(), text), category, path, Value::integer(line)};
  python::call(interp, python::get_attribute(interp, interp.import_module("warnings"), python::intern("warn_explicit")),
               python::Arguments(values));
}

void Process::write_unbuffered(int descriptor, std::string_view text) {
  take_turn();
  check_output(text);
  call_to_write(descriptor, text);
}

void Process::check_output(std::string_view more) const {
  const RunResult& shown = is_in_past() ? result_ : group_->root().result_;
  if (shown.stdout_text.size() + shown.stderr_text.size() + more.size() > budgets_.output) {
    throw python::BudgetExceeded{python::Budget::kOutput};
  }
}

// write(2), and the GIL is free meanwhile.
void Process::call_to_write(int descriptor, std::string_view text) {
  show(descriptor, text);
  machine_.spend(std::exchange(thread().has_written, true) ? kWriteDuration : kFirstWriteDuration);
  machine_.release_gil();
}

void Process::write_bytes(std::string_view bytes) {
  take_turn();
  check_output(bytes);
  if (stdout_bytes_.size() + bytes.size() <= kBufferSize) return void(stdout_bytes_ += bytes);
  const machine::HeldLock held(stdout_lock_);
  call_to_write(1, std::exchange(stdout_bytes_, {}) + std::string(bytes));
}

void Process::flush() {
  const std::string waiting = take_stdout();
  if (waiting.empty()) return;
  take_turn();
  show(1, waiting);
}

void Process::flush_bytes() {
  if (stdout_bytes_.empty()) return;
  take_turn();
  show(1, std::exchange(stdout_bytes_, {}));
}

std::string Process::take_stdout() { return std::exchange(stdout_bytes_, {}) + std::exchange(stdout_text_, {}); }

bool Process::is_block_buffered() const {
  if (buffers_lines) return !*buffers_lines;
  return children_.beginning() && !children_.beginning()->program.is_unbuffered;
}

void Process::show(int descriptor, std::string_view text) {
  if (descriptors_.is_open(descriptor)) {
    write_all(descriptor, text);
  } else if (descriptors_.is_known(descriptor)) {
    show_as_case(descriptor, text);
  }
}

void Process::show_as_case(int descriptor, std::string_view text) {
  Process& first = is_in_past() ? *this : group().root();
  (descriptor == 2 ? first.result_.stderr_text : first.result_.stdout_text) += text;
}

// As write(2) under a stream; what nobody can read any more is lost, as it is at the end of a process.
void Process::write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const int written = descriptors_.write(descriptor, text);
    if (written == -EAGAIN) {
      std::vector<Descriptors::Interest> room{{descriptor, Descriptors::kWritable}};
      descriptors_.wait(room, machine::kNever);
    } else if (written < 0) {
      return;
    } else {
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
}

}  // namespace patchorder::modules
