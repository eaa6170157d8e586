// What a native thread or greenlet waits for, read off its frames from the innermost outwards.
#include "explain/scene.h"
#include "modules/native/thread_handle.h"

namespace patchorder::explain {

using python::Frame;
using python::Object;
using python::Value;

namespace {

// The first argument of a method's frame.
Object* self_of(const Frame& frame) {
  if (frame.scope == nullptr || frame.scope->slot_names.empty() || frame.scope->slot_names[0]->text() != "self") {
    return nullptr;
  }
  return frame.slots[0].is_object() ? frame.slots[0].object() : nullptr;
}

std::string_view function_of(const Frame& frame) {
  return frame.scope == nullptr ? std::string_view() : frame.scope->qualified_name->text();
}

Value local(const Frame& frame, std::string_view name) {
  for (std::size_t slot = 0; frame.scope != nullptr && slot < frame.scope->slot_names.size(); ++slot) {
    if (frame.scope->slot_names[slot]->text() == name) return frame.slots[slot];
  }
  return {};
}

}  // namespace

Waiting Scene::waiting(std::size_t index) const {
  Waiting found;
  const LaneState& state = lanes_[index];
  if (state.execution == nullptr || !alive(index)) return found;
  if (!state.natives.empty()) {
    const NativeCall& inner = state.natives.back();
    found.call = inner.function->qualified_name->text();
    if (inner.object != nullptr && is_native_lock(inner.object)) found.lock = inner.object;
    found.object = inner.object;
    found.native = state.native_blocked;
    if (inner.object != nullptr && python::is<modules::ThreadHandle>(inner.object)) {
      found.thread = thread_of_end_teller(inner.object);
    }
  }
  for (const Frame* frame = state.execution->frame; frame != nullptr; frame = frame->back) {
    if (in_program(*frame)) {
      found.line = frame->line();
      break;
    }
    Object* self = self_of(*frame);
    const std::string_view function = function_of(*frame);
    if (function.starts_with("Hub.") && self != nullptr && self == state.object) break;
    if (found.lock == nullptr && self != nullptr && (is_native_lock(self) || is_gevent_semaphore(self))) {
      found.lock = self;
    }
    if (self != nullptr && is_thread(Value(self)) && (function.ends_with("join") || function.ends_with("is_alive"))) {
      found.thread = self;
    }
    if (function == "_shutdown" || function == "_join_at_shutdown") {
      found.at_shutdown = true;
      const Value thread = local(*frame, "thread");
      const Value lock = local(*frame, "lock");
      if (found.thread == nullptr && thread && is_thread(thread)) found.thread = thread.object();
      if (found.thread == nullptr && lock && lock.is_object()) found.thread = thread_of_end_teller(lock.object());
    }
    if (function.starts_with("Thread._bootstrap") || function == "Greenlet.run") continue;
    found.call = function;
    if (self != nullptr) found.object = self;
  }
  return found;
}

}  // namespace patchorder::explain
