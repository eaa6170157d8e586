#include "modules/lifetimes/garbage_cycles.h"

#include <cstdint>
#include <vector>

#include "modules/native/greenlet_object.h"
#include "python/interpreter.h"
#include "python/objects/heap.h"
#include "python/objects/members.h"

namespace patchorder::modules {

using python::Object;
using python::Value;

namespace {

// Tells what an object refers to, of those that are numbered.
class Targets final : private python::Visitor {
 public:
  Targets(const python::Interpreter& interp, const ObjectMarks& numbers) : interp_(interp), numbers_(numbers) {}

  template <typename Tell>
  void of(Object* object, Tell&& tell) {
    found_.clear();
    python::show_members(interp_, object, *this);
    const auto* greenlet = python::as<GreenletObject>(object);
    if (greenlet != nullptr && greenlet->suspended()) {
      for (const python::Frame* at = greenlet->execution.frame; at != nullptr; at = at->back) {
        python::show_frame(*at, *this);
      }
    }
    for (const std::size_t number : found_) tell(number);
    steps += found_.size() + 1;
  }

  std::size_t steps = 0;

 private:
  void visit(Value value) override {
    if (value.is_object() && numbers_.has(value.object())) found_.push_back(numbers_.order(value.object()));
  }

  const python::Interpreter& interp_;
  const ObjectMarks& numbers_;
  std::vector<std::size_t> found_;
};

}  // namespace

void GarbageCycles::note_collection(const python::Interpreter& interp, const Reachability& alive) {
  collected_at_ = interp.heap().end_order();
  survived_ = alive.marks();
}

ObjectMarks GarbageCycles::held(const python::Interpreter& interp, const Reachability& alive,
                                std::size_t& steps) const {
  std::vector<Object*> garbage;
  ObjectMarks numbers;
  interp.heap().for_each_object([&](Object* each, std::size_t order) {
    const bool is_gone = order < collected_at_ && !survived_.has(each);
    if (is_gone || alive.has(each)) return;
    numbers.add(each, nullptr, garbage.size());
    garbage.push_back(each);
  });
  Targets targets(interp, numbers);
  std::vector<std::uint32_t> counts(garbage.size());
  for (Object* each : garbage) targets.of(each, [&](std::size_t target) { ++counts[target]; });
  std::vector<std::size_t> dropped;
  for (std::size_t i = 0; i < garbage.size(); ++i) {
    if (counts[i] == 0) dropped.push_back(i);
  }
  for (std::size_t i = 0; i < dropped.size(); ++i) {
    targets.of(garbage[dropped[i]], [&](std::size_t target) {
      if (--counts[target] == 0) dropped.push_back(target);
    });
  }
  ObjectMarks result;
  for (std::size_t i = 0; i < garbage.size(); ++i) {
    if (counts[i] != 0) result.add(garbage[i], nullptr);
  }
  steps += targets.steps;
  return result;
}

}  // namespace patchorder::modules
