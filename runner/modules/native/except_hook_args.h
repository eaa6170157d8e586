// _thread._ExceptHookArgs: what threading.excepthook is called with.
#pragma once

#include "python/objects/type.h"

namespace patchorder::modules {

python::Type* except_hook_args_type();

}  // namespace patchorder::modules
