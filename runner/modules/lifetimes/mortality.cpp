#include "modules/lifetimes/mortality.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "modules/lifetimes/garbage.h"
#include "modules/native/greenlet_object.h"
#include "modules/process.h"
#include "python/evaluator/asynchronous.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/left_stack.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Exception;
using python::Interpreter;
using python::Object;
using python::Value;

namespace {

// Steps that the searches after statements may take, together, where the program itself looks at when objects die (a
// second or two of real time), and where only the library has to close some.
constexpr std::size_t kMostSteps = 50'000'000;
constexpr std::size_t kMostStepsForLibrary = 5'000'000;
constexpr std::size_t kMostStepsForWays = 5'000'000;
constexpr std::size_t kMostStepsWithinStatements = 20'000'000;

// Found after all others: by no search yet.
constexpr auto kNewest = std::numeric_limits<std::size_t>::max();

// Targets of references whose ways are remembered.
constexpr std::size_t kMostRemembered = 256;

// What a collection goes through counts against the program's steps: a loop of collections would run for hours.
constexpr std::size_t kBytesOfAnObject = 64;

// In a C++ frame of its own, which takes the objects' addresses with it.
[[gnu::noinline]] std::vector<const Object*> missing_in(const Reachability& search,
                                                        const std::vector<Object*>& objects) {
  std::vector<const Object*> missing;
  std::ranges::copy_if(objects, std::back_inserter(missing), [&](const Object* each) { return !search.has(each); });
  return missing;
}

// Null if the program has put it away.
const Object* main_module(Interpreter& interp) {
  const Value main = interp.modules()->get(python::intern("__main__"));
  return main.is_object() ? main.object() : nullptr;
}

// A main module that is a cycle goes by the collector's hand, when sys.modules has been emptied already.
void leave_warnings_to_c(Interpreter& interp) {
  const Value warnings = interp.modules()->get(python::intern("warnings"));
  if (!python::is<python::Module>(warnings)) return;
  python::caught_in([&] { python::call_method(interp, warnings, python::intern("_leave_to_c")); });
}

}  // namespace

void Mortality::add(WeakReference* reference, Object* target) {
  WeakReference*& newest = newest_[target];
  if (newest == nullptr && !finalizable_.contains(target)) watched_.push_back(target);
  reference->target = target;
  reference->next_older = std::exchange(newest, reference);
}

WeakReference* Mortality::newest_of(const Object* target) const {
  const auto found = newest_.find(target);
  return found == newest_.end() ? nullptr : found->second;
}

std::vector<WeakReference*> Mortality::references_to(const Object* target) const {
  Reachability alive(process_);
  alive.mark();
  alive.mark_stacks();
  std::vector<WeakReference*> found;
  for (WeakReference* each = newest_of(target); each != nullptr; each = each->next_older) {
    if (alive.has(each)) found.push_back(each);
  }
  return found;
}

void Mortality::note_finalizable(Object* instance) {
  is_asked_by_program_ = true;
  note_closable(instance);
}

void Mortality::note_closable(Object* instance) {
  if (finalizable_.contains(instance)) return;
  if (!newest_.contains(instance)) watched_.push_back(instance);
  finalizable_.insert(instance);
  attended_.push_back(instance);
  ways_.add(instance, nullptr, kNewest);
  note_fresh();
}

void Mortality::forget_finalizable(Object* instance) {
  if (finalizable_.erase(instance) == 0) return;
  std::erase(attended_, instance);
  if (!newest_.contains(instance)) std::erase(watched_, instance);
  leave_coroutine(instance);
}

void Mortality::note_coroutine(python::Generator* coroutine) {
  bool& frees = process_.interpreter().frees;
  if (!coroutine->started && !coroutine->finished) {
    if (not_begun_.empty()) frees_otherwise_ = std::exchange(frees, true);
    not_begun_.insert(coroutine);
    note_closable(coroutine);
  } else {
    forget_finalizable(coroutine);
  }
}

void Mortality::leave_coroutine(const Object* object) {
  if (not_begun_.erase(object) == 0 || !not_begun_.empty()) return;
  process_.interpreter().frees = frees_otherwise_ || !attended_.empty();
}

void Mortality::note_generator(python::Generator* generator) {
  if (!generator->scope->is_generator) return note_coroutine(generator);
  if (generator->finished || generator->is_finalized) {
    forget_finalizable(generator);
  } else {
    note_finalizable(generator);
  }
}

void Mortality::attend(Object* object) {
  is_asked_by_program_ = true;
  attended_.push_back(object);
  ways_.add(object, nullptr, kNewest);
  note_fresh();
}

void Mortality::note_fresh() { process_.interpreter().has_fresh_values = true; }

void Mortality::look_while_cheap() {
  if (steps_ <= kMostStepsForLibrary) look();
}

void Mortality::look_after_step() {
  if (attended_.empty() || searching_ || steps_ > most_steps()) return;
  python::clear_left_stack(process_.interpreter());  // of what has just ended, where the search is going to stand
  if (are_where_they_were(steps_)) return;
  python::clear_left_stack(process_.interpreter());  // of what has just been looked at
  bury(FoundBy::kCounts);
}

// Where no object's end shows, what it has found is of interest only to who looks at all objects.
std::int64_t Mortality::collect() {
  Interpreter& interp = process_.interpreter();
  if (watched_.empty() && interp.frees && !searching_) {
    python::clear_left_stack(interp);
    note_collection();
  }
  return bury(FoundBy::kCollector);
}

[[gnu::noinline]] void Mortality::note_collection() {
  Reachability alive(process_);
  alive.mark();
  alive.mark_stacks();
  process_.interpreter().work(alive.steps() * kBytesOfAnObject);
  cycles_.note_collection(process_.interpreter(), alive);
}

ObjectMarks Mortality::uncollected(const Reachability& alive) {
  return cycles_.held(process_.interpreter(), alive, steps_);
}

void Mortality::look_within_statement() {
  const bool is_over = steps_within_statements_ > kMostStepsWithinStatements || steps_ > most_steps();
  if (attended_.empty() || searching_ || !is_asked_by_program_ || is_over) return;
  if (are_where_they_were(steps_within_statements_)) return;
  python::clear_left_stack(process_.interpreter());  // of what has just been looked at
  bury(FoundBy::kCounts);
}

void Mortality::look_before_waiting() {
  if (attended_.empty() || searching_ || steps_before_waiting_ > most_steps()) return;
  python::clear_left_stack(process_.interpreter());
  if (!are_where_they_were(steps_before_waiting_)) bury(FoundBy::kCounts);
  python::clear_left_stack(process_.interpreter());  // the one that waits would stand on what the search left there
}

std::size_t Mortality::most_steps() const { return is_asked_by_program_ ? kMostSteps : kMostStepsForLibrary; }

void Mortality::end() {
  if (attended_.empty() && !waits_for_collector_) return;  // nothing shows
  collect();
  const Object* main = main_module(process_.interpreter());
  if (main == nullptr) return;
  Reachability alive(process_);
  alive.be_at_the_end();
  alive.mark();
  const Object* names = main->attributes;
  // The module goes, but nobody clears what it leaves to others, as a thread that stands in one of its functions.
  if (alive.has(names)) return;
  const bool are_a_cycle = cycles_.held(process_.interpreter(), alive, steps_).has(names);
  if (are_a_cycle) leave_warnings_to_c(process_.interpreter());
  bury(are_a_cycle ? FoundBy::kCollectorAtEnd : FoundBy::kEnd);
}

// Nothing here may have the target's address on the stack while bury looks there.
void Mortality::look_at(const WeakReference* reference) {
  if (is_where_it_was(reference)) return;
  note_looked_at(reference);
  bury(FoundBy::kCounts);
}

[[gnu::noinline]] bool Mortality::is_where_it_was(const WeakReference* reference) {
  if (std::ranges::find(looked_at_, reference->target) == looked_at_.end()) return false;
  Reachability nearby(process_);
  search_nearby(nearby);
  return nearby.has(reference->target);
}

[[gnu::noinline]] void Mortality::note_looked_at(const WeakReference* reference) {
  if (std::ranges::find(looked_at_, reference->target) != looked_at_.end()) return;
  if (looked_at_.size() == kMostRemembered) looked_at_.clear();
  looked_at_.push_back(reference->target);
}

// Along the ways that led to the objects, from where all begin.
void Mortality::search_nearby(Reachability& nearby) {
  Interpreter& interp = process_.interpreter();
  ways_.add(interp.modules(), nullptr);
  if (const Object* main = main_module(interp)) {
    ways_.add(main, nullptr);
    ways_.add(main->attributes, nullptr);
  }
  nearby.let_go_of_greenlets();
  nearby.stay_within(ways_);
  nearby.mark();
}

[[gnu::noinline]] bool Mortality::are_where_they_were(std::size_t& steps) {
  Reachability nearby(process_);
  search_nearby(nearby);
  std::vector<const Object*> missing = missing_in(nearby, attended_);
  bool found = missing.empty();
  process_.interpreter().has_fresh_values = !found;
  if (!found) {
    python::clear_left_stack(process_.interpreter());  // of what is missing
    nearby.mark_stacks();
    found = missing_in(nearby, attended_).empty();
    std::erase_if(missing, [&](const Object* each) { return nearby.marks().from(each) != nullptr; });
    if (found && are_new_on_stacks(std::move(missing))) found = false;
  }
  steps += nearby.steps();
  if (found) note_ways(nearby);
  return found;
}

// What a statement has made and kept is on the stack still: a search finds where it is now.
bool Mortality::are_new_on_stacks(std::vector<const Object*> objects) {
  const bool is_known = std::ranges::all_of(
      objects, [&](const Object* each) { return std::ranges::find(on_stacks_, each) != on_stacks_.end(); });
  if (is_known || steps_for_ways_ > kMostStepsForWays) return false;
  on_stacks_ = std::move(objects);
  return true;
}

// It may have moved to what was there before: a variable, say, that its tuple was unpacked into.
void Mortality::note_ways(const Reachability& nearby) {
  for (const Object* each : attended_) ways_.update(each, nearby.marks());
  note_temporary(nearby);
}

void Mortality::note_temporary(const Reachability& search) {
  temporary_.clear();
  for (const Object* each : attended_) {
    if (search.is_on_stack_only(each)) temporary_.push_back(each);
  }
}

void Mortality::remember_ways(const Reachability& alive) {
  ways_ = {};
  steps_ += alive.steps();
  if (!on_stacks_.empty()) steps_for_ways_ += alive.steps();
  const auto remember_way_to = [&](const Object* at) {
    while (at != nullptr && ways_.add(at, alive.marks().from(at), alive.marks().order(at))) at = alive.marks().from(at);
  };
  std::ranges::for_each(attended_, remember_way_to);
  std::ranges::for_each(looked_at_, remember_way_to);
  note_temporary(alive);
}

// The last reference is gone from where the caller stands: nothing here may have the address of a watched object on the
// stack while the search looks there.
[[gnu::noinline]] std::int64_t Mortality::bury(FoundBy finder) {
  if (searching_ || watched_.empty()) return 0;
  python::clear_left_stack(process_.interpreter());
  searching_ = true;
  const std::vector<Object*> dead = find_dead(finder);
  searching_ = false;
  doomed_.insert(doomed_.end(), dead.begin(), dead.end());
  if (is_collector(finder)) {
    for (const Object* each : dead) clear_references(each);
  }
  for (Object* each : dead) {
    std::erase(doomed_, each);
    die(each);
  }
  return static_cast<std::int64_t>(dead.size());
}

[[gnu::noinline]] std::vector<Object*> Mortality::find_dead(FoundBy finder) {
  Interpreter& interp = process_.interpreter();
  Reachability alive(process_);
  const Object* main = main_module(interp);
  Object* names = main != nullptr ? main->attributes : nullptr;
  const bool is_end = finder == FoundBy::kEnd || finder == FoundBy::kCollectorAtEnd;
  if (is_end && names != nullptr) alive.leave_out(names);
  if (finder == FoundBy::kCounts) alive.let_go_of_greenlets();
  alive.keep(doomed_);
  alive.mark();
  alive.mark_stacks();
  std::vector<Object*> candidates = watched_;
  const ObjectMarks held = finder == FoundBy::kCounts ? held_by_cycles(alive) : ObjectMarks();
  const std::vector<Object*> ended = ended_references(alive, held, finder);
  // Until the collector comes nothing changes for these.
  waits_for_collector_ |= std::erase_if(attended_, [&](const Object* each) { return held.has(each); }) > 0;
  candidates.insert(candidates.end(), ended.begin(), ended.end());
  std::vector<Object*> dead;
  if (finder == FoundBy::kCollector) {
    interp.work(alive.steps() * kBytesOfAnObject);
    cycles_.note_collection(interp, alive);
    std::ranges::copy_if(watched_, std::back_inserter(dead), [&](const Object* each) { return !alive.has(each); });
    std::ranges::sort(dead, {}, [&](const Object* each) { return interp.heap().order_of(each); });
  } else if (finder == FoundBy::kCollectorAtEnd) {
    dead = in_order_of_collection(interp, alive, names, watched_);
  } else {
    dead = in_order_of_death(interp, alive, held, candidates, {ways_, temporary_});
  }
  remember_ways(alive);
  for (const Object* each : dead) {
    for (WeakReference* of = newest_of(each); of != nullptr; of = of->next_older) {
      const bool is_there = alive.has(of) || uncollected_.contains(of) || std::ranges::find(ended, of) != ended.end();
      if (!is_there) of->callback = Value();
    }
  }
  return dead;
}

// Nothing, if nothing has died.
ObjectMarks Mortality::held_by_cycles(const Reachability& alive) {
  const auto is_dead = [&](const Object* each) { return !alive.has(each); };
  if (std::ranges::none_of(watched_, is_dead) && std::ranges::none_of(attended_, is_dead)) return {};
  return cycles_.held(process_.interpreter(), alive, steps_);
}

// A reference that goes before its target tells nobody. Answers those that go now together with it: one that the target
// itself leads to, for example, is there still when the target goes.
std::vector<Object*> Mortality::ended_references(const Reachability& alive, const ObjectMarks& held, FoundBy finder) {
  if (is_collector(finder)) uncollected_.clear();
  std::vector<Object*> ended;
  std::erase_if(attended_, [&](Object* each) {
    auto* reference = python::as<WeakReference>(Value(each));
    if (reference == nullptr || alive.has(reference)) return false;
    if (!is_collector(finder) && reference->target != nullptr && !alive.has(reference->target)) {
      ended.push_back(reference);
    } else if (held.has(reference)) {
      uncollected_.insert(reference);
    } else {
      reference->callback = Value();
    }
    return true;
  });
  return ended;
}

}  // namespace patchorder::modules
