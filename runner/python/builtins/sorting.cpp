#include "python/builtins/sorting.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "python/exception.h"
#include "python/interpreter.h"
#include "python/operations.h"

namespace patchorder::python::builtins {
namespace {

struct Keyed {
  Value key;
  Value item;
};

bool is_less(Interpreter& interp, Value a, Value b) {
  if (a.is_int() && b.is_int()) return a.as_int() < b.as_int();
  return compare_is_true(interp, a, b, CompareOperator::kLess);
}

// Merge sort: stable, and safe with a comparison that contradicts itself or switches greenlets (std::stable_sort
// promises neither).
void merge_sort(Interpreter& interp, std::vector<Keyed>& items, std::vector<Keyed>& room, std::size_t from,
                std::size_t to) {
  if (to - from < 2) return;
  const std::size_t middle = from + (to - from) / 2;
  merge_sort(interp, items, room, from, middle);
  merge_sort(interp, items, room, middle, to);
  std::size_t left = from, right = middle;
  for (std::size_t at = from; at < to; ++at) {
    const bool take_right = right < to && (left == middle || is_less(interp, items[right].key, items[left].key));
    room[at] = items[take_right ? right++ : left++];
  }
  std::copy(room.begin() + static_cast<std::ptrdiff_t>(from), room.begin() + static_cast<std::ptrdiff_t>(to),
            items.begin() + static_cast<std::ptrdiff_t>(from));
}

}  // namespace

void sort_items(Interpreter& interp, List* list, Value key, bool reverse) {
  // As many comparisons as there are items, for each bit of their number; and each comparison takes a while.
  constexpr std::uint64_t kComparison = 8;
  interp.work(kComparison * list->count * static_cast<std::uint64_t>(std::bit_width(list->count)));
  std::vector<Keyed> items;
  items.reserve(list->count);
  const auto given = std::vector<Value>(list->items, list->items + list->count);
  for (Value item : given) items.push_back({key.is_none() ? item : call(interp, key, item), item});
  // Equal items keep their order in a reversed sort too.
  if (reverse) std::reverse(items.begin(), items.end());
  std::vector<Keyed> room(items.size());
  merge_sort(interp, items, room, 0, items.size());
  if (reverse) std::reverse(items.begin(), items.end());
  if (list->count != items.size()) raise_value_error(interp, "list modified during sort");
  for (std::size_t i = 0; i < items.size(); ++i) list->items[i] = items[i].item;
}

RecursionGuard::RecursionGuard(Interpreter& interp, Value container) : interp_(interp) {
  auto& active = interp.containers_in_repr;
  entered_before_ = std::find(active.begin(), active.end(), container.object()) != active.end();
  active.push_back(container.object());
}

RecursionGuard::~RecursionGuard() { interp_.containers_in_repr.pop_back(); }

}  // namespace patchorder::python::builtins
