#include "modules/registry.h"

#include <algorithm>
#include <unordered_map>

#include "modules/native/modules.h"
#include "python/parser.h"

namespace patchorder::modules {
namespace {

constexpr NativeModule kNativeModules[] = {
    {"_thread", fill_thread},
    {"_native_thread", fill_thread},  // for C code that no patch reaches
    {"time", fill_time},
    {"sys", fill_sys},
    {"atexit", fill_atexit},
    {"greenlet", fill_greenlet},
    {"_gevent_core", fill_gevent_core},
    {"gevent._version", fill_gevent_version},
    {"_collections", fill_collections},
    {"math", fill_math},
    {"_os", fill_operating_system},
    {"_signals", fill_signals},
    {"_descriptors", fill_descriptors},
    {"_frames", fill_frames},
    {"_types", fill_types},
    {"_operator", fill_operator},
    {"_extension_types", fill_extension_types},
    {"_reload", fill_reload},
};

// Top-level modules of CPython's library: a program may expect them, so what is missing here is said to be unsupported
// rather than not found.
constexpr std::string_view kStandardModules[] = {"__future__",
                                                 "_ast",
                                                 "_asyncio",
                                                 "_io",
                                                 "_posixsubprocess",
                                                 "_signal",
                                                 "_socket",
                                                 "_ssl",
                                                 "_thread",
                                                 "_threading_local",
                                                 "_weakref",
                                                 "_weakrefset",
                                                 "abc",
                                                 "aifc",
                                                 "antigravity",
                                                 "argparse",
                                                 "array",
                                                 "ast",
                                                 "asynchat",
                                                 "asyncio",
                                                 "asyncore",
                                                 "atexit",
                                                 "audioop",
                                                 "base64",
                                                 "bdb",
                                                 "binascii",
                                                 "binhex",
                                                 "bisect",
                                                 "builtins",
                                                 "bz2",
                                                 "calendar",
                                                 "cgi",
                                                 "cgitb",
                                                 "chunk",
                                                 "cmath",
                                                 "cmd",
                                                 "code",
                                                 "codecs",
                                                 "codeop",
                                                 "collections",
                                                 "colorsys",
                                                 "compileall",
                                                 "concurrent",
                                                 "configparser",
                                                 "contextlib",
                                                 "contextvars",
                                                 "copy",
                                                 "copyreg",
                                                 "crypt",
                                                 "csv",
                                                 "ctypes",
                                                 "curses",
                                                 "dataclasses",
                                                 "datetime",
                                                 "dbm",
                                                 "decimal",
                                                 "difflib",
                                                 "dis",
                                                 "distutils",
                                                 "doctest",
                                                 "email",
                                                 "encodings",
                                                 "ensurepip",
                                                 "enum",
                                                 "errno",
                                                 "faulthandler",
                                                 "fcntl",
                                                 "filecmp",
                                                 "fileinput",
                                                 "fnmatch",
                                                 "fractions",
                                                 "ftplib",
                                                 "functools",
                                                 "gc",
                                                 "getopt",
                                                 "getpass",
                                                 "gettext",
                                                 "glob",
                                                 "graphlib",
                                                 "grp",
                                                 "gzip",
                                                 "hashlib",
                                                 "heapq",
                                                 "hmac",
                                                 "html",
                                                 "http",
                                                 "imaplib",
                                                 "imghdr",
                                                 "imp",
                                                 "importlib",
                                                 "inspect",
                                                 "io",
                                                 "ipaddress",
                                                 "itertools",
                                                 "json",
                                                 "keyword",
                                                 "lib2to3",
                                                 "linecache",
                                                 "locale",
                                                 "logging",
                                                 "lzma",
                                                 "mailbox",
                                                 "mailcap",
                                                 "marshal",
                                                 "math",
                                                 "mimetypes",
                                                 "mmap",
                                                 "modulefinder",
                                                 "multiprocessing",
                                                 "netrc",
                                                 "nis",
                                                 "nntplib",
                                                 "ntpath",
                                                 "nturl2path",
                                                 "numbers",
                                                 "opcode",
                                                 "operator",
                                                 "optparse",
                                                 "os",
                                                 "pathlib",
                                                 "pdb",
                                                 "pickle",
                                                 "pickletools",
                                                 "pipes",
                                                 "pkgutil",
                                                 "platform",
                                                 "plistlib",
                                                 "poplib",
                                                 "posix",
                                                 "posixpath",
                                                 "pprint",
                                                 "profile",
                                                 "pstats",
                                                 "pty",
                                                 "pwd",
                                                 "py_compile",
                                                 "pyclbr",
                                                 "pydoc",
                                                 "pyexpat",
                                                 "queue",
                                                 "quopri",
                                                 "random",
                                                 "re",
                                                 "readline",
                                                 "reprlib",
                                                 "resource",
                                                 "rlcompleter",
                                                 "runpy",
                                                 "sched",
                                                 "secrets",
                                                 "select",
                                                 "selectors",
                                                 "shelve",
                                                 "shlex",
                                                 "shutil",
                                                 "signal",
                                                 "site",
                                                 "smtpd",
                                                 "smtplib",
                                                 "sndhdr",
                                                 "socket",
                                                 "socketserver",
                                                 "spwd",
                                                 "sqlite3",
                                                 "sre_compile",
                                                 "sre_constants",
                                                 "sre_parse",
                                                 "ssl",
                                                 "stat",
                                                 "statistics",
                                                 "string",
                                                 "stringprep",
                                                 "struct",
                                                 "subprocess",
                                                 "symbol",
                                                 "symtable",
                                                 "sys",
                                                 "sysconfig",
                                                 "syslog",
                                                 "tabnanny",
                                                 "tarfile",
                                                 "telnetlib",
                                                 "tempfile",
                                                 "termios",
                                                 "textwrap",
                                                 "this",
                                                 "threading",
                                                 "time",
                                                 "timeit",
                                                 "tkinter",
                                                 "token",
                                                 "tokenize",
                                                 "tomllib",
                                                 "trace",
                                                 "traceback",
                                                 "tracemalloc",
                                                 "tty",
                                                 "turtle",
                                                 "types",
                                                 "typing",
                                                 "unicodedata",
                                                 "unittest",
                                                 "urllib",
                                                 "uu",
                                                 "uuid",
                                                 "venv",
                                                 "warnings",
                                                 "wave",
                                                 "weakref",
                                                 "webbrowser",
                                                 "wsgiref",
                                                 "xdrlib",
                                                 "xml",
                                                 "xmlrpc",
                                                 "zipapp",
                                                 "zipfile",
                                                 "zipimport",
                                                 "zlib",
                                                 "zoneinfo"};

// Submodules of gevent's and greenlet's that are not modelled; whatever else is asked for is not there.
constexpr std::string_view kUnmodelledSubmodules[] = {"_compat",
                                                      "_ffi",
                                                      "_fileobjectcommon",
                                                      "_fileobjectposix",
                                                      "_greenlet",
                                                      "_ident",
                                                      "_interfaces",
                                                      "_patcher",
                                                      "_socket3",
                                                      "_socketcommon",
                                                      "_tblib",
                                                      "_util",
                                                      "ares",
                                                      "backdoor",
                                                      "libev",
                                                      "libuv",
                                                      "platform",
                                                      "resolver",
                                                      "resolver_ares",
                                                      "resolver_thread",
                                                      "testing",
                                                      "tests"};
constexpr std::string_view kUnmodelledOfMonkey[] = {"__main__", "_errors", "_main", "_state", "_util"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

const python::Tree& LibraryModule::tree() {
  // Together: importing walks through all of it.
  thread_local const auto memory = std::make_shared<python::NodeMemory>();
  if (!parsed) {
    parsed = python::parse_module(std::make_shared<python::Source>(std::string(source->path), source->text), memory);
  }
  return *parsed;
}

LibraryModule* find_library_module(const python::Str* name) {
  thread_local std::unordered_map<const python::Str*, LibraryModule> modules = [] {
    std::unordered_map<const python::Str*, LibraryModule> made;
    for (const NativeModule& native : kNativeModules) made[python::intern(native.name)].native = &native;
    for (const EmbeddedSource& source : embedded_sources()) {
      LibraryModule& module = made[python::intern(source.name)];
      module.source = &source;
      module.file = python::intern(source.path);
      const std::size_t dot = source.name.rfind('.');
      const std::string_view outer = dot == std::string_view::npos ? std::string_view() : source.name.substr(0, dot);
      module.package = python::intern(source.is_package ? source.name : outer);
    }
    return made;
  }();
  const auto found = modules.find(name);
  return found == modules.end() ? nullptr : &found->second;
}

bool is_unmodelled(std::string_view name) {
  const auto next_part = [&name] {
    const std::string_view part = name.substr(0, name.find('.'));
    name.remove_prefix(std::min(name.size(), part.size() + 1));
    return part;
  };
  const std::string_view top = next_part();
  if (is_one_of(top, kStandardModules) || top == "zope") return true;
  if (top != "gevent" && top != "greenlet") return false;
  const std::string_view inner = next_part();
  if (inner == "monkey") return is_one_of(name, kUnmodelledOfMonkey);
  return is_one_of(inner, kUnmodelledSubmodules);
}

}  // namespace patchorder::modules
