#include "suite/real_python.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "suite/call_log.h"
#include "suite/child_process.h"
#include "suite/observer_source.h"
#include "suite/stderr_reports.h"
#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kAskVersions = R"(
import sys
print("patchorder", sys.implementation.name, "%d.%d.%d" % sys.version_info[:3])
try:
    import gevent, greenlet
except ImportError as error:
    print("patchorder no", error)
else:
    print("patchorder with", gevent.__version__, greenlet.__version__)
)";

// A folder for one run, and the environment that goes with it: nothing of the user's but PATH.
class Isolation {
 public:
  Isolation() {
    std::filesystem::create_directory(work());
    std::ofstream(observer(), std::ios::binary) << kObserverSource;
    make_call_log(log());
  }

  std::filesystem::path work() const { return folder_.path() / "work"; }
  std::filesystem::path observer() const { return folder_.path() / "observer.py"; }
  std::filesystem::path log() const { return folder_.path() / "calls"; }

  ChildRequest request(std::vector<std::string> arguments) const {
    ChildRequest request;
    request.arguments = std::move(arguments);
    request.folder = work();
    request.mark = "TMPDIR=" + work().string();
    const char* path = std::getenv("PATH");
    request.environment = {fmt::format("PATH={}", path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin"),
                           "HOME=" + work().string(), "LANG=C.UTF-8", "PYTHONHASHSEED=0",
                           // Modules beside the program leave no __pycache__ behind.
                           "PYTHONDONTWRITEBYTECODE=1", request.mark};
    return request;
  }

 private:
  TemporaryFolder folder_;
};

// The line of `text` that begins with `start`, without it.
std::optional<std::string> line_after(const std::string& text, std::string_view start) {
  for (const std::string& line : split_lines(text)) {
    if (line.starts_with(start)) return line.substr(start.size());
  }
  return std::nullopt;
}

std::string last_line(const std::string& text) {
  const auto lines = split_lines(text);
  return lines.empty() ? "it printed nothing" : lines.back();
}

InterpreterVersions ask_versions(const std::string& python) {
  constexpr double kTimeLimit = 30;
  const Isolation isolation;
  ChildRequest request = isolation.request({python, "-c", std::string(kAskVersions)});
  request.time_limit = kTimeLimit;
  ChildResult result;
  try {
    result = run_child(request);
  } catch (const ChildError& error) {
    throw InterpreterError(fmt::format("{}; give a Python interpreter that has gevent: --on PYTHON", error.what()));
  }
  const auto implementation = line_after(result.stdout_text, "patchorder cpython ");
  if (!implementation) {
    throw InterpreterError(fmt::format("{} does not work as a CPython interpreter: {}", python,
                                       valid_utf8(last_line(result.stderr_text + result.stdout_text))));
  }
  if (const auto missing = line_after(result.stdout_text, "patchorder no ")) {
    throw InterpreterError(
        fmt::format("{} (CPython {}) has no gevent: {}; install it with `{} -m pip install gevent`, or on Debian "
                    "`apt install python3-gevent` and use /usr/bin/python3",
                    python, *implementation, valid_utf8(*missing), python));
  }
  const auto with = line_after(result.stdout_text, "patchorder with ");
  if (!with) {
    throw InterpreterError(fmt::format("{} (CPython {}) cannot import gevent: {}", python, *implementation,
                                       valid_utf8(last_line(result.stderr_text))));
  }
  const std::size_t space = with->find(' ');
  return {*implementation, with->substr(0, space), with->substr(space + 1)};
}

// An interpreter given by a relative path is found from the run's own folder too.
std::string absolute_interpreter(const std::string& python) {
  return python.find('/') == std::string::npos ? python : std::filesystem::absolute(python).string();
}

// `3.11` of `3.11.2`.
std::string major_minor(const std::string& version) {
  return version.substr(0, version.find('.', version.find('.') + 1));
}

// The traceback as without the observer: its frames are taken out.
std::string without_observer_frames(const std::string& text, const std::string& observer) {
  const std::string frame = "  File \"" + observer + "\"";
  std::string result;
  bool inside = false;
  for (const std::string& line : split_lines(text)) {
    if (line.starts_with(frame)) {
      inside = true;
    } else if (!line.starts_with("    ")) {
      inside = false;
    }
    if (!inside) result += line + "\n";
  }
  return result;
}

}  // namespace

std::string InterpreterVersions::pair_name() const {
  return fmt::format("py{}-gevent{}", major_minor(cpython), major_minor(gevent));
}

RealPython::RealPython(const std::string& python, double time_limit)
    : python_(absolute_interpreter(python)),
      time_limit_(time_limit),
      versions_(ask_versions(python_)),
      pair_(versions_.pair_name()) {}

std::string RealPython::options() const { return "--on " + python_; }

Execution RealPython::run(const Program& program) const {
  Execution execution;
  try {
    const Isolation isolation;
    ChildRequest request = isolation.request({python_, isolation.observer(), isolation.log(), program.file});
    request.time_limit = time_limit_;
    const ChildResult result = run_child(request);
    // Where it ran must not show: the hub knows the program by its name only.
    const auto text_of = [&](const std::string& raw) {
      return replace_all(without_observer_frames(valid_utf8(raw), isolation.observer()), program.file.string(),
                         program.name);
    };
    execution.seconds = result.seconds;
    execution.stderr_text = text_of(result.stderr_text);
    CallLog log = read_call_log(isolation.log());
    if (log.syntax_error) {
      execution.ending = Execution::Ending::kProgramWrong;
      execution.message = execution.stderr_text;
      return execution;
    }
    Outcome& outcome = execution.outcome;
    outcome.program = program.name;
    outcome.pair = pair_;
    outcome.stdout_lines =
        split_lines(replace_all(valid_utf8(result.stdout_text), program.file.string(), program.name));
    outcome.calls = std::move(log.calls);
    outcome.stderr_reports = parse_stderr(execution.stderr_text);
    outcome.exit = result.exit_code;
    outcome.hang = result.timed_out;
    if (result.output_exceeded) outcome.budget = "output";
  } catch (const ChildError& error) {
    execution.ending = Execution::Ending::kFailed;
    execution.message = program.name + ": " + error.what();
  }
  return execution;
}

}  // namespace patchorder::suite
