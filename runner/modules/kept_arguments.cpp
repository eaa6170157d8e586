#include "modules/kept_arguments.h"

#include <cstdint>

#include "python/objects/object.h"
#include "python/objects/str.h"

namespace patchorder::modules {

using python::Value;

KeptArguments::KeptArguments(std::span<const Value> positional, const python::Dict& keywords)
    : positional_(positional.size()), values_(positional.begin(), positional.end()) {
  for (std::int64_t i = 0; (i = python::next_live(&keywords, i)) >= 0; ++i) {
    names_.push_back(python::cast<python::Str>(keywords.entries[i].key));
    values_.push_back(keywords.entries[i].value);
  }
}

python::Arguments KeptArguments::arguments() const {
  python::Arguments arguments(values_.data(), positional_);
  arguments.keyword_names = names_.data();
  arguments.keyword_count = names_.size();
  return arguments;
}

}  // namespace patchorder::modules
