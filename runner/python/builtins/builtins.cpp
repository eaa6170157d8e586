#include "python/builtins/builtins.h"

#include <cstring>

#include "python/objects/complex_numbers.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/special_methods.h"
#include "python/text/codecs.h"

namespace patchorder::python {
namespace builtins {

void make_types(BuiltinTypes& types) {
  make_object_types(types);
  make_function_types(types);
  finish_object_types(types);
  make_number_types(types);
  make_text_types(types);
  make_bytes_type(types);
  make_bytearray_type(types);
  make_memoryview_type(types);
  make_sequence_types(types);
  make_mapping_types(types);
  make_set_types(types);
  make_generic_types(types);
  make_generator_types(types);
  make_coroutine_types(types);
  make_frame_types(types);
  make_unicode_errors();
}

}  // namespace builtins

namespace {

Dict* make_prototype() {
  Heap& heap = permanent_heap();
  Dict* names = make_dict(heap);
  const BuiltinTypes& t = builtin_types();
  for (Type* type :
       {t.object,    t.type,       t.bool_type,   t.int_type,      t.float_type,   complex_type(), t.str,
        t.bytes,     t.byte_array, t.memory_view, t.list,          t.tuple,        t.dict,         t.set,
        t.frozenset, t.range,      t.slice,       t.static_method, t.class_method, t.property,     t.super}) {
    names->set(heap, type->name, type);
  }
  for (Type* type : builtins::iterator_types()) names->set(heap, type->name, type);
  for (const auto rows : {builtins::object_functions(), builtins::iteration_functions(), builtins::number_functions(),
                          builtins::output_functions(), builtins::source_functions()}) {
    for (const NativeRow& row : rows) {
      NativeFunction* function = make_native(row, {}, false);
      function->module = intern("builtins");
      names->set(heap, function->name, function);
    }
  }
#define PATCHORDER_ENTER(member, name, base) names->set(heap, intern(name), exceptions().member);
  PATCHORDER_EXCEPTIONS(PATCHORDER_ENTER)
#undef PATCHORDER_ENTER
  names->set(heap, intern("EnvironmentError"), exceptions().os_error);
  names->set(heap, intern("IOError"), exceptions().os_error);
  names->set(heap, intern("NotImplemented"), Value::not_implemented());
  names->set(heap, intern("Ellipsis"), Value::ellipsis());
  names->set(heap, intern("__debug__"), Value::boolean(true));
  names->set(heap, intern("__name__"), intern("builtins"));
  return names;
}

}  // namespace

Dict* make_builtins(Heap& heap) {
  thread_local const Dict* const prototype = make_prototype();
  Dict* copy = make_dict(heap);
  copy->entries = heap.copy_array(prototype->entries, prototype->used, prototype->capacity);
  copy->used = prototype->used;
  copy->names_only = prototype->names_only;
  copy->capacity = prototype->capacity;
  copy->count = prototype->count;
  copy->index_mask = prototype->index_mask;
  const std::size_t slots = prototype->index_mask + std::size_t{1};
  copy->index = heap.copy_array(prototype->index, slots, slots);
  return copy;
}

}  // namespace patchorder::python
