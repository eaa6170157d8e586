// A format specification, and numbers written by it: what format(), f-strings, str.format and % share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "python/objects/value.h"

namespace patchorder::python {

class Interpreter;

struct Specification {
  std::string fill = " ";
  char align = 0;
  char sign = '-';
  bool alternate = false;
  bool zero = false;
  bool no_negative_zero = false;  // z: what is rounded to -0 is written as 0
  std::size_t width = 0;
  char grouping = 0;
  std::optional<int> precision;
  char type = 0;
};

// `prefix` (a sign, 0x) stays in front when the fill goes between it and the digits.
std::string padded(const Specification& spec, std::string_view prefix, std::string_view body, char default_align);

std::string sign_text(const Specification& spec, bool negative);
std::string integer_format(Interpreter& interp, const Specification& spec, Value number);
// `original` is what messages name.
std::string real_format(Interpreter& interp, const Specification& spec, Value original, double value);
// complex_text.cpp
std::string complex_format(Interpreter& interp, const Specification& spec, Value original);

}  // namespace patchorder::python
