// What explain knows of a run once it is over: plain data, without a pointer into the run.
//
// The tracer fills it from inside the model; reports, timelines and JSON are made of it. Lines are the program's own;
// 0 means that no line of the program was under way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "machine/clock.h"

namespace patchorder::explain {

struct Moment {
  machine::Nanoseconds time = 0;
  std::uint32_t line = 0;
};

// One step of a chain of causes, as a compiler's note.
struct Note {
  std::uint32_t line = 0;
  std::string text;
  std::string object;  // the object that it is about, as the program names it; may be empty
};

enum class SymptomKind : std::uint8_t {
  kJoinTimedOut,   // join gave up on a thread whose run() had returned
  kAliveAfterEnd,  // is_alive is true of a thread that has ended
  kLoopExit,       // a hub ran dry while somebody waited in it
  kHang,           // nobody can run any more, or the time limit was reached
  kKeyError,       // a thread did not find itself under its ident as it ended
  kNotExcluded,    // two were inside a lock at once
  kHubStopped,     // a native wait kept a whole hub from running
};

// `join-timed-out`, `alive-after-end`, `loop-exit`, `hang`, `key-error`, `not-excluded`, `hub-stopped`.
std::string_view symptom_name(SymptomKind kind);

struct Symptom {
  SymptomKind kind = SymptomKind::kHang;
  Moment at;
  std::string text;
  std::string object;  // the thread or lock that it shows on
  std::vector<Note> notes;
};

// One call in the program that rebound names of the standard library.
struct Patch {
  Moment at;
  std::string call;                // the line's text
  std::vector<std::string> items;  // `threading.Thread`, in order
};

// Whatever runs: a native thread's main greenlet, its hub, any other greenlet.
struct Lane {
  enum class Kind : std::uint8_t { kNativeThread, kHub, kGreenlet };
  Kind kind = Kind::kNativeThread;
  std::uint64_t native_thread = 1;
  std::string name;
  Moment begun;
  std::optional<machine::Nanoseconds> ended;
};

enum class EventKind : std::uint8_t { kPatch, kStart, kBlock, kWake, kEnd, kLoopExit, kSymptom };

std::string_view event_name(EventKind kind);

struct Event {
  EventKind kind = EventKind::kStart;
  Moment at;
  std::size_t lane = 0;
  bool native = false;  // of kBlock and kWake: the whole native thread stands still
  std::string text;
};

// Something that patching bears on: a thread class or instance, a lock, a captured name.
struct Fact {
  std::uint32_t line = 0;
  std::string object;
  std::string text;
  bool from_before_patch = false;
};

// A thread that the program made.
struct MadeThread {
  std::string name;
  std::uint32_t line = 0;        // where it was made
  std::uint32_t class_line = 0;  // of the program's own class, if it is of one
  std::uint32_t started = 0;
};

struct Trace {
  std::vector<Patch> patches;
  std::vector<Lane> lanes;
  std::vector<Event> events;  // in the order of time
  std::vector<Fact> facts;    // in the order of lines
  std::vector<Symptom> symptoms;
  std::vector<MadeThread> threads;
  machine::Nanoseconds duration = 0;
};

}  // namespace patchorder::explain
