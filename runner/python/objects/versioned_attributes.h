// Attributes of builtin types that not every modelled CPython has.
#pragma once

namespace patchorder::python {

// Gives the builtin types of this OS thread, which its interpreters share one after the other, what 3.`minor` has.
void settle_versioned_attributes(int minor);

}  // namespace patchorder::python
