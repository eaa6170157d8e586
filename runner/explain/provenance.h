// Where the objects of a run came from, and who holds its locks: what the tracer writes down as it happens.
//
// Kept beside the objects, not in them: a run that nobody explains pays nothing. Of CPython it is what tracemalloc
// would answer; of gevent what its patch saved under `monkey.saved`, with the line of the patch.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "explain/trace.h"
#include "python/objects/object.h"

namespace patchorder::explain {

inline constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

struct Birth {
  Moment at;
  std::size_t patches = 0;  // how many patches there had been
  std::size_t lane = 0;
};

// One name that a patch rebound.
struct Rebinding {
  std::string name;  // `threading.Thread`
  python::Value original;
  python::Value replacement;
  std::size_t patch = 0;  // into Trace::patches
};

struct Holding {
  std::size_t lane = kNobody;
  Moment since;
  int depth = 0;               // of an RLock
  bool is_state_lock = false;  // made by _set_sentinel
};

// The life of a threading.Thread.
struct ThreadLife {
  python::Object* thread = nullptr;
  Moment started;
  std::size_t lane = kNobody;  // who runs it
  std::optional<Moment> run_returned;
  std::optional<machine::Nanoseconds> ended;  // its last Python code
};

class Provenance {
 public:
  void born(python::Object* object, const Birth& birth) { births_.emplace(object, birth); }
  const Birth* birth(python::Object* object) const;

  void rebound(Rebinding rebinding) { rebindings_.push_back(std::move(rebinding)); }
  const std::vector<Rebinding>& rebindings() const { return rebindings_; }
  // The patch that put something else in the place of `value`, or `value` in the place of something; null if none.
  const Rebinding* replaced(python::Value value) const;
  const Rebinding* replacement(python::Value value) const;

  std::unordered_map<python::Object*, Holding> holdings;
  std::vector<ThreadLife> threads;
  ThreadLife& life_of(python::Object* thread);
  const ThreadLife* find_life(python::Object* thread) const;

 private:
  std::unordered_map<python::Object*, Birth> births_;
  std::vector<Rebinding> rebindings_;
};

}  // namespace patchorder::explain
