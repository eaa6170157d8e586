#include "modules/garbage.h"

#include <algorithm>
#include <ranges>
#include <unordered_set>

#include "python/members.h"
#include "python/sequence.h"
#include "python/type.h"

namespace patchorder::modules {

using python::Object;
using python::Value;

namespace {

// The unreachable objects that one of them leads to, itself not included unless it leads back to itself.
class Descendants final : private python::Visitor {
 public:
  Descendants(const python::Interpreter& interp, const Reachability& alive, Object* start)
      : interp_(interp), alive_(alive) {
    open(start);
    while (!waiting_.empty()) {
      Object* object = waiting_.back();
      waiting_.pop_back();
      if (!seen_.add(object, nullptr)) continue;
      found_.push_back(object);
      open(object);
    }
  }

  bool has(const Object* object) const { return seen_.has(object); }
  const std::vector<Object*>& in_order() const { return found_; }

 private:
  void visit(Value value) override {
    if (value.is_object() && !alive_.has(value.object())) {
      members_.push_back(value.object());
    }
  }

  // A list or tuple lets go of its last item first, everything else of its first.
  void open(Object* object) {
    members_.clear();
    python::show_members(interp_, object, *this);
    const bool backwards = python::is<python::List>(object) || python::is<python::Tuple>(object);
    if (!backwards) std::ranges::reverse(members_);
    waiting_.insert(waiting_.end(), members_.begin(), members_.end());
  }

  const python::Interpreter& interp_;
  const Reachability& alive_;
  ObjectMarks seen_;
  std::vector<Object*> waiting_;
  std::vector<Object*> members_;
  std::vector<Object*> found_;
};

}  // namespace

std::vector<Object*> in_order_of_death(const python::Interpreter& interp, const Reachability& alive,
                                       const std::vector<Object*>& candidates, Cycles cycles) {
  struct Dead {
    Object* object;
    std::vector<Object*> leads_to;  // others among the dead, in their order
    bool is_cyclic;
    bool has_parent = false;
    bool waits = false;
  };
  std::vector<Dead> dead;
  std::unordered_set<const Object*> all;
  for (Object* each : candidates) {
    if (!alive.has(each)) all.insert(each);
  }
  for (Object* each : candidates) {
    if (!all.contains(each)) continue;
    const Descendants descendants(interp, alive, each);
    std::vector<Object*> leads_to;
    std::ranges::copy_if(descendants.in_order(), std::back_inserter(leads_to),
                         [&](const Object* other) { return other != each && all.contains(other); });
    // A class is in cycles of its own: it is in its resolution order.
    dead.push_back({each, std::move(leads_to), descendants.has(each) || python::is<python::Type>(each)});
  }
  std::unordered_set<const Object*> children;
  std::unordered_set<const Object*> waiting;
  for (const Dead& each : dead) {
    if (!each.is_cyclic) children.insert(each.leads_to.begin(), each.leads_to.end());
    if (each.is_cyclic && cycles == Cycles::kStay) {
      waiting.insert(each.object);
      waiting.insert(each.leads_to.begin(), each.leads_to.end());
    }
  }
  std::vector<Object*> order;
  const auto enter = [&](Object* object) {
    if (!waiting.contains(object) && all.erase(object) != 0) order.push_back(object);
  };
  for (const Dead& each : dead) {
    if (children.contains(each.object)) continue;
    enter(each.object);
    for (Object* other : each.leads_to) enter(other);
  }
  for (const Dead& each : dead) enter(each.object);
  return order;
}

}  // namespace patchorder::modules
