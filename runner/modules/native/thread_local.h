// _thread._local: an object whose attributes are others in each native thread.
#pragma once

#include "python/type.h"

namespace patchorder::modules {

python::Type* thread_local_type();

}  // namespace patchorder::modules
