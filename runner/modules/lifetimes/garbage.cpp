#include "modules/lifetimes/garbage.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "python/interpreter.h"
#include "python/objects/dict.h"
#include "python/objects/members.h"
#include "python/objects/sequence.h"
#include "python/objects/type.h"

namespace patchorder::modules {

using python::Object;
using python::Value;

namespace {

// What an unreachable object refers to, of what is unreachable too, in the order in which it lets go of it.
class Members final : private python::Visitor {
 public:
  Members(const python::Interpreter& interp, const Reachability& alive) : interp_(interp), alive_(alive) {}

  std::vector<Object*> of(Object* object) {
    found_.clear();
    python::show_members(interp_, object, *this);
    // A list or tuple lets go of its last item first, everything else of its first.
    if (python::is<python::List>(object) || python::is<python::Tuple>(object)) std::ranges::reverse(found_);
    return found_;
  }

 private:
  void visit(Value value) override {
    if (value.is_object() && !alive_.has(value.object())) found_.push_back(value.object());
  }

  const python::Interpreter& interp_;
  const Reachability& alive_;
  std::vector<Object*> found_;
};

// What CPython's reference counts do to objects that only each other refer to.
class ReferenceCounts {
 public:
  ReferenceCounts(const python::Interpreter& interp, const Reachability& alive) : members_(interp, alive) {}

  // Counts what the object refers to, and what that refers to.
  void count_from(Object* object) {
    std::vector<Object*> waiting{object};
    while (!waiting.empty()) {
      Object* at = waiting.back();
      waiting.pop_back();
      if (!seen_.add(at, nullptr)) continue;
      for (Object* each : members_.of(at)) {
        ++counts_[each];
        waiting.push_back(each);
      }
    }
  }

  // The object goes, unless others refer to it, and with it what it alone refers to.
  template <typename Died>
  void let_go(Object* object, Died&& died) {
    if (counts_[object] != 0 || !gone_.add(object, nullptr)) return;
    struct Dying {
      std::vector<Object*> members;
      std::size_t next = 0;
    };
    std::vector<Dying> dying;
    const auto die = [&](Object* each) {
      died(each);
      dying.push_back({members_.of(each)});
    };
    die(object);
    while (!dying.empty()) {
      Dying& innermost = dying.back();
      if (innermost.next == innermost.members.size()) {
        dying.pop_back();
        continue;
      }
      Object* each = innermost.members[innermost.next++];
      if (--counts_[each] == 0 && gone_.add(each, nullptr)) die(each);
    }
  }

 private:
  Members members_;
  ObjectMarks seen_;
  ObjectMarks gone_;
  std::unordered_map<const Object*, std::size_t> counts_;
};

// The outermost of what has held the object to the end; the object itself if nothing else did.
Object* outermost_holder(Members& members, const Reachability& alive, const ObjectMarks& ways, Object* object) {
  std::unordered_set<const Object*> passed;
  while (passed.insert(object).second) {
    Object* holder = const_cast<Object*>(ways.from(object));
    if (holder == nullptr || alive.has(holder)) break;
    const std::vector<Object*> held = members.of(holder);
    if (std::ranges::find(held, object) == held.end()) break;  // it has let go of it already
    object = holder;
  }
  return object;
}

// In the order in which the search came to them, but for what is let go of backwards: items of a list that lives on and
// was cleared, and, since 3.14, variables of a frame, which nothing holds. Values of expressions are used up in the
// order in which they were made.
void sort_by_holders(const python::Interpreter& interp, const LastSeen& seen, std::vector<Object*>& roots) {
  const auto is_temporary = [&](const Object* each) {
    return std::ranges::find(seen.temporary, each) != seen.temporary.end();
  };
  if (std::ranges::all_of(roots, is_temporary)) {
    std::ranges::sort(roots, {}, [&](const Object* each) { return interp.heap().order_of(each); });
    return;
  }
  const ObjectMarks& ways = seen.ways;
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

// An object's attributes, which have no dictionary of their own since 3.11, are of its level.
ObjectMarks by_levels(const python::Interpreter& interp, const Reachability& alive, Object* root) {
  Members members(interp, alive);
  ObjectMarks seen;
  std::vector<Object*> levels{root};
  seen.add(root, nullptr);
  const auto enter = [&](Object* each, const Object* from) {
    if (seen.add(each, from)) levels.push_back(each);
  };
  for (std::size_t i = 0; i < levels.size(); ++i) {
    Object* at = levels[i];
    for (Object* each : members.of(at)) {
      const bool are_attributes = at->attributes != nullptr && python::as<python::Dict>(Value(each)) == at->attributes;
      if (!are_attributes) {
        enter(each, at);
      } else if (seen.add(each, at)) {
        for (Object* attribute : members.of(each)) enter(attribute, each);
      }
    }
  }
  return seen;
}

ObjectMarks by_age(const python::Interpreter& interp, const Reachability& alive, Object* root) {
  Members members(interp, alive);
  std::vector<Object*> list;
  by_levels(interp, alive, root).for_each([&](const Object* each) { list.push_back(const_cast<Object*>(each)); });
  std::ranges::sort(list, {}, [&](const Object* each) { return interp.heap().order_of(each); });
  ObjectMarks reached;
  ObjectMarks passed;
  ObjectMarks order;
  reached.add(root, nullptr);
  for (std::size_t i = 0; i < list.size(); ++i) {
    Object* at = list[i];
    passed.add(at, nullptr);
    if (!reached.has(at)) continue;
    order.add(at, nullptr);
    for (Object* each : members.of(at)) {
      if (reached.add(each, at) && passed.has(each)) list.push_back(each);
    }
  }
  return order;
}

}  // namespace

std::vector<Object*> in_order_of_collection(const python::Interpreter& interp, const Reachability& alive, Object* root,
                                            const std::vector<Object*>& candidates) {
  const ObjectMarks listed = interp.version_at_least(12) ? by_levels(interp, alive, root) : by_age(interp, alive, root);
  std::vector<Object*> order;
  std::ranges::copy_if(candidates, std::back_inserter(order), [&](const Object* each) { return !alive.has(each); });
  std::ranges::stable_sort(order, {}, [&](const Object* each) { return listed.order(each); });
  return order;
}

std::vector<Object*> in_order_of_death(const python::Interpreter& interp, const Reachability& alive,
                                       const ObjectMarks& held, const std::vector<Object*>& candidates,
                                       const LastSeen& seen) {
  std::unordered_set<const Object*> dead;
  for (Object* each : candidates) {
    if (!alive.has(each) && !held.has(each)) dead.insert(each);
  }
  Members members(interp, alive);
  std::vector<Object*> roots;
  std::unordered_set<const Object*> is_root;
  for (Object* each : candidates) {
    if (!dead.contains(each)) continue;
    Object* holder = outermost_holder(members, alive, seen.ways, each);
    if (is_root.insert(holder).second) roots.push_back(holder);
  }
  sort_by_holders(interp, seen, roots);
  ReferenceCounts counts(interp, alive);
  for (Object* root : roots) counts.count_from(root);
  std::vector<Object*> order;
  const auto enter = [&](Object* object) {
    if (dead.erase(object) != 0) order.push_back(object);
  };
  for (Object* root : roots) counts.let_go(root, enter);
  std::ranges::for_each(candidates, enter);
  return order;
}

}  // namespace patchorder::modules
