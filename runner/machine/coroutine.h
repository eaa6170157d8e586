// A body on a stack of its own that hands values of control back and forth with whoever resumes it: what a
// generator of the case language runs on.
//
// It is resumed on any fiber of the machine; while it runs it may switch fibers like any code (the fiber's
// continuation is then somewhere in this stack). Not to be resumed while it is running.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace patchorder::machine {

class Coroutine {
 public:
  // `stack_size` in bytes.
  Coroutine(std::size_t stack_size, std::function<void()> body);
  // Unwinds the body if it is suspended.
  ~Coroutine();
  Coroutine(const Coroutine&) = delete;
  Coroutine& operator=(const Coroutine&) = delete;

  // Runs the body until it suspends or ends; an exception that leaves the body leaves here.
  void resume();
  // From inside the body: back to whoever resumed it, until it is resumed again.
  void suspend();
  bool ended() const;
  // The lowest address of the stack that the body runs on.
  const char* stack_bottom() const;

  // What its stack holds while it is suspended; empty while it runs.
  std::span<const char> standing() const;
  // One of the calling OS thread's that has not been destroyed: its stack, and where whoever resumed it stands if it
  // runs, else null.
  struct Standing {
    std::span<const char> stack;
    const char* resumer;
  };
  static std::vector<Standing> all();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace patchorder::machine
