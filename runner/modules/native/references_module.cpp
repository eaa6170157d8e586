// _references: who refers to an object, what it refers to, and how many references there are, for gc.get_referrers(),
// gc.get_referents() and sys.getrefcount().
//
// Nothing is counted while the program runs. Who asks has the live objects searched (modules/lifetimes/reachability.h),
// and the references found there are those that CPython would have counted: those of objects, of variables in frames,
// of the exceptions that are being handled, and that of the call itself. What an expression under way has on CPython's
// value stack besides is not seen. Objects that the library or the interpreter shares in its own ways (classes,
// modules, text, numbers) have other numbers here than there: unsupported.
#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "modules/lifetimes/reachability.h"
#include "modules/native/deque_object.h"
#include "modules/native/greenlet_object.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/evaluator/generator.h"
#include "python/evaluator/left_stack.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/members.h"
#include "python/objects/operations.h"
#include "python/objects/set.h"

namespace patchorder::modules {

using python::Frame;
using python::Interpreter;
using python::Object;
using python::Value;

namespace {

// Hands each reference on.
class EachReference final : public python::Visitor {
 public:
  explicit EachReference(std::function<void(Object*)> found) : found_(std::move(found)) {}
  void visit(Value value) override {
    if (value.is_object()) found_(value.object());
  }

 private:
  std::function<void(Object*)> found_;
};

// Goes once through all references of live objects and frames.
class LiveReferences {
 public:
  explicit LiveReferences(Process& process) : process_(process), from_objects_(process), alive_(process) {
    from_objects_.mark();
    alive_.mark();
    alive_.mark_stacks();
  }

  // With garbage that waits for the collector; the oldest first.
  std::vector<Object*> objects() const {
    std::vector<Object*> found;
    alive_.marks().for_each([&](const Object* each) {
      if (!is_left_on_stack(each)) found.push_back(const_cast<Object*>(each));
    });
    process_.mortality().uncollected(alive_).for_each(
        [&](const Object* each) { found.push_back(const_cast<Object*>(each)); });
    const python::Heap& heap = process_.interpreter().heap();
    std::ranges::sort(found, {}, [&](const Object* each) { return heap.order_of(each); });
    return found;
  }

  void of_objects(python::Visitor& visitor) {
    for (Object* each : objects()) show(each, visitor);
  }

  void of_frames(python::Visitor& visitor) {
    show_execution(*process_.interpreter().execution, visitor);
    for (const auto& thread : process_.threads()) {
      if (thread->native->state() != machine::NativeThread::State::kEnded) show_execution(thread->execution, visitor);
    }
    for (const GreenletObject* greenlet : process_.greenlets) {
      if (greenlet->started() && !greenlet->dead()) show_execution(greenlet->execution, visitor);
    }
  }

  // A frame that runs is shown with the frames.
  void show(Object* object, python::Visitor& visitor) {
    if (const auto* frame = python::as<python::FrameObject>(object); frame != nullptr && frame->frame != nullptr) {
      visitor.visit(frame->back);
      return;
    }
    const auto* generator = python::as<python::Generator>(object);
    if (generator != nullptr && !generator->finished && generator->frame != nullptr) {
      if (shown_.insert(generator->frame).second) python::show_frame(*generator->frame, visitor);
      return;
    }
    python::show_members(process_.interpreter(), object, visitor);
  }

 private:
  // Calls leave methods and arguments on the stack that nobody has any more.
  bool is_left_on_stack(const Object* object) const {
    if (from_objects_.has(object) || alive_.marks().from(object) != nullptr) return false;
    const Value value = const_cast<Object*>(object);
    return python::is<python::BoundMethod>(value) || python::is<python::Tuple>(value) ||
           python::is<python::Dict>(value);
  }

  void show_execution(const python::Execution& execution, python::Visitor& visitor) {
    if (!executions_.insert(&execution).second) return;
    for (const Frame* frame = execution.frame; frame != nullptr; frame = frame->back) {
      if (shown_.insert(frame).second) show_frame(*frame, visitor);
    }
    visitor.visit(execution.handled);
  }

  // Up to 3.10 a call from Python has its arguments on the caller's stack as well.
  void show_frame(const Frame& frame, python::Visitor& visitor) {
    python::show_frame(frame, visitor);
    const python::FunctionScope* scope = frame.scope;
    if (process_.interpreter().version_at_least(11) || scope == nullptr || frame.back == nullptr) return;
    for (std::uint32_t i = 0; i < scope->positional; ++i) visitor.visit(frame.slots[i]);
  }

  Process& process_;
  Reachability from_objects_;
  Reachability alive_;
  std::unordered_set<const python::Execution*> executions_;
  std::unordered_set<const Frame*> shown_;
};

bool is_container(Value value) {
  return python::is<python::List>(value) || python::is<python::Tuple>(value) || python::is<python::Dict>(value) ||
         python::is<python::Set>(value) || python::is<DequeObject>(value);
}

// Whether references to it are here what they are in CPython.
bool is_counted(Value value) {
  if (!value.is_object() || python::is<python::Type>(value) || python::is<python::Module>(value)) return false;
  if (const auto* tuple = python::as<python::Tuple>(value); tuple != nullptr && tuple->values().empty()) return false;
  return !value.object()->type->permanent || value.object()->type == python::builtin_types().object ||
         is_container(value) || python::is<python::Function>(value) || python::is<python::Generator>(value) ||
         python::is<python::BoundMethod>(value) || python::is<python::Exception>(value);
}

// In a C++ frame of its own, which takes the addresses with it.
[[gnu::noinline]] std::int64_t references_to(Interpreter& interp, Object* object) {
  std::int64_t count = 0;
  EachReference counter([&](const Object* each) { count += each == object ? 1 : 0; });
  LiveReferences references(process_of(interp));
  references.of_frames(counter);
  references.of_objects(counter);
  return count;
}

// A variable of the function that asks is lent to the call from 3.14 on (LOAD_FAST_BORROW).
bool is_lent(Interpreter& interp, Value value) {
  const Frame* frame = interp.execution->frame;
  if (!interp.version_at_least(14) || frame->scope == nullptr) return false;
  for (std::size_t i = 0; i < frame->scope->slot_names.size(); ++i) {
    const Value slot = frame->slots[i];
    if (slot.is_object() && slot.object() == value.object()) return true;
  }
  return false;
}

Value count(Interpreter& interp, const Value* args) {
  if (!is_counted(args[0])) {
    python::raise_unsupported(interp, "sys.getrefcount() of '" + std::string(python::type_name(args[0])) + "' objects");
  }
  interp.frees = true;
  python::clear_left_stack(interp);
  return Value::integer(references_to(interp, args[0].object()) + (is_lent(interp, args[0]) ? 0 : 1));
}

// The dictionaries of instances whose attributes are in the instances themselves.
std::unordered_map<const Object*, Object*> owners(Interpreter& interp, const std::vector<Object*>& objects) {
  std::unordered_map<const Object*, Object*> found;
  if (!interp.version_at_least(11)) return found;
  for (Object* each : objects) {
    const bool is_instance = !each->type->permanent && !python::is<python::Type>(Value(each)) &&
                             !python::is<python::Module>(Value(each)) && !python::is<python::Exception>(Value(each));
    if (is_instance && each->attributes != nullptr) found.emplace(each->attributes, each);
  }
  return found;
}

[[gnu::noinline]] python::List* find_referrers(Interpreter& interp, const python::Tuple* wanted) {
  python::List* found = python::make_list(interp.heap());
  LiveReferences references(process_of(interp));
  const std::vector<Object*> objects = references.objects();
  const auto owner = owners(interp, objects);
  for (Object* each : objects) {
    if (each == wanted || each == found) continue;
    if (python::is<python::FrameObject>(Value(each)) || python::is<GreenletObject>(Value(each))) continue;
    bool refers = false;
    EachReference look([&](const Object* referred) {
      const auto values = wanted->values();
      refers |= std::ranges::any_of(values, [&](Value v) { return v.is_object() && v.object() == referred; });
    });
    references.show(each, look);
    if (!refers) continue;
    const auto owned = owner.find(each);
    Object* referrer = owned == owner.end() ? each : owned->second;
    const auto is_it = [&](Value v) { return v.object() == referrer; };
    if (std::ranges::none_of(found->values(), is_it)) found->append(interp.heap(), referrer);
  }
  return found;
}

// referrers(objects): those of live objects that refer to one of them.
Value referrers(Interpreter& interp, const Value* args) {
  interp.frees = true;
  python::clear_left_stack(interp);
  return find_referrers(interp, python::cast<python::Tuple>(args[0]));
}

// tp_traverse of dict: the keys only if one of them is no text.
void show_dict(const python::Dict* dict, const std::function<void(Value)>& found) {
  bool all_text = true;
  for (std::int64_t i = 0; (i = python::next_live(dict, i)) >= 0; ++i) {
    all_text &= python::is<python::Str>(dict->entries[i].key);
  }
  for (std::int64_t i = 0; (i = python::next_live(dict, i)) >= 0; ++i) {
    found(dict->entries[i].value);
    if (!all_text) found(dict->entries[i].key);
  }
}

// subtype_traverse: the slots, the attributes or their dictionary, the class; then what its native base has.
void show_instance(Interpreter& interp, Object* object, const std::function<void(Value)>& found) {
  if (object->type->permanent) return;
  if (const python::Dict* slots = interp.find_slot_values(object)) show_dict(slots, found);
  if (object->attributes != nullptr) {
    if (interp.version_at_least(11)) {
      show_dict(object->attributes, found);
    } else {
      found(object->attributes);
    }
  }
  found(object->type);
}

void show_container(Value value, const std::function<void(Value)>& found) {
  if (const auto* list = python::as<python::List>(value)) {
    for (std::size_t i = list->values().size(); i > 0; --i) found(list->values()[i - 1]);
  } else if (const auto* tuple = python::as<python::Tuple>(value)) {
    for (std::size_t i = tuple->values().size(); i > 0; --i) found(tuple->values()[i - 1]);
  } else if (const auto* dict = python::as<python::Dict>(value)) {
    show_dict(dict, found);
  } else if (const auto* set = python::as<python::Set>(value)) {
    for (std::int64_t i = 0; (i = python::next_live(set, i)) >= 0; ++i) found(set->table[i].key);
  } else if (const auto* cell = python::as<python::Cell>(value)) {
    if (cell->value) found(cell->value);
  } else if (const auto* method = python::as<python::BoundMethod>(value)) {
    found(method->function);
    found(method->self);
  }
}

// referents(objects): what each of them refers to itself.
Value referents(Interpreter& interp, const Value* args) {
  python::List* all = python::make_list(interp.heap());
  const auto found = [&](Value value) { all->append(interp.heap(), value); };
  for (const Value each : python::cast<python::Tuple>(args[0])->values()) {
    if (!each.is_object() || python::is<python::Str>(each)) continue;
    const bool is_known = is_container(each) || !each.object()->type->permanent || python::is<python::Cell>(each) ||
                          python::is<python::BoundMethod>(each);
    if (!is_known || python::is<DequeObject>(each) || python::is<python::Type>(each)) {
      python::raise_unsupported(interp, "gc.get_referents() of '" + std::string(python::type_name(each)) + "' objects");
    }
    show_instance(interp, each.object(), found);
    show_container(each, found);
  }
  return all;
}

constexpr python::NativeRow kFunctions[] = {
    {"count(object, /)", count},
    {"referrers(objects, /)", referrers},
    {"referents(objects, /)", referents},
};

}  // namespace

void fill_references(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

Value count_references(Interpreter& interp, const Value* args) { return count(interp, args); }

}  // namespace patchorder::modules
