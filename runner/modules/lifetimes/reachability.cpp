#include "modules/lifetimes/reachability.h"

#include <sanitizer/asan_interface.h>

#include <cstdint>
#include <unordered_set>

#include "machine/standing_stacks.h"
#include "modules/library_origin.h"
#include "modules/native/gevent/watchers.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/thread_local.h"
#include "modules/process.h"
#include "python/evaluator/generator.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/members.h"

namespace patchorder::modules {

using python::Frame;
using python::Object;
using python::Value;

namespace {

constexpr std::size_t kStepsToFindAStack = 16;

// Neither it nor what it refers to can be what somebody looks for.
bool is_plain(const Object* object) {
  const bool is_builtin = object->attributes == nullptr && object->type->permanent;
  return is_builtin && python::layout_of(object) == &python::Str::kLayout;
}

// Frames under AddressSanitizer are wide, and what was in them stays: it knows of which variables the scope has ended.
bool may_be_in_use([[maybe_unused]] const void* word) {
#ifdef __SANITIZE_ADDRESS__
  return __asan_address_is_poisoned(word) == 0;
#else
  return true;
#endif
}

// A module of the library that stands for one in C or Cython, which has the module's variables elsewhere.
bool has_state_in_c(Value module) {
  if (!python::is<python::Module>(module)) return false;
  const auto* file = python::as<python::Str>(module.object()->attributes->get(python::intern("__file__")));
  return file != nullptr && file->text().starts_with("lib/") &&
         origin_of_library(file->text()).origin != python::Source::Origin::kLibrary;
}

}  // namespace

void Reachability::visit(Value value) {
  ++steps_;
  if (!value.is_object()) return;
  Object* object = value.object();
  if (is_plain(object) || (within_ != nullptr && !within_->has(object))) return;
  if (marks_.add(object, looked_into_)) waiting_.push_back(object);
}

void Reachability::leave_out(std::string_view aside) {
  aside_ = aside;
  const python::Dict* modules = process_.interpreter().modules();
  for (std::int64_t i = 0; (i = python::next_live(modules, i)) >= 0; ++i) {
    const auto* module = python::as<python::Module>(modules->entries[i].value);
    if (module == nullptr) continue;
    const auto* file = python::as<python::Str>(module->attributes->get(python::intern("__file__")));
    if (file == nullptr || !file->text().starts_with(aside)) continue;
    marks_.add(module, nullptr);
    marks_.add(module->attributes, nullptr);
  }
}

void Reachability::mark() {
  looked_into_ = nullptr;
  mark_execution(*process_.interpreter().execution);
  mark_modules();
  mark_threads();
  mark_greenlets();
  mark_callbacks();
  finish();
}

// In the end a module is there only for who refers to its functions or to itself, but for `sys` and what is in C.
void Reachability::mark_modules() {
  python::Dict* modules = process_.interpreter().modules();
  if (!is_at_the_end_) {
    visit(modules);
    visit(process_.interpreter().builtins());
    return;
  }
  leave_out(modules);
  leave_out(process_.interpreter().builtins());
  visit(modules->get(python::intern("sys")));
  for (std::int64_t i = 0; (i = python::next_live(modules, i)) >= 0; ++i) {
    const Value module = modules->entries[i].value;
    if (has_state_in_c(module)) visit(module.object()->attributes);
  }
}

void Reachability::mark_frames(const Frame* frame) {
  for (; frame != nullptr; frame = frame->back) {
    const bool is_aside = !aside_.empty() && frame->source != nullptr && frame->source->path().starts_with(aside_);
    if (!is_aside) python::show_frame(*frame, *this);
  }
}

void Reachability::mark_execution(const python::Execution& execution) {
  mark_frames(execution.frame);
  visit(execution.handled);
  visit(execution.generator);
}

void Reachability::mark_threads() {
  for (const auto& thread : process_.threads()) {
    if (thread->native->state() == machine::NativeThread::State::kEnded) continue;
    mark_execution(thread->execution);
    const python::ThreadHooks& hooks = thread->hooks;
    for (const Value each : {hooks.trace, hooks.profile, hooks.generator_begun, hooks.generator_left}) visit(each);
    visit(thread->main_greenlet);
    visit(thread->switched_from);
    visit(thread->switch_trace);
    visit(thread->asynchronous);
    for (const Value each : thread->started_with) visit(each);
  }
}

bool Reachability::is_held(const GreenletObject* greenlet) const {
  return greenlets_are_held_ || !greenlet->is_programs_own || !greenlet->suspended();
}

void Reachability::mark_greenlets() {
  for (GreenletObject* greenlet : process_.greenlets) {
    if (greenlet->dead() || !greenlet->started() || !is_held(greenlet)) continue;
    visit(greenlet);
    mark_execution(greenlet->execution);
  }
}

// One that was not marked with the others: what its frames and its stack have.
void Reachability::look_into_greenlet(GreenletObject* greenlet) {
  if (!greenlet->started() || greenlet->dead() || is_held(greenlet)) return;
  mark_execution(greenlet->execution);
  if (const machine::Fiber* fiber = greenlet->raw->fiber(); fiber != nullptr && aside_.empty()) {
    mark_words(machine::standing_stack(process_.machine(), *fiber));
  }
}

void Reachability::keep(const std::vector<Object*>& objects) {
  for (Object* each : objects) visit(each);
}

void Reachability::mark_callbacks() {
  for (const auto& callback : process_.atexit_callbacks) {
    for (const Value each : callback) visit(each);
  }
  if (!is_at_the_end_) process_.signals().for_each_handler([&](Value handler) { visit(handler); });
  process_.interpreter().heap().for_each_owned([&](void* owned) {
    ++steps_;
    Value made = static_cast<Object*>(owned);
    if (is_awaited(made)) visit(made);
  });
}

// Also what greenlets' and generators' own stacks hold, other than the frames.
void Reachability::look_into(Object* object) {
  looked_into_ = object;
  if (const auto* local = python::as<LocalObject>(object)) {
    for (const auto& thread : process_.threads()) {
      if (thread->native->state() == machine::NativeThread::State::kEnded) continue;
      const auto found = thread->locals.find(local);
      if (found != thread->locals.end()) visit(found->second);
    }
    visit(local->type);
    LocalObject::show_members(object, *this);
    return;
  }
  if (auto* greenlet = python::as<GreenletObject>(object)) look_into_greenlet(greenlet);
  has_everything_ |= !python::show_members(process_.interpreter(), object, *this);
  const auto* generator = python::as<python::Generator>(object);
  if (generator != nullptr && generator->coroutine != nullptr && !generator->finished && aside_.empty()) {
    mark_words(generator->coroutine->standing());
  }
}

void Reachability::finish() {
  while (!waiting_.empty() && !has_everything_) {
    Object* object = waiting_.back();
    waiting_.pop_back();
    look_into(object);
  }
  looked_into_ = nullptr;
}

[[gnu::no_sanitize_address]] void Reachability::mark_words(std::span<const char> words) {
  const auto begin = reinterpret_cast<std::uintptr_t>(words.data());
  const auto end = begin + words.size();
  const python::Heap& heap = process_.interpreter().heap();
  steps_ += words.size() / sizeof(Object*);
  for (std::uintptr_t at = (begin + 7) & ~std::uintptr_t{7}; at + sizeof(Object*) <= end; at += sizeof(Object*)) {
    const auto* place = reinterpret_cast<Object* const*>(at);  // NOLINT(performance-no-int-to-ptr)
    if (may_be_in_use(place) && heap.is_object(*place)) visit(*place);
  }
}

[[gnu::noinline]] void Reachability::mark_stacks_from(const char* here) {
  std::unordered_set<const machine::Fiber*> left_out;
  for (const GreenletObject* greenlet : process_.greenlets) {
    if (greenlet->started() && !is_held(greenlet)) left_out.insert(greenlet->raw->fiber());
  }
  const std::vector<std::span<const char>> parts = machine::standing_stacks(process_.machine(), here, left_out);
  for (const std::span<const char> part : parts) mark_words(part);
  steps_ += parts.size() * kStepsToFindAStack;
  finish();
}

[[gnu::noinline]] void Reachability::mark_stacks() {
  found_before_stacks_ = marks_.count();
  __builtin_unwind_init();  // what the callers keep in registers
  mark_stacks_from(static_cast<const char*>(__builtin_frame_address(0)) - 64);
}

bool is_reachable(Process& process, const Object* wanted, std::string_view aside) {
  Reachability search(process);
  search.leave_out(aside);
  search.mark();
  return search.has(wanted);
}

bool has_living_view(Process& process, const Object* bytearray) {
  Reachability search(process);
  search.mark();
  bool found = false;
  search.marks().for_each([&](const Object* each) {
    if (each->type == python::builtin_types().memory_view) {
      found |= static_cast<const python::MemoryView*>(each)->viewed == bytearray;
    }
  });
  return found;
}

}  // namespace patchorder::modules
