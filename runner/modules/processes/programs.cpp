#include "modules/processes/programs.h"

#include <algorithm>
#include <string_view>

#include "modules/process.h"
#include "modules/processes/python_command_line.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using machine::Nanoseconds;

namespace {

// From fork to the first instruction of a small program: of Python's fork, and of a small process's.
constexpr Nanoseconds kTimeToStart = 2'000'000;
constexpr Nanoseconds kTimeToStartFromShell = 900'000;
// A part of a shell needs no more than the fork.
constexpr Nanoseconds kTimeToFork = 200'000;
constexpr Nanoseconds kTimeToStartPython = 25'000'000;

// Those of lib/_programs, by the table in its __init__.py (a test compares them), and Python.
constexpr std::string_view kModelled[] = {
    ":",      "[",      "awk",    "base64",  "basename",  "bash",      "cat",   "cmp",     "cp",    "cut",
    "dash",   "date",   "dd",     "diff",    "dirname",   "echo",      "egrep", "env",     "expr",  "false",
    "fgrep",  "find",   "flock",  "grep",    "head",      "id",        "kill",  "ln",      "ls",    "md5sum",
    "mkdir",  "mkfifo", "mktemp", "mv",      "nice",      "nohup",     "nproc", "openssl", "paste", "printenv",
    "printf", "pwd",    "python", "python3", "readlink",  "realpath",  "rev",   "rm",      "rmdir", "sed",
    "seq",    "setsid", "sh",     "sha1sum", "sha256sum", "sha512sum", "sleep", "sort",    "stat",  "tac",
    "tail",   "tee",    "test",   "timeout", "touch",     "tr",        "true",  "uname",   "uniq",  "wc",
    "which",  "whoami", "xargs",  "yes"};
// What other names mean on most machines.
constexpr std::string_view kUnmodelled[] = {
    "apt",          "b2sum",      "bc",        "bzip2",   "chgrp",    "chmod",    "chown",     "chroot",    "chrt",
    "cksum",        "clear",      "column",    "comm",    "crontab",  "csplit",   "curl",      "df",        "dircolors",
    "dmesg",        "docker",     "du",        "ed",      "expand",   "factor",   "ffmpeg",    "file",      "fmt",
    "fold",         "free",       "gcc",       "getent",  "git",      "gpg",      "groupadd",  "groups",    "gunzip",
    "gzip",         "hexdump",    "host",      "hostid",  "hostname", "ifconfig", "install",   "ionice",    "ip",
    "java",         "join",       "jq",        "killall", "less",     "link",     "logger",    "logname",   "lsblk",
    "lsof",         "make",       "man",       "mawk",    "mcookie",  "mesg",     "mknod",     "mkswap",    "more",
    "mount",        "mountpoint", "mysql",     "nc",      "ncat",     "netstat",  "newgrp",    "nl",        "node",
    "numfmt",       "od",         "pathchk",   "perl",    "pgrep",    "pidof",    "ping",      "pinky",     "pip",
    "pip3",         "pkill",      "pr",        "prlimit", "ps",       "psql",     "pstree",    "ptx",       "python2",
    "redis-server", "renice",     "rsync",     "runcon",  "script",   "sg",       "sha224sum", "sha384sum", "shred",
    "shuf",         "socat",      "split",     "ssh",     "stdbuf",   "strace",   "stty",      "su",        "sudo",
    "sum",          "sync",       "systemctl", "tar",     "taskset",  "telnet",   "time",      "top",       "tput",
    "truncate",     "tset",       "tsort",     "tty",     "umount",   "unlink",   "unshare",   "uptime",    "useradd",
    "users",        "vi",         "vmstat",    "wall",    "watch",    "wget",     "who",       "xxd",       "xz",
    "zcat",         "zgrep",      "zip",       "zstd"};
constexpr std::string_view kProgramFolders[] = {"/bin",  "/usr/bin",  "/usr/local/bin",
                                                "/sbin", "/usr/sbin", "/usr/local/sbin"};

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool is_modelled(const std::string& name) { return std::ranges::find(kModelled, name) != std::end(kModelled); }

Program begun_with(Process& parent, const Surroundings& surroundings) {
  return {.surroundings = surroundings, .started_at = python::users_place(parent.interpreter())};
}

}  // namespace

std::span<const std::string_view> modelled_programs() { return kModelled; }

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
