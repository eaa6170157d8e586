#include "modules/programs.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>

#include "modules/process.h"
#include "modules/shell_line.h"
#include "python/evaluator.h"
#include "python/operations.h"
#include "python/parser.h"
#include "python/source.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

// From fork to the first instruction of a small program, and of a Python program.
constexpr Nanoseconds kTimeToStart = 2'000'000;
constexpr Nanoseconds kTimeToStartPython = 25'000'000;

[[noreturn]] void unsupported(Process& parent, const std::string& what) {
  python::raise_unsupported(parent.interpreter(), "the program " + what);
}

// What a name may mean on most machines, modelled or not.
constexpr std::string_view kUsualPrograms[] = {
    ":",       "apt",       "awk",       "basename",     "bash",     "cat",     "chmod",   "cp",     "curl",
    "cut",     "date",      "dd",        "df",           "diff",     "dirname", "docker",  "du",     "echo",
    "env",     "false",     "ffmpeg",    "find",         "gcc",      "git",     "grep",    "gunzip", "gzip",
    "head",    "host",      "hostname",  "id",           "ifconfig", "ip",      "java",    "kill",   "less",
    "ln",      "ls",        "lsof",      "make",         "md5sum",   "mkdir",   "mktemp",  "mv",     "mysql",
    "netstat", "nice",      "node",      "nohup",        "nproc",    "openssl", "perl",    "pgrep",  "ping",
    "pip",     "pip3",      "pkill",     "printenv",     "printf",   "ps",      "psql",    "pwd",    "python",
    "python2", "python3",   "readlink",  "redis-server", "rm",       "rmdir",   "rsync",   "sed",    "seq",
    "setsid",  "sh",        "sha256sum", "sleep",        "sort",     "ssh",     "stat",    "strace", "su",
    "sudo",    "systemctl", "tail",      "tar",          "tee",      "test",    "timeout", "top",    "touch",
    "tr",      "true",      "tty",       "uname",        "uniq",     "uptime",  "wc",      "wget",   "which",
    "who",     "whoami",    "xargs",     "yes",          "zip"};
constexpr std::string_view kProgramFolders[] = {"/bin",  "/usr/bin",  "/usr/local/bin",
                                                "/sbin", "/usr/sbin", "/usr/local/sbin"};

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

class Runner {
 public:
  Runner(Process& parent, const ProgramGifts& gifts)
      : parent_(parent), gifts_(gifts), now_(parent.machine().now() + kTimeToStart) {}

  ProgramRun run(const std::vector<std::string>& arguments) {
    // What cannot be executed ends as the child of a fork.
    const int status = has_program(arguments[0]) ? command(arguments, 1) : 255;
    if (!run_.copies_input && !run_.interpreter && !endless_) {
      run_.life.ended = now_;
      run_.life.status = status < 0 ? -status : status << 8;
    }
    return std::move(run_);
  }

 private:
  // The exit status; now_ is when it has ended.
  int command(const std::vector<std::string>& words, int output) {
    const std::string name = base_name(words[0]);
    if (name == "kill" && words.size() > 1 && words.back() == kOwnNumber) return kill_itself(words);
    if (std::ranges::find(words, kOwnNumber) != words.end()) unsupported(parent_, "sh with its own number");
    if (name == "true" || name == ":") return 0;
    if (name == "false") return 1;
    if (name == "sleep") return sleep(words);
    if (name == "echo") return echo(words, output);
    if (name == "cat" && words.size() == 1) {
      run_.copies_input = true;
      return 0;
    }
    if (name == "pwd" && words.size() == 1) return print(gifts_.surroundings.folder + "\n", output);
    if (name == "printenv" && words.size() == 2) return printenv(words[1], output);
    if (name == "exit" && in_shell_) return words.size() > 1 ? std::atoi(words[1].c_str()) & 0xff : 0;
    if ((name == "sh" || name == "bash") && words.size() >= 3 && words[1] == "-c") return shell(words);
    if (name == "seq" && words.size() == 2) return seq(std::atoi(words[1].c_str()), output);
    if (name.starts_with("python")) return python_program(words);
    unsupported(parent_, name);
  }

  // `kill -9 $$` and the like.
  int kill_itself(const std::vector<std::string>& words) {
    static const std::map<std::string, int> kNumbers = {{"HUP", SIGHUP},   {"INT", SIGINT},   {"QUIT", SIGQUIT},
                                                        {"ABRT", SIGABRT}, {"KILL", SIGKILL}, {"USR1", SIGUSR1},
                                                        {"SEGV", SIGSEGV}, {"USR2", SIGUSR2}, {"PIPE", SIGPIPE},
                                                        {"ALRM", SIGALRM}, {"TERM", SIGTERM}};
    std::string signal = words.size() == 2 ? "TERM" : words[words.size() - 2];
    signal.erase(0, signal.find_first_not_of('-'));
    if (signal.starts_with("SIG")) signal.erase(0, 3);
    const auto named = kNumbers.find(signal);
    const int number = named != kNumbers.end() ? named->second : std::atoi(signal.c_str());
    const bool is_known = std::ranges::any_of(kNumbers, [&](const auto& each) { return each.second == number; });
    if (!is_known || !in_shell_ || words.size() > 4) unsupported(parent_, "kill as the shell is given it");
    has_exited_ = true;
    return -number;
  }

  int sleep(const std::vector<std::string>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "infinity") {
        endless_ = true;
        return 0;
      }
      now_ += machine::from_seconds(std::strtod(words[i].c_str(), nullptr));
    }
    return 0;
  }

  int echo(const std::vector<std::string>& words, int output) {
    const bool without_newline = words.size() > 1 && words[1] == "-n";
    std::string text;
    const std::size_t first = without_newline ? 2 : 1;
    for (std::size_t i = first; i < words.size(); ++i) {
      text += (i == first ? "" : " ") + words[i];
    }
    return print(text + (without_newline ? "" : "\n"), output);
  }

  int print(const std::string& text, int output) {
    if (output != ShellCommand::kNowhere) run_.life.outputs.push_back({now_, output, text});
    return 0;
  }

  int seq(int last, int output) {
    std::string text;
    for (int number = 1; number <= last; ++number) text += std::to_string(number) + "\n";
    return print(text, output);
  }

  int printenv(const std::string& name, int output) {
    const std::optional<std::string> value = variable(name);
    return value ? print(*value + "\n", output) : 1;
  }

  std::optional<std::string> variable(const std::string& name) const {
    if (const auto own = shell_variables_.find(name); own != shell_variables_.end()) return own->second;
    for (const std::string& each : *gifts_.surroundings.environment) {
      if (each.starts_with(name + "=")) return each.substr(name.size() + 1);
    }
    return std::nullopt;
  }

  // The words that one of a shell's line becomes: what an unquoted variable has is split at its spaces.
  void expand(const std::string& word, int status, std::vector<std::string>& words) const {
    std::string expanded;
    bool is_there = word.empty();
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (word[at] != kVariable && word[at] != kQuotedVariable) {
        expanded += word[at];
        is_there = true;
        continue;
      }
      const std::size_t end = word.find(kVariableEnd, at);
      const std::string name = word.substr(at + 1, end - at - 1);
      const std::string value = name == "?"   ? std::to_string(status)
                                : name == "$" ? kOwnNumber
                                              : variable(name).value_or("");
      is_there = is_there || word[at] == kQuotedVariable;
      for (const char c : value) {
        const bool splits = word[at] == kVariable && (c == ' ' || c == '\t' || c == '\n');
        if (!splits) expanded += c;
        if (splits && !expanded.empty()) words.push_back(std::exchange(expanded, {}));
      }
      at = end;
    }
    if (is_there || !expanded.empty()) words.push_back(expanded);
  }

  // `sh -c LINE NAME ARGUMENTS`: $0, $1 and so on.
  int shell(const std::vector<std::string>& words) {
    in_shell_ = true;
    const std::vector<ShellCommand> commands = parse_shell_line(parent_, words[2]);
    is_alone_ = is_alone_ && commands.size() == 1 && !commands[0].is_loop();
    shell_variables_["0"] = words[0];
    std::string all;
    for (std::size_t i = 3; i < words.size(); ++i) {
      shell_variables_[std::to_string(i - 3)] = words[i];
      if (i > 3) all += (i == 4 ? "" : " ") + words[i];
    }
    shell_variables_["@"] = all;
    shell_variables_["#"] = std::to_string(std::max<std::size_t>(words.size(), 4) - 4);
    return shell_commands(commands, 0);
  }

  int shell_commands(const std::vector<ShellCommand>& commands, int status) {
    for (const ShellCommand& each : commands) {
      if ((each.joined_by == "&&" && status != 0) || (each.joined_by == "||" && status == 0)) continue;
      std::vector<std::string> words;
      for (const std::string& word : each.words) expand(word, status, words);
      if (each.is_loop()) {
        status = 0;
        for (const std::string& value : words) {
          shell_variables_[each.loop_variable] = value;
          status = shell_commands(each.body, status);
          if (shell_has_ended()) break;
        }
      } else {
        status = words.empty() ? 0 : shell_command(words, each.output);
      }
      if (shell_has_ended()) break;
      if (run_.copies_input && !is_alone_) unsupported(parent_, "sh with cat and other commands");
    }
    return status;
  }

  bool shell_has_ended() const { return has_exited_ || endless_; }

  int shell_command(std::vector<std::string> words, int output) {
    const std::size_t sign = shell_assignment(words[0]);
    if (sign != std::string::npos) {
      if (words.size() > 1) unsupported(parent_, "sh with a variable for one command: " + words[0]);
      shell_variables_[words[0].substr(0, sign)] = words[0].substr(sign + 1);
      return 0;
    }
    if (words[0] == "exec" && words.size() > 1) {
      words.erase(words.begin());
      has_exited_ = true;
    }
    has_exited_ |= words[0] == "exit";
    return command(words, output);
  }

  int python_program(const std::vector<std::string>& words) {
    PythonProgram program = python_of(words);
    if (is_alone_) {
      run_.interpreter = std::move(program);
      run_.time_to_start = kTimeToStart + kTimeToStartPython;
      return 0;
    }
    ProgramLife life = run_to_its_end(parent_, program);
    now_ += kTimeToStartPython;
    for (ProgramLife::Output& output : life.outputs) {
      run_.life.outputs.push_back({now_ + output.time, output.descriptor, std::move(output.text)});
    }
    if (!life.ended) {
      endless_ = true;
      return 0;
    }
    now_ += *life.ended;
    return exit_code_of(life.status);
  }

  PythonProgram python_of(const std::vector<std::string>& words) {
    PythonProgram program{.path = "<string>", .surroundings = gifts_.surroundings, .made_files = gifts_.made_files};
    std::size_t at = 1;
    for (; at < words.size() && words[at] == "-u"; ++at) program.is_unbuffered = true;
    for (const std::string& each : *gifts_.surroundings.environment) {
      if (each.starts_with("PYTHONUNBUFFERED=") && !each.ends_with('=')) program.is_unbuffered = true;
    }
    std::size_t first = at + 2;
    if (at + 1 < words.size() && words[at] == "-c") {
      program.text = words[at + 1] + "\n";
    } else if (at + 1 < words.size() && words[at] == "-m" && words[at + 1] == "gevent.monkey") {
      program.text = patched_start(words, first);
    } else {
      first = at + 1;
      program.is_command = false;
      if (at < words.size()) program.path = words[at];
      program.text = script_text(program.path);
    }
    program.arguments.assign(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
    return program;
  }

  // Of the case's own file, or of one that it has made.
  std::string script_text(const std::string& path) {
    const python::Source* own = parent_.interpreter().program;
    if (own != nullptr && path == own->path()) return std::string(own->text());
    if (!gifts_.script || path.starts_with('-')) {
      unsupported(parent_, "python without -c, other than with the program itself or a script that it has made");
    }
    return *gifts_.script;
  }

  // What `-m gevent.monkey` runs: it reads the script itself, which is the first word that is no option.
  std::string patched_start(const std::vector<std::string>& words, std::size_t first) {
    while (first < words.size() && words[first].starts_with("--")) ++first;
    if (first == words.size()) unsupported(parent_, "python -m gevent.monkey without a script");
    python::Interpreter& interp = parent_.interpreter();
    const auto quoted = [&](const std::string& text) {
      return std::string(python::repr_text(interp, python::make_str(interp.heap(), text)));
    };
    return "import _files\n_files.give(" + quoted(words[first]) + ", " + quoted(script_text(words[first])) +
           ")\nfrom gevent import monkey\nmonkey.main()\n";
  }

  Process& parent_;
  const ProgramGifts& gifts_;
  Nanoseconds now_;
  ProgramRun run_;
  std::map<std::string, std::string> shell_variables_;
  bool in_shell_ = false;
  bool has_exited_ = false;  // the shell
  bool is_alone_ = true;     // the one that the process becomes: nobody does anything after it
  bool endless_ = false;
};

}  // namespace

bool has_program(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos) return std::ranges::find(kUsualPrograms, name) != std::end(kUsualPrograms);
  const std::string folder = name.substr(0, slash);
  if (std::ranges::find(kProgramFolders, folder) == std::end(kProgramFolders)) return false;
  return has_program(base_name(name));
}

ProgramRun run_program(Process& parent, const std::vector<std::string>& arguments, const ProgramGifts& gifts) {
  return Runner(parent, gifts).run(arguments);
}

}  // namespace patchorder::modules
