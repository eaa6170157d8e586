// observer.py, embedded when the binary is built.
#pragma once

#include <string_view>

namespace patchorder::suite {

extern const std::string_view kObserverSource;

}  // namespace patchorder::suite
