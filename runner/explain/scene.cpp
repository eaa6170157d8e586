#include "explain/scene.h"

#include <fmt/format.h>

#include "modules/native/gevent/watchers.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/thread_handle.h"
#include "modules/native/thread_locks.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/sequence.h"

namespace patchorder::explain {

using python::Dict;
using python::Object;
using python::Type;
using python::Value;

bool Scene::in_program(const python::Frame& frame) const {
  return frame.source == process_.interpreter().program && frame.source != nullptr;
}

std::uint32_t Scene::line_of(const python::Execution& execution) const {
  for (const python::Frame* frame = execution.frame; frame != nullptr; frame = frame->back) {
    if (in_program(*frame)) return frame->line();
  }
  return 0;
}

Moment Scene::now() const { return {process_.machine().now(), line_of(*process_.interpreter().execution)}; }

std::size_t Scene::add_lane(Lane lane, const LaneState& state) {
  trace_.lanes.push_back(std::move(lane));
  lanes_.push_back(state);
  return lanes_.size() - 1;
}

std::size_t Scene::lane_of_thread(std::uint64_t native_number) {
  const auto [found, is_new] = lane_of_native_.try_emplace(native_number, lanes_.size());
  if (!is_new) return found->second;
  Lane lane;
  lane.native_thread = native_number;
  lane.name = native_number == 1 ? "the main thread" : fmt::format("native thread {}", native_number);
  lane.begun.time = process_.machine().now();
  return add_lane(std::move(lane), {});
}

std::string Scene::greenlet_name(const hub::Greenlet& raw) const {
  auto* object = static_cast<modules::GreenletObject*>(raw.object);
  if (object == nullptr) return "a greenlet";
  const std::string_view kind = object->type->name->text();
  return kind == "Hub" ? "the hub" : fmt::format("a {}", kind == "Greenlet" ? "greenlet" : kind);
}

std::size_t Scene::current_lane() {
  modules::ThreadState& thread = process_.thread();
  if (thread.greenlets == nullptr) return lane_of_thread(process_.machine().running().number());
  const hub::Greenlet& raw = thread.greenlets->current();
  const std::uint64_t number = thread.greenlets->native_thread().number();
  if (&raw == &thread.greenlets->main()) {
    const std::size_t index = lane_of_thread(number);
    lanes_[index].raw = &raw;
    lanes_[index].execution = &thread.execution;
    return index;
  }
  const auto [found, is_new] = lane_of_raw_.try_emplace(&raw, lanes_.size());
  if (!is_new) return found->second;
  auto* object = static_cast<modules::GreenletObject*>(raw.object);
  Lane lane;
  lane.kind = object != nullptr && object->type->name->text() == "Hub" ? Lane::Kind::kHub : Lane::Kind::kGreenlet;
  lane.native_thread = number;
  lane.name = greenlet_name(raw);
  lane.begun.time = process_.machine().now();
  LaneState state;
  state.raw = &raw;
  state.object = object;
  if (object != nullptr) state.execution = &object->execution;
  return add_lane(std::move(lane), state);
}

bool Scene::alive(std::size_t lane) const {
  const LaneState& state = lanes_[lane];
  if (state.raw == nullptr) return trace_.lanes[lane].kind == Lane::Kind::kNativeThread && !trace_.lanes[lane].ended;
  if (trace_.lanes[lane].ended) return false;
  return !state.raw->dead();
}

std::string Scene::lane_text(std::size_t lane) const {
  if (lane >= lanes_.size()) return "nobody";
  const Lane& drawn = trace_.lanes[lane];
  const std::string where =
      drawn.native_thread == 1 ? "the main thread" : fmt::format("native thread {}", drawn.native_thread);
  Object* thread = lanes_[lane].thread;
  switch (drawn.kind) {
    case Lane::Kind::kNativeThread:
      return thread != nullptr && drawn.native_thread != 1 ? fmt::format("{} ({})", where, name(Value(thread))) : where;
    case Lane::Kind::kHub: return "the hub of " + where;
    case Lane::Kind::kGreenlet: break;
  }
  if (thread != nullptr) return fmt::format("the greenlet of {}", name(Value(thread)));
  const std::string held = lanes_[lane].object != nullptr ? variable(Value(lanes_[lane].object)) : "";
  if (!held.empty()) return "greenlet " + held;
  return drawn.begun.line != 0 ? fmt::format("the greenlet begun in line {}", drawn.begun.line) : drawn.name;
}

std::string Scene::source_line(std::uint32_t line) const {
  const python::Source* program = process_.interpreter().program;
  return program == nullptr ? std::string() : std::string(program->line(line));
}

std::string Scene::order_text(const Birth& birth) const {
  const auto& patches = trace_.patches;
  if (patches.empty()) return "";
  if (birth.patches < patches.size()) return fmt::format(" before the patch (line {})", patches[birth.patches].at.line);
  return fmt::format(" after the patch (line {})", patches.back().at.line);
}

// --- names

std::string Scene::variable_in(const Dict* names, Value value, int depth) const {
  std::string nested;
  for (std::int64_t i = 0; (i = python::next_live(names, i)) >= 0; ++i) {
    const auto* key = python::as<python::Str>(names->entries[i].key);
    const Value held = names->entries[i].value;
    if (key == nullptr || !held.is_object()) continue;
    const std::string own(key->text());
    if (identical(held, value)) return own;
    if (depth == 0 || !nested.empty() || own.starts_with("__")) continue;
    if (const auto* list = python::as<python::List>(held)) {
      for (std::size_t at = 0; at < list->count; ++at) {
        if (identical(list->items[at], value)) nested = fmt::format("{}[{}]", own, at);
      }
      continue;
    }
    const Type* type = python::as<Type>(held);
    const bool of_program = type != nullptr ? type->source == process_.interpreter().program
                                            : python::type_of(held)->source == process_.interpreter().program;
    if (!of_program || held.object()->attributes == nullptr) continue;
    const std::string inner = variable_in(held.object()->attributes, value, depth - 1);
    if (!inner.empty()) nested = own + "." + inner;
  }
  return nested;
}

std::string Scene::variable(Value value) const {
  if (!value.is_object()) return "";
  python::Interpreter& interp = process_.interpreter();
  const Value main = interp.modules()->get(python::intern("__main__"));
  if (main && main.object()->attributes != nullptr) {
    std::string found = variable_in(main.object()->attributes, value, 2);
    if (!found.empty()) return found;
  }
  for (std::size_t index = 0; index < lanes_.size(); ++index) {
    if (lanes_[index].execution == nullptr || !alive(index)) continue;
    for (const python::Frame* frame = lanes_[index].execution->frame; frame != nullptr; frame = frame->back) {
      if (!in_program(*frame) || frame->scope == nullptr) continue;
      for (std::size_t slot = 0; slot < frame->scope->slot_names.size(); ++slot) {
        const Value held = frame->slots[slot];
        if (held.is_object() && identical(held, value)) return std::string(frame->scope->slot_names[slot]->text());
      }
    }
  }
  return "";
}

std::string Scene::name(Value value) const {
  std::string held = variable(value);
  if (!held.empty() && held != "self") return held;
  if (!value.is_object()) return "a value";
  if (const Type* type = python::as<Type>(value)) return std::string(type->name->text());
  if (is_thread(value)) {
    const Value own = attribute(value.object(), "_name");
    if (const auto* text = python::as<python::Str>(own)) return std::string(text->text());
  }
  return fmt::format("a {}", python::type_of(value)->name->text());
}

std::string Scene::described(Object* object) const {
  const std::string held = name(Value(object));
  const Birth* birth = provenance_.birth(object);
  const std::string_view kind = object->type->name->text();
  std::string text = held.starts_with("a ") ? held : fmt::format("{} (a {})", held, kind);
  if (birth != nullptr && birth->at.line != 0) {
    text += fmt::format(", made in line {}{}", birth->at.line, order_text(*birth));
  }
  return text;
}

// --- threads and locks

Value Scene::attribute(Object* object, const char* name) {
  if (object == nullptr || object->attributes == nullptr) return {};
  return object->attributes->get(python::intern(name));
}

bool Scene::is_thread(Value value) const {
  if (!value.is_object()) return false;
  for (const Type* type : python::type_of(value)->resolution_order) {
    if (type->name->text() == "Thread" && type->module != nullptr && type->module->text() == "threading") return true;
  }
  return false;
}

Object* Scene::end_teller(Object* thread) const {
  for (const char* name : {"_tstate_lock", "_handle", "_os_thread_handle"}) {
    const Value held = attribute(thread, name);
    if (held && held.is_object()) return held.object();
  }
  return nullptr;
}

Object* Scene::thread_of_end_teller(Object* teller) const {
  for (const ThreadLife& life : provenance_.threads) {
    if (end_teller(life.thread) == teller) return life.thread;
  }
  return nullptr;
}

bool Scene::told_of_end(Object* thread) const {
  const Value stopped = attribute(thread, "_is_stopped");
  if (stopped) return stopped.is_bool() && stopped.as_bool();
  Object* teller = end_teller(thread);
  if (teller == nullptr) return true;
  if (const auto* handle = python::as<modules::ThreadHandle>(Value(teller))) {
    return handle->state == modules::ThreadHandle::State::kDone;
  }
  // gevent's handle has its greenlet by a weak reference, made from it as its first attribute.
  const ThreadLife* life = provenance_.find_life(thread);
  return life == nullptr || life->lane == kNobody || !alive(life->lane);
}

bool Scene::hub_has_work(std::uint64_t native_thread) const {
  for (Object* hub : hubs_) {
    const auto* greenlet = static_cast<const modules::GreenletObject*>(hub);
    if (greenlet->thread == nullptr || greenlet->thread->native_thread().number() != native_thread) continue;
    const Value loop = attribute(hub, "loop");
    if (!loop || !python::is<modules::LoopObject>(loop)) continue;
    const hub::Loop& watched = python::cast<modules::LoopObject>(loop)->loop;
    if (watched.active_count() != 0) return true;
  }
  return false;
}

const Rebinding* Scene::replaced_class(const Type* type) const {
  for (Type* ancestor : type->resolution_order) {
    if (const Rebinding* rebinding = provenance_.replaced(Value(ancestor))) return rebinding;
    // gevent's own class stands before CPython's, which it derives from.
    if (provenance_.replacement(Value(ancestor)) != nullptr) return nullptr;
  }
  return nullptr;
}

bool Scene::is_gevent_semaphore(Object* object) {
  for (const Type* type : object->type->resolution_order) {
    if (type->name->text() == "Semaphore" && type->module != nullptr && type->module->text().starts_with("gevent")) {
      return true;
    }
  }
  return false;
}

bool Scene::is_native_lock(Object* object) { return object->type == modules::lock_type() || modules::is_rlock(object); }

bool Scene::is_locked(Object* lock) const {
  if (lock->type == modules::lock_type()) return static_cast<const modules::LockObject*>(lock)->lock.locked();
  const Value counter = attribute(lock, "counter");
  return counter && counter.is_int() && counter.as_int() <= 0;
}

}  // namespace patchorder::explain
