#include "python/objects/members.h"

#include <span>

#include "python/evaluator/generator.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/sequence.h"
#include "python/objects/set.h"
#include "python/objects/type.h"

namespace patchorder::python {
namespace {

void show_all(std::span<const Value> values, Visitor& visitor) {
  for (const Value each : values) visitor.visit(each);
}

bool show_container(Object* object, Visitor& visitor) {
  if (const auto* tuple = as<Tuple>(object)) {
    show_all(tuple->values(), visitor);
  } else if (const auto* list = as<List>(object)) {
    show_all(list->values(), visitor);
  } else if (const auto* dict = as<Dict>(object)) {
    for (std::int64_t i = 0; (i = next_live(dict, i)) >= 0; ++i) {
      visitor.visit(dict->entries[i].key);
      visitor.visit(dict->entries[i].value);
    }
  } else if (const auto* set = as<Set>(object)) {
    for (std::int64_t i = 0; (i = next_live(set, i)) >= 0; ++i) visitor.visit(set->table[i].key);
  } else if (const auto* slice = as<Slice>(object)) {
    for (const Value each : {slice->start, slice->stop, slice->step}) visitor.visit(each);
  } else {
    return is<Range>(object);
  }
  return true;
}

void show_function(const Function* function, Visitor& visitor) {
  for (std::size_t i = 0; i < function->scope->captured.size(); ++i) visitor.visit(function->closure[i]);
  show_all({function->defaults, function->default_count}, visitor);
  if (function->keyword_defaults != nullptr) {
    show_all({function->keyword_defaults, function->scope->keyword_only}, visitor);
  }
  visitor.visit(function->globals);
  if (const FunctionDescription* description = function->own_description) {
    for (const Value each : {description->documentation, description->annotations, description->code}) {
      visitor.visit(each);
    }
  }
}

void show_generator(const Generator* generator, Visitor& visitor) {
  if (generator->finished) return;
  if (generator->frame != nullptr) show_frame(*generator->frame, visitor);
  visitor.visit(generator->handled);
  visitor.visit(generator->sent);
  visitor.visit(generator->thrown);
  visitor.visit(generator->yielded);
  visitor.visit(generator->delegate);
  visitor.visit(generator->finalizer);
}

void show_frame_object(const FrameObject* frame, Visitor& visitor) {
  if (frame->frame != nullptr) show_frame(*frame->frame, visitor);
  visitor.visit(frame->globals);
  visitor.visit(frame->locals);
  visitor.visit(frame->back);
  visitor.visit(frame->trace);
}

bool show_code(Object* object, Visitor& visitor) {
  if (const auto* cell = as<Cell>(object)) {
    visitor.visit(cell->value);
  } else if (const auto* function = as<Function>(object)) {
    show_function(function, visitor);
  } else if (const auto* method = as<BoundMethod>(object)) {
    visitor.visit(method->self);
    visitor.visit(method->function);
  } else if (const auto* native = as<NativeFunction>(object)) {
    visitor.visit(native->self);
  } else if (const auto* generator = as<Generator>(object)) {
    show_generator(generator, visitor);
  } else if (const auto* frame = as<FrameObject>(object)) {
    show_frame_object(frame, visitor);
  } else {
    return is<Module>(object);
  }
  return true;
}

bool show_descriptor(Object* object, Visitor& visitor) {
  if (const auto* method = as<StaticMethod>(object)) {
    visitor.visit(method->function);
  } else if (const auto* class_method = as<ClassMethod>(object)) {
    visitor.visit(class_method->function);
  } else if (const auto* property = as<Property>(object)) {
    for (const Value each : {property->getter, property->setter, property->deleter, property->documentation}) {
      visitor.visit(each);
    }
  } else if (const auto* super = as<Super>(object)) {
    visitor.visit(super->start);
    visitor.visit(super->self);
    visitor.visit(super->self_type);
  } else {
    return false;
  }
  return true;
}

bool show_exception(Object* object, Visitor& visitor) {
  const auto* exception = as<Exception>(object);
  if (exception == nullptr) return false;
  visitor.visit(exception->args);
  for (const Value each : {exception->cause, exception->context, exception->notes, exception->filename,
                           exception->error_number, exception->error_text}) {
    visitor.visit(each);
  }
  show_traceback(exception->traceback, visitor);
  return true;
}

bool show_type(Object* object, Visitor& visitor) {
  const auto* type = as<Type>(object);
  if (type == nullptr) return false;
  visitor.visit(type->bases);
  for (Type* each : type->resolution_order) visitor.visit(each);
  return true;
}

}  // namespace

void show_frame(const Frame& frame, Visitor& visitor) {
  if (frame.scope != nullptr) {
    show_all({frame.slots, frame.scope->slot_names.size()}, visitor);
    for (std::size_t i = 0; i < frame.scope->cell_names.size(); ++i) visitor.visit(frame.cells[i]);
    for (std::size_t i = 0; i < frame.scope->captured.size(); ++i) visitor.visit(frame.free[i]);
  }
  visitor.visit(frame.globals);
  visitor.visit(frame.names);
}

void show_traceback(const TracebackEntry* entry, Visitor& visitor) {
  for (; entry != nullptr; entry = entry->inner) {
    visitor.visit(entry->globals);
    visitor.visit(entry->frame);
    if (entry->left != nullptr) show_frame(*entry->left, visitor);
  }
}

bool show_members(const Interpreter& interp, Object* object, Visitor& visitor) {
  if (!object->type->permanent) visitor.visit(object->type);
  visitor.visit(object->attributes);
  if (!object->type->permanent) visitor.visit(interp.find_slot_values(object));
  if (const ShowMembers show = layout_of(object)->show_members) {
    show(object, visitor);
    return true;
  }
  return show_container(object, visitor) || show_code(object, visitor) || show_descriptor(object, visitor) ||
         show_exception(object, visitor) || show_type(object, visitor);
}

}  // namespace patchorder::python
