#include "modules/programs.h"

#include <algorithm>
#include <string_view>

#include "modules/process.h"
#include "modules/python_command_line.h"
#include "python/exception.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

// From fork to the first instruction of a small program: of Python's fork, and of a small process's.
constexpr Nanoseconds kTimeToStart = 2'000'000;
constexpr Nanoseconds kTimeToStartFromShell = 900'000;
// A part of a shell needs no more than the fork.
constexpr Nanoseconds kTimeToFork = 200'000;
constexpr Nanoseconds kTimeToStartPython = 25'000'000;

// Those of lib/_programs, by the table in its __init__.py, and Python.
constexpr std::string_view kModelled[] = {
    ":",     "[",      "basename", "bash",   "cat",  "cp",     "cut",     "dash",  "dirname", "echo",
    "env",   "false",  "grep",     "head",   "id",   "kill",   "ls",      "mkdir", "mv",      "nice",
    "nohup", "nproc",  "printenv", "printf", "pwd",  "python", "python3", "rev",   "rm",      "rmdir",
    "seq",   "setsid", "sh",       "sleep",  "sort", "tac",    "tail",    "tee",   "test",    "timeout",
    "touch", "tr",     "true",     "uname",  "uniq", "wc",     "whoami",  "yes"};
// What other names mean on most machines.
constexpr std::string_view kUnmodelled[] = {
    "apt",       "awk",      "base64",   "bc",        "bzip2",    "chgrp",        "chmod",  "chown",  "cksum",
    "clear",     "cmp",      "comm",     "crontab",   "curl",     "date",         "dd",     "df",     "diff",
    "docker",    "du",       "expand",   "expr",      "factor",   "ffmpeg",       "file",   "find",   "flock",
    "fmt",       "fold",     "gcc",      "getent",    "git",      "groups",       "gunzip", "gzip",   "hexdump",
    "host",      "hostname", "ifconfig", "install",   "ip",       "java",         "join",   "jq",     "less",
    "ln",        "logger",   "lsof",     "make",      "man",      "md5sum",       "mkfifo", "mktemp", "more",
    "mount",     "mysql",    "nc",       "ncat",      "netstat",  "nl",           "node",   "numfmt", "od",
    "openssl",   "paste",    "perl",     "pgrep",     "ping",     "pip",          "pip3",   "pkill",  "pr",
    "ps",        "psql",     "python2",  "readlink",  "realpath", "redis-server", "rsync",  "script", "sed",
    "sha256sum", "shuf",     "socat",    "split",     "ssh",      "stat",         "stdbuf", "strace", "stty",
    "su",        "sudo",     "sync",     "systemctl", "tar",      "telnet",       "time",   "top",    "tput",
    "truncate",  "tty",      "umount",   "unlink",    "uptime",   "vi",           "watch",  "wget",   "which",
    "who",       "xargs",    "xxd",      "xz",        "zip",      "zstd"};
constexpr std::string_view kProgramFolders[] = {"/bin",  "/usr/bin",  "/usr/local/bin",
                                                "/sbin", "/usr/sbin", "/usr/local/sbin"};

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool is_modelled(const std::string& name) { return std::ranges::find(kModelled, name) != std::end(kModelled); }

Program begun_with(Process& parent, const Surroundings& surroundings) {
  return {.surroundings = surroundings, .started_at = python::users_place(parent.interpreter())};
}

}  // namespace

bool has_program(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos) {
    return is_modelled(name) || name.starts_with("python3.") ||
           std::ranges::find(kUnmodelled, name) != std::end(kUnmodelled);
  }
  const std::string folder = name.substr(0, slash);
  if (std::ranges::find(kProgramFolders, folder) == std::end(kProgramFolders)) return false;
  return has_program(base_name(name));
}

ProgramStart program_of(Process& parent, const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const std::string name = base_name(arguments[0]);
  const Nanoseconds time = parent.is_other_program() ? kTimeToStartFromShell : kTimeToStart;
  Program program = begun_with(parent, surroundings);
  if (name.starts_with("python")) {
    read_python_command_line(parent, arguments, program);
    return {std::move(program), time + kTimeToStartPython};
  }
  if (has_program(arguments[0]) && !is_modelled(name)) {
    python::raise_unsupported(parent.interpreter(), "the program " + name);
  }
  program.words = arguments;
  return {std::move(program), time};
}

ProgramStart part_of_shell(Process& parent, const std::string& state, const Surroundings& surroundings) {
  Program program = begun_with(parent, surroundings);
  program.words = {"", state};
  return {std::move(program), kTimeToFork};
}

}  // namespace patchorder::modules
