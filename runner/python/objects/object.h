// Objects and how to look at them: the header that all of them share, and the types that it points to.
#pragma once

#include "python/objects/builtin_types.h"  // IWYU pragma: export
#include "python/objects/object_header.h"  // IWYU pragma: export
