// Whether two outcomes agree, and where they don't. They agree when everything is equal, elapsed times within a
// tolerance; the program's name and the pair are not compared.
#pragma once

#include <string>
#include <vector>

#include "suite/outcome.h"

namespace patchorder::suite {

enum class Aspect { kStdout, kJoin, kIsAlive, kStderr, kExit, kHang, kBudget, kElapsed };

// `output`, `join`, `is_alive`, `exception`, `exit`, `hang`, `budget`, `elapsed`.
std::string_view aspect_name(Aspect aspect);

// In the order of Aspect, each at most once; empty: they agree. A difference in elapsed times is named only where
// nothing else differs.
std::vector<Aspect> differing_aspects(const Outcome& expected, const Outcome& actual);

inline bool agree(const Outcome& expected, const Outcome& actual) {
  return differing_aspects(expected, actual).empty();
}

// Nothing but elapsed times differ: on a real interpreter, the machine's load may be why.
bool differ_in_elapsed_only(const Outcome& expected, const Outcome& actual);

// Seconds; 0.08 s or 15 % of the expected ones.
bool elapsed_agree(double expected, double actual);

struct DiffLine {
  enum class Side { kBoth, kExpected, kActual };
  Side side;
  std::string text;
};

// The calls as lines, as people read them: line, call, what it answered, how long it took.
std::vector<std::string> call_lines(const Outcome& outcome);

// The two as lines, with what only one of them has marked. Elapsed times that agree make no difference.
std::vector<DiffLine> diff_outcomes(const Outcome& expected, const Outcome& actual);

// A shortest diff of two lists of lines; very long ones are only told apart as a whole.
std::vector<DiffLine> diff_lines(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

// `exit 0`, `killed by signal 9`, `hangs`, `stopped: steps budget`.
std::string ending_text(const Outcome& outcome);

// `in thread: ValueError: boom`, `warning, line 3: MonkeyPatchWarning: ...`
std::string report_text(const Report& report);

}  // namespace patchorder::suite
