// SHA-256 (FIPS 180-4), to tell whether a case is still the one an expectation was recorded from.
#pragma once

#include <string>
#include <string_view>

namespace patchorder::suite {

// 64 hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace patchorder::suite
