// Arguments as a C function with *args and **kwargs has them, a tuple and a dictionary, for a call that is made of them
// later: what PyObject_Call takes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "python/evaluator/arguments.h"
#include "python/objects/dict.h"
#include "python/objects/value.h"

namespace patchorder::modules {

class KeptArguments {
 public:
  // The keys of `keywords` must be text.
  KeptArguments(std::span<const python::Value> positional, const python::Dict& keywords);

  // Stands as long as this object does.
  python::Arguments arguments() const;

 private:
  std::size_t positional_;
  std::vector<python::Value> values_;
  std::vector<python::Str*> names_;
};

}  // namespace patchorder::modules
