#include "modules/garbage.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "python/interpreter.h"
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

// The outermost of what held the object and died with it; the object itself if nothing else did.
Object* outermost_holder(const Reachability& alive, const ObjectMarks& ways, Object* object) {
  std::unordered_set<const Object*> passed;
  while (passed.insert(object).second) {
    const Object* holder = ways.from(object);
    if (holder == nullptr || alive.has(holder)) break;
    object = const_cast<Object*>(holder);
  }
  return object;
}

// Whether something in a cycle has held the object, and keeps it until the cycle is collected.
class CyclicHolders {
 public:
  CyclicHolders(const python::Interpreter& interp, const Reachability& alive, const ObjectMarks& ways)
      : interp_(interp), alive_(alive), ways_(ways) {}

  bool hold(const Object* object) {
    std::unordered_set<const Object*> passed;
    while (passed.insert(object).second) {
      object = ways_.from(object);
      if (object == nullptr || alive_.has(object)) return false;
      const auto [known, is_new] = is_cyclic_.try_emplace(object, false);
      if (is_new) known->second = is_in_cycle(interp_, alive_, const_cast<Object*>(object));
      if (known->second) return true;
    }
    return false;
  }

 private:
  const python::Interpreter& interp_;
  const Reachability& alive_;
  const ObjectMarks& ways_;
  std::unordered_map<const Object*, bool> is_cyclic_;
};

// In the order in which the search came to them, but for what is let go of backwards: items of a list that lives on and
// was cleared, and, since 3.14, variables of a frame, which nothing holds.
void sort_by_holders(const python::Interpreter& interp, const ObjectMarks& ways, std::vector<Object*>& roots) {
  std::ranges::stable_sort(roots, {}, [&](const Object* each) { return ways.order(each); });
  std::unordered_map<const Object*, std::vector<std::size_t>> backwards;
  for (std::size_t i = 0; i < roots.size(); ++i) {
    const Object* holder = ways.from(roots[i]);
    const bool is_backwards =
        holder == nullptr ? interp.version_at_least(14) : python::layout_of(holder) == &python::List::kLayout;
    if (is_backwards) backwards[holder].push_back(i);
  }
  for (const auto& [holder, at] : backwards) {
    for (std::size_t i = 0; i < at.size() / 2; ++i) std::swap(roots[at[i]], roots[at[at.size() - 1 - i]]);
  }
}

}  // namespace

bool is_in_cycle(const python::Interpreter& interp, const Reachability& alive, Object* object) {
  return Descendants(interp, alive, object).has(object);
}

std::vector<Object*> in_order_of_death(const python::Interpreter& interp, const Reachability& alive,
                                       const std::vector<Object*>& candidates, const ObjectMarks& ways,
                                       Cycles cycles) {
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
  CyclicHolders cyclic_holders(interp, alive, ways);
  for (const Dead& each : dead) {
    if (!each.is_cyclic) children.insert(each.leads_to.begin(), each.leads_to.end());
    if (cycles == Cycles::kStay && (each.is_cyclic || cyclic_holders.hold(each.object))) {
      waiting.insert(each.object);
      waiting.insert(each.leads_to.begin(), each.leads_to.end());
    }
  }
  std::vector<Object*> order;
  const auto enter = [&](Object* object) {
    if (!waiting.contains(object) && all.erase(object) != 0) order.push_back(object);
  };
  std::vector<Object*> roots;
  std::unordered_set<const Object*> is_root;
  for (const Dead& each : dead) {
    if (children.contains(each.object) || waiting.contains(each.object)) continue;
    Object* holder = outermost_holder(alive, ways, each.object);
    if (is_root.insert(holder).second) roots.push_back(holder);
  }
  sort_by_holders(interp, ways, roots);
  for (Object* root : roots) {
    enter(root);
    const Descendants descendants(interp, alive, root);
    std::ranges::for_each(descendants.in_order(), enter);
  }
  for (const Dead& each : dead) enter(each.object);
  return order;
}

}  // namespace patchorder::modules
