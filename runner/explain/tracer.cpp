#include "explain/tracer.h"

#include <fmt/format.h>

#include <algorithm>

#include "explain/causes.h"
#include "modules/native/greenlet_object.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"

namespace patchorder::explain {

using python::Frame;
using python::Interpreter;
using python::NativeFunction;
using python::Object;
using python::Value;

namespace {

Object* first_argument(const Frame& frame) { return frame.slots[0].is_object() ? frame.slots[0].object() : nullptr; }

bool is_loop_exit(const python::Exception* raised) {
  return raised != nullptr && raised->type->name->text() == "LoopExit";
}

std::string trimmed(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : line.substr(first);
}

}  // namespace

void Tracer::begins(modules::Process& process, const python::Tree&) {
  scene_ = std::make_unique<Scene>(process, trace_);
  process.interpreter().observer = this;
  process.machine().set_observer(this);
}

void Tracer::ends(const suite::Outcome&) {
  std::ranges::stable_sort(trace_.events, {}, [](const Event& event) { return event.at.time; });
}

// --- what a function or native means

Tracer::Landmark Tracer::landmark(const Frame& frame) {
  if (frame.scope == nullptr) return Landmark::kNone;
  const auto [found, is_new] = landmarks_.try_emplace(frame.scope, Landmark::kNone);
  if (!is_new) return found->second;
  struct Row {
    std::string_view path;
    std::string_view function;
    Landmark landmark;
  };
  static constexpr Row kRows[] = {
      {"lib/gevent/monkey/api.py", "patch_item", Landmark::kPatchItem},
      {"lib/threading.py", "Thread.start", Landmark::kThreadStart},
      {"lib/threading.py", "Thread._bootstrap_inner", Landmark::kBootstrap},
      {"lib/threading.py", "Thread._delete", Landmark::kDelete},
      {"lib/gevent/hub.py", "Hub._make_loop_exit", Landmark::kLoopExit},
      {"lib/gevent/_semaphore.py", "Semaphore.acquire", Landmark::kSemaphoreAcquire},
      {"lib/gevent/_semaphore.py", "Semaphore.release", Landmark::kSemaphoreRelease},
      {"lib/gevent/greenlet.py", "Greenlet.run", Landmark::kGreenletRun},
  };
  for (const Row& row : kRows) {
    if (frame.source->path() == row.path && frame.scope->qualified_name->text() == row.function) {
      found->second = row.landmark;
    }
  }
  const bool has_self = !frame.scope->slot_names.empty();
  if (found->second == Landmark::kNone && has_self && frame.name->text() == "run") found->second = Landmark::kRun;
  return found->second;
}

Tracer::Native Tracer::native_kind(const NativeFunction& function) {
  const auto [found, is_new] = natives_.try_emplace(&function, Native::kNone);
  if (!is_new) return found->second;
  struct Row {
    std::string_view name;
    Native kind;
  };
  static constexpr Row kRows[] = {
      {"lock.acquire", Native::kAcquire},
      {"lock.acquire_lock", Native::kAcquire},
      {"lock.__enter__", Native::kAcquire},
      {"lock.release", Native::kRelease},
      {"lock.release_lock", Native::kRelease},
      {"lock.__exit__", Native::kRelease},
      {"RLock.acquire", Native::kRLockAcquire},
      {"RLock.__enter__", Native::kRLockAcquire},
      {"RLock._acquire_restore", Native::kRLockAcquire},
      {"RLock.release", Native::kRLockRelease},
      {"RLock.__exit__", Native::kRLockRelease},
      {"RLock._release_save", Native::kRLockRelease},
      {"_ThreadHandle.join", Native::kWait},
      {"sleep", Native::kWait},
      {"Hub.switch", Native::kSwitch},
      {"allocate_lock", Native::kMakeLock},
      {"_set_sentinel", Native::kMakeStateLock},
  };
  for (const Row& row : kRows) {
    if (function.qualified_name->text() == row.name) found->second = row.kind;
  }
  return found->second;
}

void Tracer::record(EventKind kind, std::size_t lane, std::string text, bool native) {
  trace_.events.push_back({kind, scene_->now(), lane, native, std::move(text)});
}

void Tracer::add_symptom(Symptom symptom, std::size_t lane) {
  const auto same = [&](const Symptom& other) {
    return other.kind == symptom.kind && other.at.line == symptom.at.line && other.object == symptom.object;
  };
  if (std::ranges::any_of(trace_.symptoms, same)) return;
  trace_.events.push_back({EventKind::kSymptom, symptom.at, lane, false, std::string(symptom_name(symptom.kind))});
  trace_.symptoms.push_back(std::move(symptom));
}

// --- calls

void Tracer::frame_begins(Interpreter&, const Frame& frame) {
  if (over_) return;
  switch (landmark(frame)) {
    case Landmark::kPatchItem: return item_patched(frame);
    case Landmark::kThreadStart: {
      scene_->provenance().life_of(first_argument(frame)).started = scene_->now();
      return;
    }
    case Landmark::kBootstrap: {
      const std::size_t lane = scene_->current_lane();
      Object* thread = first_argument(frame);
      ThreadLife& life = scene_->provenance().life_of(thread);
      life.lane = lane;
      scene_->lane(lane).thread = thread;
      trace_.lanes[lane].begun.line = life.started.line;
      trace_.lanes[lane].name = scene_->lane_text(lane);
      return record(EventKind::kStart, lane, "runs " + scene_->name(thread));
    }
    case Landmark::kGreenletRun: {
      const std::size_t lane = scene_->current_lane();
      if (const Birth* birth = scene_->provenance().birth(first_argument(frame))) {
        trace_.lanes[lane].begun.line = birth->at.line;
      }
      trace_.lanes[lane].name = scene_->lane_text(lane);
      return record(EventKind::kStart, lane, "starts");
    }
    case Landmark::kSemaphoreRelease: return released(first_argument(frame));
    default: return;
  }
}

void Tracer::function_returned(Interpreter&, const Frame& frame, Value result) {
  if (over_) return;
  switch (landmark(frame)) {
    case Landmark::kSemaphoreAcquire:
      if (result.is_bool() && result.as_bool()) acquired(first_argument(frame), scene_->current_lane());
      return;
    case Landmark::kLoopExit: {
      const std::size_t hub = scene_->current_lane();
      record(EventKind::kLoopExit, hub, "nothing left that could wake anybody");
      last_loop_exit_ = waiting_notes(*scene_);
      dry_object_.clear();
      for (std::size_t lane = 0; lane < scene_->lane_count(); ++lane) {
        const Waiting waiting = scene_->waiting(lane);
        if (waiting.thread == nullptr) continue;
        const std::vector<Note> more = thread_notes(*scene_, waiting.thread);
        last_loop_exit_.insert(last_loop_exit_.end(), more.begin(), more.end());
        if (dry_object_.empty()) dry_object_ = scene_->name(waiting.thread);
      }
      return;
    }
    default: return;
  }
}

void Tracer::frame_ends(Interpreter&, const Frame& frame, const python::Exception* raised) {
  if (over_) return;
  const bool to_program = frame.back == nullptr || scene_->in_program(*frame.back);
  if (is_loop_exit(raised) && to_program && !scene_->in_program(frame)) {
    loop_exit_surfaced(raised, frame.scope != nullptr && frame.name->text() == "_shutdown");
  }
  switch (landmark(frame)) {
    case Landmark::kRun: {
      const LaneState& lane = scene_->lane(scene_->current_lane());
      if (lane.thread == nullptr) return;
      ThreadLife& life = scene_->provenance().life_of(lane.thread);
      if (!life.run_returned && first_argument(frame) == lane.thread) life.run_returned = scene_->now();
      return;
    }
    case Landmark::kBootstrap: {
      const std::size_t lane = scene_->current_lane();
      scene_->provenance().life_of(first_argument(frame)).ended = scene_->now().time;
      return record(EventKind::kEnd, lane, scene_->name(first_argument(frame)) + " has ended");
    }
    case Landmark::kGreenletRun: {
      const std::size_t lane = scene_->current_lane();
      trace_.lanes[lane].ended = scene_->now().time;
      if (scene_->lane(lane).thread == nullptr) record(EventKind::kEnd, lane, "ends");
      return;
    }
    case Landmark::kDelete: {
      if (raised == nullptr || raised->type->name->text() != "KeyError") return;
      Object* thread = first_argument(frame);
      const ThreadLife& life = scene_->provenance().life_of(thread);
      const std::string name = scene_->name(thread);
      Symptom symptom{SymptomKind::kKeyError,
                      {scene_->now().time, life.started.line},
                      fmt::format("{} did not find itself as it ended: KeyError in its thread", name),
                      name,
                      {}};
      symptom.notes = key_error_notes(*scene_, thread);
      return add_symptom(std::move(symptom), scene_->current_lane());
    }
    default: return;
  }
}

void Tracer::native_begins(Interpreter&, const NativeFunction& function, const Value* args) {
  if (over_) return;
  const Native kind = native_kind(function);
  if (kind == Native::kNone || kind == Native::kMakeLock || kind == Native::kMakeStateLock) return;
  const std::size_t lane = scene_->current_lane();
  if (kind == Native::kSwitch) {
    const Waiting waiting = scene_->waiting(lane);
    return record(EventKind::kBlock, lane, waiting.call);
  }
  Object* object = args[0].is_object() ? args[0].object() : nullptr;
  if (kind == Native::kRelease) return released(object);
  if (kind == Native::kRLockRelease) {
    Holding& holding = scene_->provenance().holdings[object];
    if (function.qualified_name->text() == "RLock._release_save") holding.depth = 0;
    if (holding.depth > 0) --holding.depth;
    if (holding.depth == 0) holding.lane = kNobody;
    return;
  }
  scene_->lane(lane).natives.push_back({&function, object});
}

void Tracer::native_ends(Interpreter&, const NativeFunction& function, const Value* args, Value result) {
  if (over_) return;
  const Native kind = native_kind(function);
  if (kind == Native::kNone || kind == Native::kRelease || kind == Native::kRLockRelease) return;
  const std::size_t lane = scene_->current_lane();
  if (kind == Native::kSwitch) return record(EventKind::kWake, lane, "");
  if (kind == Native::kMakeLock || kind == Native::kMakeStateLock) {
    if (!result.is_object()) return;
    scene_->provenance().born(result.object(), {scene_->now(), trace_.patches.size(), lane});
    scene_->provenance().holdings[result.object()].is_state_lock = kind == Native::kMakeStateLock;
    return;
  }
  auto& natives = scene_->lane(lane).natives;
  if (!natives.empty()) natives.pop_back();
  const bool got = result && (!result.is_bool() || result.as_bool());
  if (got && kind == Native::kAcquire) acquired(args[0].object(), lane);
  if (got && kind == Native::kRLockAcquire) rlock_entered(args[0].object(), lane);
}

void Tracer::instance_made(Interpreter&, Value instance) {
  if (over_ || !instance.is_object()) return;
  Object* object = instance.object();
  scene_->provenance().born(object, {scene_->now(), trace_.patches.size(), scene_->current_lane()});
  if (python::is<modules::GreenletObject>(instance) && Scene::attribute(object->type, "_make_loop_exit"))
    scene_->add_hub(object);
}

void Tracer::class_made(Interpreter&, python::Type* made) {
  if (over_ || made->source == nullptr || !made->source->is_users_file()) return;
  scene_->provenance().born(made, {{scene_->now().time, made->line}, trace_.patches.size(), scene_->current_lane()});
}

// --- patches and locks

void Tracer::item_patched(const Frame& frame) {
  const Value module = frame.slots[0];
  const auto* attribute = python::as<python::Str>(frame.slots[1]);
  const auto* target = python::as<python::Module>(module);
  if (target == nullptr || attribute == nullptr) return;
  const Moment now = scene_->now();
  // As it ends a patched process puts some names back: no line of the program asks for that.
  if (now.line == 0) return;
  if (trace_.patches.empty() || trace_.patches.back().at.line != now.line) {
    trace_.patches.push_back({now, trimmed(scene_->source_line(now.line)), {}});
    record(EventKind::kPatch, scene_->current_lane(), trace_.patches.back().call);
  }
  const Value original = Scene::attribute(module.object(), std::string(attribute->text()).c_str());
  const std::string name = fmt::format("{}.{}", target->name->text(), attribute->text());
  trace_.patches.back().items.push_back(name);
  scene_->provenance().rebound({name, original, frame.slots[2], trace_.patches.size() - 1});
}

void Tracer::acquired(Object* lock, std::size_t lane) {
  Holding& holding = scene_->provenance().holdings[lock];
  holding.lane = lane;
  holding.since = scene_->now();
}

void Tracer::released(Object* lock) { scene_->provenance().holdings[lock].lane = kNobody; }

void Tracer::rlock_entered(Object* lock, std::size_t lane) {
  Holding& holding = scene_->provenance().holdings[lock];
  if (holding.depth > 0 && holding.lane != lane) {
    const std::string name = scene_->name(lock);
    Symptom symptom{SymptomKind::kNotExcluded, scene_->now(),
                    fmt::format("{} entered {} although {} was inside since line {}", scene_->lane_text(lane), name,
                                scene_->lane_text(holding.lane), holding.since.line),
                    name, lock_notes(*scene_, lock)};
    add_symptom(std::move(symptom), lane);
  }
  if (holding.depth++ == 0) holding.since = scene_->now();
  holding.lane = lane;
}

}  // namespace patchorder::explain
