// sys.settrace, sys.setprofile and what asks for them: see python/evaluator/thread_hooks.h.
#pragma once

#include <span>

#include "python/native.h"

namespace patchorder::modules {

// settrace, gettrace, setprofile, getprofile; since 3.12 also the two that threading's *_all_threads call.
std::span<const python::NativeRow> trace_function_rows(const python::Interpreter& interp);

}  // namespace patchorder::modules
