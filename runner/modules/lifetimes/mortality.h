// When the program's objects die, for those who look: weak references, their callbacks, `__del__`, and generators that
// are closed.
//
// Models what CPython does when an object's last reference goes (subtype_dealloc: `__del__`, then the weak references
// are cleared and their callbacks called, then what the object referred to goes) and when the collector finds a cycle
// (gc.collect()). Nothing is counted: whoever looks has the reachable objects searched (reachability.h), and what is
// not among them has died before. An object that refers to itself, directly or through others that nobody can reach,
// waits for gc.collect(), which clears all weak references before it calls the first `__del__`.
//
// What shows by itself, `__del__` and callbacks, is looked for after each statement of the program, and before each
// call within one as long as values of the statement may be all that leads to such an object. Where it was found last
// is looked at first, and only if it is not there any more everything is searched; all these searches together have a
// bound, behind which it shows with the next look.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "modules/lifetimes/garbage.h"
#include "modules/lifetimes/garbage_cycles.h"
#include "modules/lifetimes/object_marks.h"
#include "modules/native/weak_reference.h"
#include "python/evaluator/execution.h"
#include "python/objects/object.h"

namespace patchorder::modules {

class Process;

class Mortality {
 public:
  explicit Mortality(Process& process) : process_(process) {}

  // `reference` begins to refer to `target`.
  void add(WeakReference* reference, python::Object* target);
  // The newest reference to it; null if there is none. The others follow by WeakReference::next_older.
  WeakReference* newest_of(const python::Object* target) const;
  // Those that are alive themselves, newest first.
  std::vector<WeakReference*> references_to(const python::Object* target) const;
  // An instance whose class has a `__del__`.
  void note_finalizable(python::Object* instance);
  // One of the library's, such as a socket, that is closed when it goes: looked for while that costs little, and
  // always before a thread waits, since who waits for it to be closed cannot know earlier.
  void note_closable(python::Object* instance);
  // It has nothing left to do when it goes.
  void forget_finalizable(python::Object* instance);
  // A generator of the program that has been resumed: it is closed when it is dropped, as long as it has not ended. Or
  // a coroutine that has been made, or that begins: only in between its end is looked for.
  void note_generator(python::Generator* generator);
  // The end of `object` shows by itself.
  void attend(python::Object* object);

  // Somebody looks at weak references: those whose targets have lost their last reference die first.
  void look() { bury(FoundBy::kCounts); }
  // The same as long as all searches together have cost little.
  void look_while_cheap();
  // The same for one reference: nothing else is searched while its target is where it was found last.
  void look_at(const WeakReference* reference);
  // A statement of the program, a greenlet or a thread has ended: what it dropped has its `__del__` and callbacks
  // called there.
  void look_after_step();
  // Within a statement: what it was done with has died, if that was a temporary value.
  void look_within_statement();
  // A thread, or its hub, is going to wait.
  void look_before_waiting();
  // gc.collect(): how many of the objects that somebody looks at have died.
  std::int64_t collect();
  // What is there for gc.get_objects() though nobody can get at it: cycles, and what they hold, since the last
  // collection.
  ObjectMarks uncollected(const Reachability& alive);
  // The interpreter goes: the collector runs once more, then what only the main module has dies.
  void end();

 private:
  // Reference counts, the collector of cycles, or the end of the main module, which nobody then refers to: its names
  // are let go of one by one, unless they are a cycle themselves (a function refers to the names of its module).
  enum class FoundBy : std::uint8_t { kCounts, kCollector, kEnd, kCollectorAtEnd };

  static bool is_collector(FoundBy finder) {
    return finder == FoundBy::kCollector || finder == FoundBy::kCollectorAtEnd;
  }

  void note_coroutine(python::Generator* coroutine);
  void leave_coroutine(const python::Object* object);
  std::int64_t bury(FoundBy finder);
  std::vector<python::Object*> find_dead(FoundBy finder);
  ObjectMarks held_by_cycles(const Reachability& alive);
  std::size_t most_steps() const;
  void note_fresh();
  void note_collection();
  void search_nearby(Reachability& nearby);
  bool are_where_they_were(std::size_t& steps);
  bool are_new_on_stacks(std::vector<const python::Object*> objects);
  void note_ways(const Reachability& nearby);
  bool is_where_it_was(const WeakReference* reference);
  void note_looked_at(const WeakReference* reference);
  void remember_ways(const Reachability& alive);
  void note_temporary(const Reachability& search);

  std::vector<python::Object*> ended_references(const Reachability& alive, const ObjectMarks& held, FoundBy finder);
  void die(python::Object* object);
  void clear_references(const python::Object* object);
  void finalize(python::Object* object);
  bool is_alive_again(const python::Object* object);

  Process& process_;
  std::unordered_map<const python::Object*, WeakReference*> newest_;
  std::vector<python::Object*> watched_;  // that have weak references or a `__del__` to be called, oldest first
  std::unordered_set<const python::Object*> finalizable_;
  std::vector<python::Object*> attended_;
  std::vector<const python::Object*> looked_at_;  // the targets of references that somebody has looked at lately
  ObjectMarks ways_;                              // what leads to these and the attended ones, themselves included
  std::vector<const python::Object*> on_stacks_;  // attended ones that were found on a C++ stack only
  std::vector<const python::Object*> temporary_;  // those, the last time that somebody looked
  std::size_t steps_ = 0;                         // by searches after statements
  std::size_t steps_for_ways_ = 0;                // by those of them that nobody needed but for the ways
  std::size_t steps_before_waiting_ = 0;
  std::size_t steps_within_statements_ = 0;
  GarbageCycles cycles_;
  // References in garbage that waits for the collector: they are there when their targets go.
  std::unordered_set<const WeakReference*> uncollected_;
  bool is_asked_by_program_ = false;
  bool waits_for_collector_ = false;  // something attended that cycles hold
  bool searching_ = false;
  std::vector<python::Object*> doomed_;  // found dead, and not buried yet: an earlier one's `__del__` is under way
  std::unordered_set<const python::Object*> not_begun_;  // coroutines
  bool frees_otherwise_ = false;                         // Interpreter::frees, as it was before the first of them
};

}  // namespace patchorder::modules
