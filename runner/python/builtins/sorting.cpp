#include "python/builtins/sorting.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

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

void turn_round(std::vector<Keyed>& items, std::size_t from, std::size_t to) {
  std::reverse(items.begin() + static_cast<std::ptrdiff_t>(from), items.begin() + static_cast<std::ptrdiff_t>(to));
}

// How far what is in order goes, if the items before `end` are.
std::size_t end_of_rise(Interpreter& interp, const std::vector<Keyed>& items, std::size_t end) {
  while (end < items.size() && !is_less(interp, items[end].key, items[end - 1].key)) ++end;
  return end;
}

// From 3.13 on a run that falls may have equal items in it, which keep their order, and may go on rising once it has
// been turned round.
std::size_t count_run_with_equals(Interpreter& interp, std::vector<Keyed>& items) {
  std::size_t end = end_of_rise(interp, items, 1);
  if (end == items.size() || (end > 1 && is_less(interp, items[0].key, items[end - 1].key))) return end;
  turn_round(items, 0, end);
  std::size_t equal = 0;
  for (++end; end < items.size(); ++end) {
    if (is_less(interp, items[end].key, items[end - 1].key)) {
      turn_round(items, end - 1 - equal, end);
      equal = 0;
    } else if (is_less(interp, items[end - 1].key, items[end].key)) {
      break;
    } else {
      ++equal;
    }
  }
  turn_round(items, end - 1 - equal, end);
  turn_round(items, 0, end);
  return end_of_rise(interp, items, end);
}

// Where a run from the beginning ends that is in order, or strictly in the reverse order, and is turned round.
std::size_t count_run(Interpreter& interp, std::vector<Keyed>& items) {
  if (items.size() < 2) return items.size();
  if (interp.version_at_least(13)) return count_run_with_equals(interp, items);
  const bool falls = is_less(interp, items[1].key, items[0].key);
  std::size_t end = 2;
  while (end < items.size() && is_less(interp, items[end].key, items[end - 1].key) == falls) ++end;
  if (falls) turn_round(items, 0, end);
  return end;
}

// As CPython sorts up to 63 items: which ones are compared, and in which order, shows in what comparing does.
void insertion_sort(Interpreter& interp, std::vector<Keyed>& items) {
  for (std::size_t at = count_run(interp, items); at < items.size(); ++at) {
    const Keyed pivot = items[at];
    std::size_t left = 0, right = at;
    while (left < right) {
      const std::size_t middle = left + (right - left) / 2;
      if (is_less(interp, pivot.key, items[middle].key)) {
        right = middle;
      } else {
        left = middle + 1;
      }
    }
    const auto position = [&](std::size_t index) { return items.begin() + static_cast<std::ptrdiff_t>(index); };
    std::move_backward(position(left), position(at), position(at + 1));
    items[left] = pivot;
  }
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
  constexpr std::size_t kMerged = 64;
  if (items.size() < kMerged) {
    insertion_sort(interp, items);
  } else {
    std::vector<Keyed> room(items.size());
    merge_sort(interp, items, room, 0, items.size());
  }
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
