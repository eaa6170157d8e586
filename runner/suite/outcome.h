// What a run of a program showed, on the hub and on real Python alike: lines on stdout, the calls of is_alive and join
// that the program's own text makes, reports on stderr, how the process ended. Everything that is compared, recorded
// and reported is one of these.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace patchorder::suite {

using Json = nlohmann::ordered_json;

struct Call {
  std::uint32_t line = 0;
  std::string call;    // `t.join`, `self.t.is_alive`, `workers[].join`
  Json result;         // what it answered: null, true, a number, or the repr as a string
  std::string raised;  // `Type: message`; empty if it answered
  bool never_returned = false;
  double elapsed = 0;  // seconds, to the millisecond

  bool operator==(const Call&) const = default;
};

// One report on stderr.
struct Report {
  std::string kind;                   // kMainKind and so on
  std::optional<std::uint32_t> line;  // of warnings
  std::string type;                   // class name, without its module
  std::string message;                // first line, masked

  bool operator==(const Report&) const = default;
};

inline constexpr std::string_view kMainKind = "main";
inline constexpr std::string_view kThreadKind = "in thread";
inline constexpr std::string_view kGreenletKind = "in greenlet";
inline constexpr std::string_view kShutdownKind = "ignored in threading._shutdown";
inline constexpr std::string_view kIgnoredInThreadKind = "ignored in thread";
inline constexpr std::string_view kWarningKind = "warning";
// Beyond what programs about threads usually show: callbacks of atexit, hooks and finalizers that raise, and the
// interpreter's own last words.
inline constexpr std::string_view kAtexitKind = "ignored in atexit";
inline constexpr std::string_view kIgnoredKind = "ignored";
inline constexpr std::string_view kFatalKind = "fatal";

struct Outcome {
  std::string program;  // as it was named
  std::string pair;
  std::vector<std::string> stdout_lines;
  std::vector<Call> calls;  // in the order they ended; those that never did come last
  std::vector<Report> stderr_reports;
  std::optional<int> exit;  // negative: killed by that signal; none: it had to be stopped
  bool hang = false;
  std::string budget;  // the budget that ended it; empty if none did

  bool operator==(const Outcome&) const = default;
};

// JSON, or a file of it, that is not an outcome. The message says where: `calls[2].line: expected a number`.
class OutcomeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

Json to_json(const Outcome& outcome);
Json to_json(const Call& call);
Json to_json(const Report& report);

// One line, without its end. Bytes that are no UTF-8 become U+FFFD.
std::string to_json_line(const Outcome& outcome);

// Takes nothing on trust; throws OutcomeError. Members that it does not know are ignored.
Outcome outcome_from_json(const Json& json);
Call call_from_json(const Json& json, const std::string& where);
Report report_from_json(const Json& json, const std::string& where);

// The text of a JSON Lines file, blank lines skipped: `take` gets each outcome, the line's JSON and `name:LINE`, which
// also stands before what an OutcomeError says.
using TakeOutcome = std::function<void(Outcome outcome, const Json& line, const std::string& where)>;
void for_each_outcome(std::string_view text, const std::string& name, const TakeOutcome& take);

// The outcomes alone.
std::vector<Outcome> outcomes_from_json_lines(std::string_view text, const std::string& name);

// A call's result from its repr: None, True, False, numbers become JSON's, everything else a string, masked.
Json result_from_repr(std::string_view repr);

// To the millisecond, as outcomes hold elapsed times.
double rounded_seconds(double seconds);

// A call's result in one word or two: `True`, `None`, `raised LoopExit: ...`, `never returned`.
std::string result_text(const Call& call);

}  // namespace patchorder::suite
