#include "python/objects/slicing.h"

#include <algorithm>
#include <limits>
#include <string>

#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

// A bound that is out of all range counts as the farthest one.
std::int64_t bound_of(Interpreter& interp, Value bound) {
  if (is_integer(bound)) {
    if (const auto small = small_integer(bound)) return *small;
    return *number_order(bound, Value::integer(0)) < 0 ? std::numeric_limits<std::int64_t>::min()
                                                       : std::numeric_limits<std::int64_t>::max();
  }
  if (find_special(interp, bound, special_names().index_)) return to_index(interp, bound);
  raise_type_error(interp, "slice indices must be integers or None or have an __index__ method");
}

}  // namespace

SliceRange resolve_slice(Interpreter& interp, const Slice* slice, std::size_t length) {
  const auto size = static_cast<std::int64_t>(length);
  SliceRange range;
  if (!slice->step.is_none()) range.step = bound_of(interp, slice->step);
  range.step = std::max(range.step, -std::numeric_limits<std::int64_t>::max());  // so that it can be negated
  if (range.step == 0) raise_value_error(interp, "slice step cannot be zero");
  const bool forwards = range.step > 0;
  const std::int64_t lowest = forwards ? 0 : -1;
  const std::int64_t highest = forwards ? size : size - 1;
  const auto resolve = [&](Value bound, std::int64_t missing) {
    if (bound.is_none()) return missing;
    std::int64_t at = bound_of(interp, bound);
    if (at < 0) at = at < -size ? lowest : at + size;
    return std::clamp(at, lowest, highest);
  };
  range.first = resolve(slice->start, forwards ? lowest : highest);
  const std::int64_t stop = range.stop = resolve(slice->stop, forwards ? highest : lowest);
  if (forwards ? range.first < stop : range.first > stop) {
    const std::int64_t distance = forwards ? stop - range.first - 1 : range.first - stop - 1;
    const std::int64_t stride = forwards ? range.step : -range.step;
    range.count = static_cast<std::size_t>(distance / stride + 1);
  }
  range.start = static_cast<std::size_t>(std::max<std::int64_t>(range.first, 0));
  return range;
}

std::size_t resolve_index(Interpreter& interp, Value key, std::size_t length, std::string_view kind,
                          std::string_view out_of_range) {
  if (!has_index(interp, key)) {
    if (kind == "deque") {  // the general message of sequences in C
      raise_type_error(interp, "sequence index must be integer, not '" + std::string(type_name(key)) + "'");
    }
    const bool text = kind == "string";
    if (text && !interp.version_at_least(11)) raise_type_error(interp, "string indices must be integers");
    raise_type_error(interp, std::string(kind) + " indices must be integers" + (text ? ", not '" : " or slices, not ") +
                                 std::string(type_name(key)) + (text ? "'" : ""));
  }
  if (is_integer(key) && !small_integer(key)) {
    raise(interp, exceptions().index_error,
          "cannot fit '" + std::string(type_name(key)) + "' into an index-sized integer");
  }
  std::int64_t at = to_index(interp, key);
  const auto size = static_cast<std::int64_t>(length);
  if (at < 0) at += size;
  if (at < 0 || at >= size) {
    raise(interp, exceptions().index_error,
          out_of_range.empty() ? std::string(kind) + " index out of range" : std::string(out_of_range));
  }
  return static_cast<std::size_t>(at);
}

Str* substring(Heap& heap, const Str* text, std::size_t from, std::size_t to) {
  if (from >= to) return intern("");
  if (from == 0 && to == text->length && text->type == builtin_types().str) {
    return const_cast<Str*>(text);
  }
  const std::size_t begin = byte_offset(text, from);
  const std::size_t end = byte_offset(text, to);
  if (end - begin == 1) return intern({text->data + begin, 1});
  Str* part = heap.make<Str>(builtin_types().str);
  part->data = text->data + begin;
  part->size = end - begin;
  part->length = to - from;
  return part;
}

}  // namespace patchorder::python
