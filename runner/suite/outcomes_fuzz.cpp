// Any bytes as a JSON Lines file of outcomes. What is accepted must come back the same from its own text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "suite/outcome.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace patchorder::suite;
  try {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Outcome& outcome : outcomes_from_json_lines(text, "fuzz.jsonl")) {
      const std::string line = to_json_line(outcome);
      const auto again = outcomes_from_json_lines(line, "again.jsonl");
      if (again.size() != 1 || to_json_line(again[0]) != line) std::abort();
    }
  } catch (const OutcomeError&) {
    // Refused, with a message.
  }
  return 0;
}
