// The tracer's judgement: which of the things that happen are symptoms.
#include <fmt/format.h>

#include <algorithm>

#include "explain/captures.h"
#include "explain/causes.h"
#include "explain/tracer.h"
#include "python/objects/exception.h"

namespace patchorder::explain {

using python::Interpreter;
using python::Object;
using python::Value;

namespace {

// A wait that is shorter stops nobody: what a switch or two take.
constexpr machine::Nanoseconds kNoticeable = machine::kSecond / 1000;

std::string_view method_of(const python::CallExpr& call) {
  return static_cast<const python::AttributeExpr*>(call.function)->name->text();
}

}  // namespace

void Tracer::watched_call_begins(Interpreter& interp, const python::CallExpr& call, Value receiver) {
  if (over_) return;
  watched_.push_back({&call, interp.execution, receiver.object(), {scene_->now().time, call.position.line}});
}

void Tracer::watched_call_ends(Interpreter& interp, const python::CallExpr& call, Value result,
                               const python::Exception* raised) {
  if (over_) return;
  const auto found = std::find_if(watched_.rbegin(), watched_.rend(), [&](const WatchedCall& other) {
    return other.call == &call && other.execution == interp.execution;
  });
  if (found == watched_.rend()) return;
  const WatchedCall watched = *found;
  watched_.erase(std::next(found).base());
  if (raised != nullptr || !scene_->is_thread(watched.receiver)) return;
  if (method_of(call) == "join") judge_join(watched);
  if (method_of(call) == "is_alive") judge_is_alive(watched, result);
}

void Tracer::judge_join(const WatchedCall& watched) {
  const ThreadLife* life = scene_->provenance().find_life(watched.receiver);
  const machine::Nanoseconds now = scene_->now().time;
  if (life == nullptr || !life->run_returned || scene_->told_of_end(watched.receiver)) return;
  if (now - life->run_returned->time < kNoticeable || now - watched.at.time < kNoticeable) return;
  const std::string receiver = python::receiver_text(watched.call->function);
  const std::string name = receiver.substr(0, receiver.rfind('.'));
  Symptom symptom;
  symptom.kind = SymptomKind::kJoinTimedOut;
  symptom.at = {now, watched.at.line};
  symptom.object = name;
  symptom.text = fmt::format("{}.join timed out after {}, although run() had returned at {}", name,
                             seconds_text(now - watched.at.time), seconds_text(life->run_returned->time));
  symptom.notes = thread_notes(*scene_, watched.receiver);
  add_symptom(std::move(symptom), scene_->current_lane());
}

void Tracer::judge_is_alive(const WatchedCall& watched, Value result) {
  const ThreadLife* life = scene_->provenance().find_life(watched.receiver);
  const machine::Nanoseconds now = scene_->now().time;
  if (!result.is_bool() || !result.as_bool() || life == nullptr || !life->run_returned) return;
  if (now - life->run_returned->time < kNoticeable) return;
  const std::string receiver = python::receiver_text(watched.call->function);
  const std::string name = receiver.substr(0, receiver.rfind('.'));
  Symptom symptom;
  symptom.kind = SymptomKind::kAliveAfterEnd;
  symptom.at = {now, watched.at.line};
  symptom.object = name;
  symptom.text = fmt::format("{}.is_alive() is True, although run() had returned at {}", name,
                             seconds_text(life->run_returned->time));
  symptom.notes = thread_notes(*scene_, watched.receiver);
  add_symptom(std::move(symptom), scene_->current_lane());
}

void Tracer::loop_exit_surfaced(const python::Exception* raised, bool at_shutdown) {
  if (raised == last_surfaced_) return;
  last_surfaced_ = raised;
  Symptom symptom;
  symptom.kind = SymptomKind::kLoopExit;
  symptom.at = scene_->now();
  symptom.object = dry_object_;
  symptom.text = fmt::format("LoopExit in {}: its hub had nothing left that could wake anybody",
                             at_shutdown ? "threading._shutdown" : scene_->lane_text(scene_->current_lane()));
  symptom.notes = last_loop_exit_;
  add_symptom(std::move(symptom), scene_->current_lane());
}

// --- native threads

void Tracer::thread_started(const machine::NativeThread& thread, machine::Nanoseconds now) {
  if (over_) return;
  const std::size_t lane = scene_->lane_of_thread(thread.number());
  const std::uint32_t line = scene_->line_of(*scene_->interpreter().execution);
  trace_.lanes[lane].begun = {now, line};
  trace_.events.push_back({EventKind::kStart, {now, line}, lane, true, "begins"});
}

void Tracer::thread_ended(const machine::NativeThread& thread, machine::Nanoseconds now) {
  if (over_) return;
  const std::size_t lane = scene_->lane_of_thread(thread.number());
  trace_.lanes[lane].ended = now;
  trace_.events.push_back({EventKind::kEnd, {now, 0}, lane, true, "ends"});
}

void Tracer::thread_blocked(const machine::NativeThread& thread, machine::Nanoseconds) {
  if (over_) return;
  const std::size_t lane = scene_->current_lane();
  LaneState& state = scene_->lane(lane);
  state.native_blocked = true;
  Block block{scene_->now(), lane, {}, scene_->waiting(lane), false};
  if (!state.natives.empty()) {
    block.call = state.natives.back();
    block.stops_hub = scene_->trace().lanes[lane].kind != Lane::Kind::kHub && scene_->hub_has_work(thread.number());
  }
  blocks_[thread.number()] = block;
  record(EventKind::kBlock, lane, state.natives.empty() ? "its loop" : block.waiting.call, true);
}

void Tracer::thread_woken(const machine::NativeThread& thread, machine::Nanoseconds now) {
  if (over_) return;
  const auto found = blocks_.find(thread.number());
  if (found == blocks_.end()) return;
  const Block block = found->second;
  blocks_.erase(found);
  scene_->lane(block.lane).native_blocked = false;
  trace_.events.push_back({EventKind::kWake, {now, block.at.line}, block.lane, true, ""});
  if (block.stops_hub && now - block.at.time >= kNoticeable) judge_native_wait(block, now);
}

void Tracer::judge_native_wait(const Block& block, machine::Nanoseconds until) {
  Symptom symptom;
  symptom.kind = SymptomKind::kHubStopped;
  symptom.at = {block.at.time, block.at.line};
  symptom.object = block.waiting.thread != nullptr ? scene_->name(block.waiting.thread)
                   : block.call.object != nullptr  ? scene_->name(block.call.object)
                                                   : "";
  symptom.text = fmt::format("{} stopped for {}: {} waited natively in {}, and no greenlet could run",
                             scene_->lane_text(scene_->lane_of_thread(trace_.lanes[block.lane].native_thread)),
                             seconds_text(until - block.at.time), scene_->lane_text(block.lane), block.waiting.call);
  symptom.notes = native_wait_notes(*scene_, block.call);
  add_symptom(std::move(symptom), block.lane);
}

void Tracer::stopped(bool finished, machine::Nanoseconds now) {
  over_ = true;
  // Now: soon the frames are gone, and with them the names of what only local variables hold.
  trace_.duration = now;
  trace_.facts = program_facts(*scene_);
  trace_.threads = made_threads(*scene_);
  if (!finished) judge_hang(now);
}

void Tracer::judge_hang(machine::Nanoseconds now) {
  Symptom symptom;
  symptom.kind = SymptomKind::kHang;
  symptom.at.time = now;
  std::size_t shown = 0;
  for (std::size_t lane = 0; lane < scene_->lane_count(); ++lane) {
    const Waiting waiting = scene_->waiting(lane);
    if (waiting.call.empty() || trace_.lanes[lane].kind == Lane::Kind::kHub) continue;
    symptom.notes.push_back(waiting_note(*scene_, lane, waiting));
    std::vector<Note> more;
    if (waiting.thread != nullptr) more = thread_notes(*scene_, waiting.thread);
    if (waiting.thread == nullptr && waiting.lock != nullptr) more = lock_notes(*scene_, waiting.lock);
    symptom.notes.insert(symptom.notes.end(), more.begin(), more.end());
    if (symptom.at.line == 0) symptom.at.line = waiting.line;
    if (symptom.object.empty() && waiting.thread != nullptr) symptom.object = scene_->name(waiting.thread);
    if (symptom.object.empty() && waiting.object != nullptr) symptom.object = scene_->name(waiting.object);
    if (shown == 0) shown = lane;
  }
  symptom.text = now >= scene_->process().machine().time_limit() ? "still running at the time limit"
                                                                 : "hangs: nobody can ever run again";
  add_symptom(std::move(symptom), shown);
}

}  // namespace patchorder::explain
