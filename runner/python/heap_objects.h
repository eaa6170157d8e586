// Whether a word that was found somewhere is the address of an object.
#pragma once

#include "python/heap.h"
#include "python/object.h"

namespace patchorder::python {

// Whether an object of `heap` begins there; `word` need not be a pointer at all. As long as the heap does not note its
// objects, memory whose first words are a type and, if anything, a dictionary is taken for one.
bool is_heap_object(const Heap& heap, const void* word);

}  // namespace patchorder::python
