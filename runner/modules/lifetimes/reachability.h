// Whether the program can still get at an object: what decides in CPython whether it has been deallocated.
//
// Nothing is freed before a case ends (python/objects/heap.h), so who wants to know whether an object would be gone has
// to search. The search begins at the frames that run, modules, threads, greenlets and generators that have not ended,
// what the loop and the machine will call, and goes along what objects refer to (python/objects/members.h), weak
// references apart. Values that only the evaluator's C++ frames have (of an expression that is not done, of a `for` or
// `with` statement, the arguments of a native that waits) are found on the stacks: every word there that is the address
// of an object of the case counts as a reference, as in a conservative collector. An object of a kind that nobody has
// described may refer to anything: then everything is alive.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "modules/lifetimes/object_marks.h"
#include "python/evaluator/execution.h"
#include "python/objects/value.h"

namespace patchorder::modules {

class Process;
struct GreenletObject;

class Reachability final : private python::Visitor {
 public:
  explicit Reachability(Process& process) : process_(process) {}

  // Suspended greenlets of the program's own are not there by themselves, as they are for the collector of cycles,
  // which does not look into their stacks; before mark().
  void let_go_of_greenlets() { greenlets_are_held_ = false; }
  // What somebody has found dead and has not buried yet is there; before mark().
  void keep(const std::vector<python::Object*>& objects);
  // Goes along these objects only; before mark().
  void stay_within(const ObjectMarks& objects) { within_ = &objects; }
  // What this one refers to doesn't count; before mark().
  void leave_out(const python::Object* object) { marks_.add(object, nullptr); }
  // As it is when the interpreter goes: sys.modules is empty, `builtins` is as it began and signals have no handlers
  // any more; before mark().
  void be_at_the_end() { is_at_the_end_ = true; }
  // Frames and modules of files that begin with `aside` don't count; before mark().
  void leave_out(std::string_view aside);
  void mark();
  // What the C++ frames above the caller have, and those of all other stacks.
  void mark_stacks();

  bool has(const python::Object* object) const { return has_everything_ || marks_.has(object); }
  const ObjectMarks& marks() const { return marks_; }
  // Whether nothing but a C++ stack has it.
  bool is_on_stack_only(const python::Object* object) const {
    return marks_.has(object) && marks_.from(object) == nullptr && marks_.order(object) >= found_before_stacks_;
  }
  // What the search took: references and words that it followed.
  std::size_t steps() const { return steps_; }

 private:
  void visit(python::Value value) override;
  void mark_frames(const python::Frame* frame);
  void mark_execution(const python::Execution& execution);
  void mark_modules();
  void mark_threads();
  void mark_greenlets();
  void mark_callbacks();
  void mark_words(std::span<const char> words);
  void mark_stacks_from(const char* here);
  bool is_held(const GreenletObject* greenlet) const;
  void look_into_greenlet(GreenletObject* greenlet);
  void look_into(python::Object* object);
  void finish();

  Process& process_;
  const ObjectMarks* within_ = nullptr;
  std::string_view aside_;
  ObjectMarks marks_;
  std::vector<python::Object*> waiting_;
  const python::Object* looked_into_ = nullptr;
  std::size_t steps_ = 0;
  std::size_t found_before_stacks_ = std::numeric_limits<std::size_t>::max();
  bool has_everything_ = false;
  bool is_at_the_end_ = false;
  bool greenlets_are_held_ = true;
};

// Frames and modules of files that begin with `aside` don't count, nor what only C++ frames have.
bool is_reachable(Process& process, const python::Object* wanted, std::string_view aside);

// Whether there is a memoryview of it that was not released; one that only C++ frames have doesn't count.
bool has_living_view(Process& process, const python::Object* bytearray);

}  // namespace patchorder::modules
