#include "suite/interpreters/real_python.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "suite/interpreters/call_log.h"
#include "suite/interpreters/child_process.h"
#include "suite/interpreters/observer_source.h"
#include "suite/reports/style.h"
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

// How a run ended that did not print what was asked of it.
std::string ending_of(const ChildResult& result) {
  if (result.memory_exceeded) return "it went over the memory limit";
  if (result.output_exceeded) return "it went over the output limit";
  const auto lines = split_lines(result.stdout_text + result.stderr_text);
  // No Python may quote the whole of what it was asked.
  constexpr std::size_t kShown = 160;
  if (!lines.empty()) return fitted(valid_utf8(lines.back()), kShown);
  if (result.exit_code.value_or(0) < 0) return fmt::format("signal {} ended it", -*result.exit_code);
  return fmt::format("it printed nothing, exit code {}", result.exit_code.value_or(0));
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
  if (result.timed_out) {
    throw InterpreterError(fmt::format("{} does not work as a CPython interpreter: no answer within {} s", python,
                                       static_cast<int>(kTimeLimit)));
  }
  const auto implementation = line_after(result.stdout_text, "patchorder cpython ");
  if (!implementation) {
    throw InterpreterError(fmt::format("{} does not work as a CPython interpreter: {}", python, ending_of(result)));
  }
  if (const auto missing = line_after(result.stdout_text, "patchorder no ")) {
    throw InterpreterError(
        fmt::format("{} (CPython {}) has no gevent: {}; install it with `{} -m pip install gevent`, or on Debian "
                    "`apt install python3-gevent` and use /usr/bin/python3",
                    python, *implementation, valid_utf8(*missing), python));
  }
  const auto with = line_after(result.stdout_text, "patchorder with ");
  if (!with) {
    throw InterpreterError(
        fmt::format("{} (CPython {}) cannot import gevent: {}", python, *implementation, ending_of(result)));
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

// Modules beside the program are named in tracebacks as the program is.
std::string with_neighbours_named(const std::string& text, const Program& program) {
  const auto file_in = [](const std::filesystem::path& folder) { return "File \"" + (folder / "").string(); };
  return replace_all(text, file_in(program.file.parent_path()),
                     file_in(std::filesystem::path(program.name).parent_path()));
}

}  // namespace

std::string InterpreterVersions::pair_name() const {
  return fmt::format("py{}-gevent{}", major_minor(cpython), major_minor(gevent));
}

InterpreterVersions versions_of(const modules::Pair& pair) {
  const auto dotted = [](const auto& version) {
    return fmt::format("{}.{}.{}", version.major, version.minor, version.micro);
  };
  return {dotted(pair.python), dotted(pair.gevent), std::string(pair.greenlet)};
}

RealPython::RealPython(const std::string& python, const RealLimits& limits)
    : python_(absolute_interpreter(python)),
      limits_(limits),
      versions_(ask_versions(python_)),
      pair_(versions_.pair_name()) {}

Execution RealPython::run(const Program& program) const {
  Execution execution;
  try {
    const Isolation isolation;
    std::vector<std::string> words{python_, isolation.observer(), isolation.log(), program.file};
    words.insert(words.end(), program.arguments.begin(), program.arguments.end());
    ChildRequest request = isolation.request(std::move(words));
    request.time_limit = limits_.time_limit;
    request.memory_limit = limits_.memory;
    request.output_limit = limits_.output;
    const ChildResult result = run_child(request);
    // Where it ran must not show: the hub knows the program by its name only.
    const auto text_of = [&](const std::string& raw) {
      const std::string text = without_observer_frames(valid_utf8(raw), isolation.observer());
      return with_neighbours_named(replace_all(text, program.file.string(), program.name), program);
    };
    execution.seconds = result.seconds;
    execution.stderr_text = text_of(result.stderr_text);
    CallLog log = read_call_log(isolation.log());
    if (!log.damage.empty()) throw ChildError("the observer's notes are damaged: " + log.damage);
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
    if (result.memory_exceeded) outcome.budget = "memory";
  } catch (const ChildError& error) {
    execution.ending = Execution::Ending::kFailed;
    execution.message = program.name + ": " + error.what();
  }
  return execution;
}

}  // namespace patchorder::suite
