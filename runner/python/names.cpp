#include "python/names.h"

namespace patchorder::python {

const SpecialNames& special_names() {
  thread_local const SpecialNames names = {
#define PATCHORDER_INTERN(name) intern("__" #name "__"),
      PATCHORDER_SPECIAL_NAMES(PATCHORDER_INTERN)
#undef PATCHORDER_INTERN
  };
  return names;
}

}  // namespace patchorder::python
