#include "explain/provenance.h"

#include <algorithm>

namespace patchorder::explain {

const Birth* Provenance::birth(python::Object* object) const {
  const auto found = births_.find(object);
  return found == births_.end() ? nullptr : &found->second;
}

namespace {

bool same_object(python::Value a, python::Value b) {
  return a.is_object() && b.is_object() && a.object() == b.object();
}

}  // namespace

const Rebinding* Provenance::replaced(python::Value value) const {
  // What gevent puts in may be rebound by a second patch: that makes it no original.
  if (replacement(value) != nullptr) return nullptr;
  const auto found =
      std::ranges::find_if(rebindings_, [&](const Rebinding& r) { return same_object(r.original, value); });
  return found == rebindings_.end() ? nullptr : &*found;
}

const Rebinding* Provenance::replacement(python::Value value) const {
  const auto found =
      std::ranges::find_if(rebindings_, [&](const Rebinding& r) { return same_object(r.replacement, value); });
  return found == rebindings_.end() ? nullptr : &*found;
}

ThreadLife& Provenance::life_of(python::Object* thread) {
  const auto found = std::ranges::find(threads, thread, &ThreadLife::thread);
  if (found != threads.end()) return *found;
  threads.emplace_back();
  threads.back().thread = thread;
  return threads.back();
}

const ThreadLife* Provenance::find_life(python::Object* thread) const {
  const auto found = std::ranges::find(threads, thread, &ThreadLife::thread);
  return found == threads.end() ? nullptr : &*found;
}

}  // namespace patchorder::explain
