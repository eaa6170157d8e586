#include "modules/reachability.h"

#include <span>
#include <unordered_set>
#include <vector>

#include "modules/native/deque_object.h"
#include "modules/native/gevent_watchers.h"
#include "modules/native/greenlet_object.h"
#include "modules/process.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/function.h"
#include "python/generator.h"
#include "python/native.h"
#include "python/sequence.h"
#include "python/set.h"

namespace patchorder::modules {

using python::Frame;
using python::Object;
using python::Value;

namespace {

class Search {
 public:
  Search(const Object* wanted, std::string_view aside) : wanted_(wanted), aside_(aside) {}

  void add(Value value) {
    if (!value.is_object() || found_) return;
    found_ = value.object() == wanted_;
    if (seen_.insert(value.object()).second) waiting_.push_back(value.object());
  }

  void add_all(std::span<const Value> values) {
    for (const Value each : values) add(each);
  }

  void add_frames(const Frame* frame) {
    for (; frame != nullptr; frame = frame->back) add_frame(frame);
  }

  bool run() {
    while (!waiting_.empty() && !found_) {
      Object* object = waiting_.back();
      waiting_.pop_back();
      look_into(object);
    }
    return found_;
  }

 private:
  void add_frame(const Frame* frame) {
    if (frame->source != nullptr && frame->source->path().starts_with(aside_)) return;
    if (frame->scope != nullptr) {
      for (std::size_t i = 0; i < frame->scope->slot_names.size(); ++i) add(frame->slots[i]);
      for (std::size_t i = 0; i < frame->scope->cell_names.size(); ++i) add(frame->cells[i]);
      for (std::size_t i = 0; i < frame->scope->captured.size(); ++i) add(frame->free[i]);
    }
    add(frame->globals);
    add(frame->names);
  }

  void look_into(Object* object) {
    const std::string_view module = object->type->module == nullptr ? "" : object->type->module->text();
    if (module == "weakref") return;
    if (const auto* it = python::as<python::Module>(object)) {
      const Value file = it->attributes->get(python::intern("__file__"));
      const python::Str* path = file ? python::as<python::Str>(file) : nullptr;
      if (path != nullptr && path->text().starts_with(aside_)) return;
    }
    add(object->attributes);
    look_into_container(object);
    look_into_code(object);
    look_into_native(object);
  }

  void look_into_container(Object* object) {
    if (const auto* tuple = python::as<python::Tuple>(object)) {
      add_all(tuple->values());
    } else if (const auto* list = python::as<python::List>(object)) {
      add_all(list->values());
    } else if (const auto* dict = python::as<python::Dict>(object)) {
      for (std::int64_t i = 0; (i = python::next_live(dict, i)) >= 0; ++i) {
        add(dict->entries[i].key);
        add(dict->entries[i].value);
      }
    } else if (const auto* set = python::as<python::Set>(object)) {
      for (std::int64_t i = 0; (i = python::next_live(set, i)) >= 0; ++i) add(set->table[i].key);
    } else if (auto* deque = python::as<DequeObject>(object)) {
      for (std::size_t i = 0; i < deque->count; ++i) add(deque->at(i));
    }
  }

  void look_into_code(Object* object) {
    if (const auto* cell = python::as<python::Cell>(object)) {
      add(cell->value);
    } else if (const auto* function = python::as<python::Function>(object)) {
      for (std::size_t i = 0; i < function->scope->captured.size(); ++i) add(function->closure[i]);
      add_all({function->defaults, function->default_count});
      if (function->keyword_defaults != nullptr) add_all({function->keyword_defaults, function->scope->keyword_only});
    } else if (const auto* method = python::as<python::BoundMethod>(object)) {
      add(method->self);
      add(method->function);
    } else if (const auto* native = python::as<python::NativeFunction>(object)) {
      add(native->self);
    } else if (const auto* generator = python::as<python::Generator>(object)) {
      if (!generator->finished && generator->frame != nullptr) add_frame(generator->frame);
    } else if (const auto* frame = python::as<python::FrameObject>(object)) {
      add(frame->locals);
    }
  }

  void look_into_native(Object* object) {
    if (const auto* exception = python::as<python::Exception>(object)) {
      add(exception->args);
      add(exception->context);
      add(exception->cause);
    } else if (const auto* greenlet = python::as<GreenletObject>(object)) {
      add(greenlet->run);
      add(greenlet->first_keywords);
    } else if (const auto* watcher = python::as<WatcherObject>(object)) {
      add(watcher->callback);
      add(watcher->args);
    }
  }

  const Object* wanted_;
  std::string_view aside_;
  bool found_ = false;
  std::unordered_set<const Object*> seen_;
  std::vector<Object*> waiting_;
};

}  // namespace

bool is_reachable(Process& process, const Object* wanted, std::string_view aside) {
  Search search(wanted, aside);
  search.add_frames(process.interpreter().execution->frame);
  for (const auto& thread : process.threads()) {
    if (thread->native->state() == machine::NativeThread::State::kEnded) continue;
    search.add_frames(thread->execution.frame);
    for (const auto& [local, values] : thread->locals) search.add(values);
  }
  for (GreenletObject* greenlet : process.greenlets) {
    if (greenlet->dead()) continue;
    search.add(greenlet);
    search.add_frames(greenlet->execution.frame);
  }
  search.add(process.interpreter().modules());
  return search.run();
}

}  // namespace patchorder::modules
