// Any bytes as a program with a header.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "suite/case_header.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto header = patchorder::suite::parse_case_header({reinterpret_cast<const char*>(data), size});
    if (header && header->title.empty()) std::abort();
  } catch (const patchorder::suite::CaseHeaderError& error) {
    if (error.line == 0) std::abort();
  }
  return 0;
}
