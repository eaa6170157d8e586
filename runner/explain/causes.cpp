#include "explain/causes.h"

#include <fmt/format.h>

#include "explain/captures.h"
#include "modules/native/thread_handle.h"
#include "modules/native/thread_locks.h"
#include "python/objects/builtin_types.h"

namespace patchorder::explain {

using python::Object;
using python::Type;
using python::Value;

std::string seconds_text(machine::Nanoseconds time) { return fmt::format("{:.3f} s", machine::to_seconds(time)); }

namespace {

std::uint32_t patch_line(const Scene& scene, const Rebinding& rebinding) {
  return scene.trace().patches[rebinding.patch].at.line;
}

// Which Thread class it is, and how it came by it.
void add_class_notes(const Scene& scene, Object* thread, std::vector<Note>& notes) {
  const Type* type = thread->type;
  const Rebinding* old_class = scene.replaced_class(type);
  const std::string name = scene.name(thread);
  const Birth* birth = scene.provenance().birth(thread);
  const std::uint32_t made = birth != nullptr ? birth->at.line : 0;
  if (old_class == nullptr) {
    if (!scene.trace().patches.empty() && birth != nullptr) {
      notes.push_back({made, fmt::format("{} was made here{}", name, scene.order_text(*birth)), name});
    }
    return;
  }
  const std::uint32_t patched = patch_line(scene, *old_class);
  const Type* derived = nullptr;  // the program's class next to the old one
  for (const Type* ancestor : type->resolution_order) {
    if (ancestor->source == scene.interpreter().program) derived = ancestor;
  }
  const bool late_name = scene.provenance().replaced(Value(old_class->original)) != nullptr;
  if (derived != nullptr) {
    const Birth* defined = scene.provenance().birth(const_cast<Type*>(derived));
    const bool before = defined == nullptr || defined->patches <= old_class->patch;
    notes.push_back(
        {derived->line,
         fmt::format("class {} inherits from the {} of before the patch (line {}): {}", derived->name->text(),
                     old_class->name, patched,
                     before ? "it was defined first" : "it was defined later, from a name that still has it"),
         std::string(derived->name->text())});
    if (made != 0) notes.push_back({made, fmt::format("{} is an instance of it", name), name});
    if (before) return;
  } else if (birth != nullptr && birth->patches <= old_class->patch) {
    notes.push_back(
        {made,
         fmt::format("{} was made before the patch (line {}): it is an instance of CPython's own {}, not of "
                     "the class that gevent puts in its place",
                     name, patched, old_class->name),
         name});
    return;
  } else {
    notes.push_back({made,
                     fmt::format("{} was made after the patch (line {}), but from CPython's own {}", name, patched,
                                 old_class->name),
                     name});
  }
  if (late_name) {
    for (Note& note : capture_notes(scene, *old_class)) notes.push_back(std::move(note));
  }
}

void add_runner_notes(const Scene& scene, const ThreadLife& life, std::vector<Note>& notes) {
  if (life.lane == kNobody) return;
  const Lane& lane = scene.trace().lanes[life.lane];
  const std::string name = scene.name(life.thread);
  if (lane.kind == Lane::Kind::kNativeThread) {
    notes.push_back({life.started.line,
                     fmt::format("{} was started here and runs as native thread {}", name, lane.native_thread), name});
    return;
  }
  const Rebinding* starter = nullptr;
  for (const Rebinding& rebinding : scene.provenance().rebindings()) {
    if (rebinding.name.starts_with("threading._start")) starter = &rebinding;
  }
  notes.push_back(
      {life.started.line,
       fmt::format("{} was started here and runs as a greenlet of {}{}", name,
                   lane.native_thread == 1 ? "the main thread" : fmt::format("native thread {}", lane.native_thread),
                   starter == nullptr
                       ? ""
                       : fmt::format(": {} is gevent's since line {}", starter->name, patch_line(scene, *starter))),
       name});
}

void add_state_lock_note(const Scene& scene, const ThreadLife& life, Object* lock, std::vector<Note>& notes) {
  const std::string name = scene.name(life.thread);
  if (!scene.is_locked(lock)) return;
  const bool ended = life.ended || (life.lane != kNobody && !scene.alive(life.lane));
  if (Scene::is_gevent_semaphore(lock)) {
    const Rebinding* maker = nullptr;
    for (const Rebinding& rebinding : scene.provenance().rebindings()) {
      if (rebinding.name == "threading._set_sentinel") maker = &rebinding;
    }
    std::string text = fmt::format("{}'s state lock, which join and is_alive go by, is a gevent semaphore", name);
    if (maker != nullptr)
      text += fmt::format(" ({} is gevent's since line {})", maker->name, patch_line(scene, *maker));
    if (life.lane != kNobody) text += fmt::format(", taken by {}", scene.lane_text(life.lane));
    if (ended && life.ended) text += fmt::format(", which ended at {}", seconds_text(*life.ended));
    notes.push_back({life.started.line, text, name});
    if (scene.replaced_class(life.thread->type) != nullptr) {
      notes.push_back({0,
                       "no native thread ends with that greenlet, and of all Thread classes only gevent's releases the "
                       "lock when a greenlet ends: nobody will ever release it",
                       name});
    }
    return;
  }
  if (lock->type != modules::lock_type()) return;
  const machine::NativeThread* holder = static_cast<modules::LockObject*>(lock)->lock.holder();
  if (holder == nullptr) return;
  notes.push_back(
      {life.started.line,
       fmt::format("{}'s state lock is native: {} holds it until that native thread ends", name,
                   holder->number() == 1 ? "the main thread" : fmt::format("native thread {}", holder->number())),
       name});
}

}  // namespace

std::vector<Note> thread_notes(const Scene& scene, Object* thread) {
  std::vector<Note> notes;
  const ThreadLife* life = scene.provenance().find_life(thread);
  add_class_notes(scene, thread, notes);
  if (life == nullptr) return notes;
  add_runner_notes(scene, *life, notes);
  Object* teller = scene.end_teller(thread);
  if (teller == nullptr) return notes;
  if (Scene::is_gevent_semaphore(teller) || Scene::is_native_lock(teller)) {
    add_state_lock_note(scene, *life, teller, notes);
  } else if (python::is<modules::ThreadHandle>(Value(teller))) {
    notes.push_back({life->started.line,
                     fmt::format("{}'s handle is native: it is done when the native thread ends", scene.name(thread)),
                     scene.name(thread)});
  }
  return notes;
}

std::vector<Note> key_error_notes(const Scene& scene, Object* thread) {
  std::vector<Note> notes;
  const ThreadLife* life = scene.provenance().find_life(thread);
  if (life == nullptr) return notes;
  const std::string name = scene.name(thread);
  if (life->lane != kNobody) {
    const Lane& lane = scene.trace().lanes[life->lane];
    notes.push_back({life->started.line,
                     fmt::format("{} was started here and runs as native thread {}; it entered itself in "
                                 "threading._active under its native ident",
                                 name, lane.native_thread),
                     name});
  }
  for (const Rebinding& rebinding : scene.provenance().rebindings()) {
    if (rebinding.name != "threading.get_ident") continue;
    notes.push_back({patch_line(scene, rebinding),
                     fmt::format("the patch rebinds {} while it runs: from here on {}'s ident is that of a greenlet",
                                 rebinding.name, name),
                     name});
  }
  notes.push_back(
      {0, fmt::format("as it ended, {} looked for the new ident in threading._active: it is not there", name), name});
  return notes;
}

Note waiting_note(const Scene& scene, std::size_t lane, const Waiting& waiting) {
  std::string text = fmt::format("{} waits in {}", scene.lane_text(lane), waiting.call);
  if (waiting.thread != nullptr) {
    text += fmt::format(" for the end of {}", scene.name(waiting.thread));
  } else if (waiting.object != nullptr && !scene.variable(Value(waiting.object)).empty()) {
    text += fmt::format(" of {}", scene.described(waiting.object));
  }
  if (waiting.native) text += "; it waits natively, so that no greenlet of its native thread can run";
  if (waiting.lock != nullptr && waiting.thread == nullptr) {
    const auto found = scene.provenance().holdings.find(waiting.lock);
    if (found != scene.provenance().holdings.end() && found->second.lane != kNobody) {
      const Holding& holding = found->second;
      text += fmt::format("; {} holds the lock{}{}", scene.lane_text(holding.lane),
                          holding.since.line != 0 ? fmt::format(" since line {}", holding.since.line) : "",
                          scene.alive(holding.lane) ? "" : " and has ended");
    }
  }
  return {waiting.line, text, waiting.thread != nullptr ? scene.name(waiting.thread) : ""};
}

std::vector<Note> waiting_notes(const Scene& scene, std::size_t except) {
  std::vector<Note> notes;
  for (std::size_t lane = 0; lane < scene.lane_count(); ++lane) {
    if (lane == except || scene.trace().lanes[lane].kind == Lane::Kind::kHub) continue;
    const Waiting waiting = scene.waiting(lane);
    if (!waiting.call.empty()) notes.push_back(waiting_note(scene, lane, waiting));
  }
  return notes;
}

std::vector<Note> lock_notes(const Scene& scene, Object* lock) {
  std::vector<Note> notes;
  const std::string name = scene.name(lock);
  const Birth* birth = scene.provenance().birth(lock);
  const bool native = Scene::is_native_lock(lock);
  if (birth != nullptr) {
    notes.push_back({birth->at.line,
                     fmt::format("{} was made here{}: {} {}", name, scene.order_text(*birth),
                                 native ? "a native" : "gevent's", lock->type->name->text()),
                     name});
    if (native && birth->patches > 0) {
      for (Note& note : capture_notes_of_maker(scene, lock->type)) notes.push_back(std::move(note));
    }
  }
  const auto found = scene.provenance().holdings.find(lock);
  if (found != scene.provenance().holdings.end() && found->second.lane != kNobody) {
    notes.push_back({found->second.since.line,
                     fmt::format("{} took it here{}", scene.lane_text(found->second.lane),
                                 scene.alive(found->second.lane) ? "" : ", and has ended"),
                     name});
  }
  if (native && !scene.trace().patches.empty()) {
    notes.push_back(
        {0,
         fmt::format("a native {} knows native threads only: to it all greenlets of one are the same owner, "
                     "and who waits for it stops them all",
                     lock->type->name->text()),
         name});
  }
  return notes;
}

std::vector<Note> native_wait_notes(const Scene& scene, const NativeCall& call) {
  std::vector<Note> notes;
  if (call.object != nullptr && Scene::is_native_lock(call.object)) {
    Object* thread = scene.thread_of_end_teller(call.object);
    return thread != nullptr ? thread_notes(scene, thread) : lock_notes(scene, call.object);
  }
  if (call.object != nullptr && python::is<modules::ThreadHandle>(Value(call.object))) {
    if (Object* thread = scene.thread_of_end_teller(call.object)) return thread_notes(scene, thread);
  }
  const std::string name = fmt::format("time.{}", call.function->name->text());
  for (const Rebinding& rebinding : scene.provenance().rebindings()) {
    if (rebinding.name != name) continue;
    notes.push_back(
        {patch_line(scene, rebinding), fmt::format("the patch rebinds {}", rebinding.name), rebinding.name});
    for (Note& note : capture_notes(scene, rebinding)) notes.push_back(std::move(note));
    return notes;
  }
  notes.push_back({0, fmt::format("{} is CPython's own: no patch has replaced it", name), name});
  return notes;
}

}  // namespace patchorder::explain
