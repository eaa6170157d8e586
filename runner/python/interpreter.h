// One case's interpreter: heap, builtins, loaded modules, budgets, the running execution.
//
// The evaluator (evaluator.h) and all natives work on an Interpreter&. What lies outside the language, the
// machine's time, output, finding modules, comes in through the narrow Host interface, which modules/
// implements and tests fake. An Interpreter belongs to one OS thread; several may exist one after the
// other, and one for each OS thread at the same time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/evaluator/arguments.h"
#include "python/evaluator/budgets.h"
#include "python/evaluator/execution.h"
#include "python/objects/heap.h"
#include "python/syntax/tree.h"
#include "python/users_place.h"

namespace patchorder::python {

class CallObserver;
struct Exception;
struct Dict;
struct Module;
struct Str;

// The CPython version that is being modelled: sys.version_info.
struct PythonVersion {
  int major = 3;
  int minor = 11;
  int micro = 2;
};

// What the evaluator needs from the world around it.
class Host {
 public:
  virtual ~Host() = default;

  // `steps` more have been executed: virtual time passes, another native thread may get the GIL.
  virtual void spend(Interpreter& interp, std::uint64_t steps) = 0;

  // Makes the module `name` (dotted and interned, its parents are loaded), registers it in interp.modules() before its
  // body runs, runs it. Null if there is no such module.
  virtual Module* load_module(Interpreter& interp, Str* name) = 0;

  // Whether the module `name` (interned) is the model's own, which no interpreter has: programs do not find it.
  virtual bool is_models_own(const Interpreter&, const Str* name) const { return static_cast<void>(name), false; }

  // Returns when no other thread is still importing the module `name`, which sys.modules has.
  virtual void wait_for_module(Interpreter& interp, const Str* name) = 0;

  // Text that the program writes to file descriptor 1 or 2.
  virtual void write(Interpreter& interp, int descriptor, std::string_view text) = 0;

  // The compiler warns of a line of the file `path`: what the filters of `warnings` let through is shown, or raised.
  virtual void warn(Interpreter&, Type* /*category*/, const std::string& /*text*/, Str* /*path*/,
                    std::uint32_t /*line*/) {}

  // The program's own text is about to call / has called `.join` or `.is_alive` of `receiver`: see
  // suite's outcome. begin answers whether the call is watched; only then is end called.
  virtual bool watched_call_begins(Interpreter& interp, const CallExpr& call, Value receiver) = 0;
  virtual void watched_call_ends(Interpreter& interp, const CallExpr& call, Value result, Exception* raised) = 0;

  // With Interpreter::frees: a class with a `__del__` has made an instance; the last reference to something may have
  // been dropped.
  virtual void finalizable_made(Interpreter&, Object* instance) { static_cast<void>(instance); }
  virtual void may_have_dropped(Interpreter&) {}
  // With Interpreter::has_fresh_values: a part of a statement has let go of the values that it was done with.
  virtual void may_have_dropped_values(Interpreter&) {}

  // Whether the program can get at a view of this bytearray that was not released.
  virtual bool is_viewed(Interpreter&, const Object*) { return true; }
};

class Interpreter {
 public:
  Interpreter(Host& host, PythonVersion version, const Budgets& budgets);
  ~Interpreter();
  Interpreter(const Interpreter&) = delete;
  Interpreter& operator=(const Interpreter&) = delete;

  Heap& heap() { return heap_; }
  const Heap& heap() const { return heap_; }
  Host& host() { return host_; }
  const PythonVersion& version() const { return version_; }
  bool version_at_least(int minor) const { return version_.minor >= minor; }

  Dict* builtins() { return builtins_; }
  // Where code with these globals finds what is not among them: what `__builtins__` said there when it was first run.
  Dict* builtins_of(const Dict* globals) {
    if (own_builtins_.empty()) [[likely]]
      return builtins_;
    const auto found = own_builtins_.find(globals);
    return found == own_builtins_.end() ? builtins_ : found->second;
  }
  void set_builtins_of(const Dict* globals, Dict* found) {
    if (found != builtins_of(globals)) own_builtins_[globals] = found;
  }
  Dict* modules() { return modules_; }  // sys.modules

  // The execution whose stack is running; whoever switches stacks sets it.
  Execution* execution;

  // Is told of every call, if there is one (call_observer.h).
  CallObserver* observer = nullptr;

  // The program looks at when its objects die (modules/lifetimes/mortality.h): it has weak references or finalizers.
  bool frees = false;

  // What only the values of a statement under way lead to may be such an object.
  bool has_fresh_values = false;

  // python -O
  bool is_optimized = false;

  // Some thread has set a trace or profile function at some time (thread_hooks.h).
  bool hooked = false;

  // Where the program was started that runs here, if another process did that.
  std::shared_ptr<const UsersPlace> started_at;
  // What sys.path began with: the folder of the program.
  std::optional<std::string> first_folder;

  // Source text of the program itself: only calls in it are watched (Host::watched_call_begins).
  const Source* program = nullptr;

  std::uint32_t recursion_limit;

  // Whose repr is under way, for containers that contain themselves.
  std::vector<const Object*> containers_in_repr;

  // One statement or call has been executed.
  void step() {
    if (--fuel_ == 0) [[unlikely]]
      refuel();
  }

  // A native is about to go through so many bytes, items or digits: no time passes, but it counts against the steps.
  void work(std::uint64_t units) {
    constexpr std::uint64_t kUnitsOfAStep = 64;
    if (units >= kUnitsOfAStep) count_steps(units / kUnitsOfAStep);
  }

  // The module `builtins`, whose dictionary names are looked up in last.
  Value builtins_module();

  // A new module, entered in sys.modules; its body binds about so many names.
  Module* make_module(Str* name, std::size_t names = 0);

  // `import name`: what sys.modules holds for it then (a program may have put anything there). Its parents
  // are imported first; each is bound in the one above. Raises ModuleNotFoundError.
  Value import_module(Str* name);
  Value import_module(std::string_view name) { return import_module(intern(name)); }
  // The same, but null if there is no such module.
  Value find_module(Str* name);

  // A tree that the program made itself lives as long as the interpreter.
  const Tree& keep(std::unique_ptr<const Tree> tree) { return *made_trees_.emplace_back(std::move(tree)); }

  // Runs a parsed file as the body of `module`. The tree must outlive the interpreter.
  void run_module(const Tree& tree, Module* module);

  // A number that no other interpreter of this OS thread has: for inline caches.
  std::uint64_t serial() const { return serial_; }

  // What id() answers: given out in the order of asking, so that two runs are equal (addresses are not).
  std::uint64_t identity(Value value);

  // The values of an object's __slots__ where its class has a __dict__ as well (slot_members.h).
  Dict*& slot_values(const Object* object) { return slot_values_[object]; }
  Dict* find_slot_values(const Object* object) const {
    const auto found = slot_values_.find(object);
    return found == slot_values_.end() ? nullptr : found->second;
  }

  // The classes of this case that have `base` among their bases, oldest first.
  std::span<Type* const> subclasses(const Type* base) const {
    const auto found = subclasses_.find(base);
    return found == subclasses_.end() ? std::span<Type* const>() : found->second;
  }
  void enter_subclass(const Type* base, Type* derived) { subclasses_[base].push_back(derived); }
  void leave_subclass(const Type* base, const Type* derived) { std::erase(subclasses_[base], derived); }

  // Steps that the host has not been told of yet.
  std::uint64_t steps_unpaid() const { return tank_ - fuel_; }
  // The host has something to say: the next step looks at it.
  void look_soon() {
    tank_ -= fuel_ - 1;
    fuel_ = 1;
  }

 private:
  static constexpr std::uint64_t kFuel = 1024;  // steps between two looks at the host

  void refuel();
  // Throws BudgetExceeded if these were too many, or nobody waits for the case any more.
  void count_steps(std::uint64_t steps);

  Host& host_;
  PythonVersion version_;
  Budgets budgets_;
  std::vector<std::unique_ptr<const Tree>> made_trees_;
  Heap heap_;
  Execution main_execution_;
  Dict* builtins_;
  Dict* modules_;
  std::unordered_map<const Dict*, Dict*> own_builtins_;
  std::unordered_map<const Object*, std::uint64_t> identities_;
  std::unordered_map<const Object*, Dict*> slot_values_;
  std::unordered_map<const Type*, std::vector<Type*>> subclasses_;
  std::uint64_t serial_;
  std::uint64_t fuel_ = kFuel;
  std::uint64_t tank_ = kFuel;  // what fuel_ began with
  std::uint64_t spent_ = 0;
};

}  // namespace patchorder::python
