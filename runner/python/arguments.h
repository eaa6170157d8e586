// The arguments of one call, as they stand at the call site.
//
// As in CPython's vectorcall, positional values come first and the keyword values behind them in one
// array; the names of the keywords stand beside it. Nothing is owned: an Arguments lives as long as the call.
#pragma once

#include <cstddef>
#include <span>

#include "python/str.h"
#include "python/value.h"

namespace patchorder::python {

struct Arguments {
  const Value* values = nullptr;
  std::size_t positional_count = 0;
  Str* const* keyword_names = nullptr;
  std::size_t keyword_count = 0;

  Arguments() = default;
  Arguments(const Value* positional, std::size_t count) : values(positional), positional_count(count) {}
  explicit Arguments(std::span<const Value> positional)
      : values(positional.data()), positional_count(positional.size()) {}

  std::span<const Value> positional() const { return {values, positional_count}; }
  Value keyword_value(std::size_t i) const { return values[positional_count + i]; }
  std::size_t total() const { return positional_count + keyword_count; }
};

}  // namespace patchorder::python
