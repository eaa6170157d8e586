// Indices and slices of sequences, as PySlice_AdjustIndices resolves them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "python/objects/sequence.h"
#include "python/objects/str.h"

namespace patchorder::python {

class Interpreter;

struct SliceRange {
  std::int64_t first = 0;
  std::int64_t stop = 0;
  std::int64_t step = 1;
  std::size_t count = 0;
  std::size_t start = 0;  // first, for ranges that are not empty or go forwards

  std::int64_t at(std::size_t i) const { return first + static_cast<std::int64_t>(i) * step; }
};

SliceRange resolve_slice(Interpreter& interp, const Slice* slice, std::size_t length);

// `kind` is for messages: "list index out of range", unless that is worded otherwise.
std::size_t resolve_index(Interpreter& interp, Value key, std::size_t length, std::string_view kind,
                          std::string_view out_of_range = {});

// Code points [from, to) of a text, sharing its characters.
Str* substring(Heap& heap, const Str* text, std::size_t from, std::size_t to);

}  // namespace patchorder::python
