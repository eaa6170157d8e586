// The arguments of one call, as they stand at the call site.
//
// As in CPython's vectorcall, positional values come first and the keyword values behind them in one
// array; the names of the keywords stand beside it. Nothing is owned: an Arguments lives as long as the call.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "python/objects/str.h"
#include "python/objects/value.h"

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

// The same arguments with one more in front: self, or the class for __new__.
class PrefixedArguments {
 public:
  PrefixedArguments(Value first, const Arguments& rest) : arguments_(rest) {
    const std::size_t total = rest.total() + 1;
    Value* values = small_.data();
    if (total > small_.size()) {
      large_.resize(total);
      values = large_.data();
    }
    values[0] = first;
    std::copy_n(rest.values, rest.total(), values + 1);
    arguments_.values = values;
    ++arguments_.positional_count;
  }
  PrefixedArguments(const PrefixedArguments&) = delete;
  PrefixedArguments& operator=(const PrefixedArguments&) = delete;

  operator const Arguments&() const { return arguments_; }  // NOLINT(google-explicit-constructor)

 private:
  Arguments arguments_;
  std::array<Value, 8> small_;
  std::vector<Value> large_;
};

}  // namespace patchorder::python
