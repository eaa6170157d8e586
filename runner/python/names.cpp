#include "python/names.h"

namespace patchorder::python {

constinit thread_local SpecialNames names_of_os_thread;

void make_special_names() {
  names_of_os_thread = {
#define PATCHORDER_INTERN(name) intern("__" #name "__"),
      PATCHORDER_SPECIAL_NAMES(PATCHORDER_INTERN)
#undef PATCHORDER_INTERN
  };
}

}  // namespace patchorder::python
