// Any bytes as a program's text: a tree, or a SourceError that can be shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "python/syntax/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    patchorder::python::parse_module(std::make_shared<patchorder::python::Source>("fuzz.py", text));
  } catch (const patchorder::python::SourceError& error) {
    if (error.rendered.empty()) std::abort();
  }
  return 0;
}
