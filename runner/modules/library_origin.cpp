#include "modules/library_origin.h"

#include <algorithm>
#include <array>
#include <utility>

namespace patchorder::modules {
namespace {

using Origin = python::Source::Origin;

constexpr std::string_view kLibrary = "lib/";
constexpr std::string_view kGevent = "gevent/";

// Files of gevent, and the modules whose part they are where that is another name.
constexpr auto kCython = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"_abstract_linkable", ""},
    {"_greenlet_groups", "greenlet"},
    {"_greenlet_links", "greenlet"},
    {"_greenlet_primitives", ""},
    {"_hub_local", ""},
    {"_hub_primitives", ""},
    {"_imap", ""},
    {"_queue_base", "queue"},
    {"_queue_channel", "queue"},
    {"_semaphore", ""},
    {"_tracer", ""},
    {"_waiter", ""},
    {"event", ""},
    {"greenlet", ""},
    {"local", ""},
    {"queue", ""},
});

// CPython's modules in C, and the parts of others that it has there. A name that begins with an underscore and is none
// of CPython's is this library's own, for a part of the module that its first line tells.
constexpr auto kC = std::to_array<std::string_view>({
    "_ancillary_data",
    "_buffer_lock",
    "_buffered_streams",
    "_collection_dicts",
    "_comparison_keys",
    "_contextvars",
    "_datetime_fields",
    "_datetime_spans",
    "_datetime_texts",
    "_decimal_arithmetic",
    "_decimal_contexts",
    "_decimal_digits",
    "_decimal_logarithms",
    "_escaped_texts",
    "_exception_groups",
    "_executables",
    "_file_objects",
    "_files",
    "_fork_hooks",
    "_function_caches",
    "_functools",
    "_inet_numbers",
    "_io_bases",
    "_iterators",
    "_frame_locals",
    "_line_ends",
    "_line_iteration",
    "_made_modules",
    "_memory_bio",
    "_lsprof",
    "_named_pipes",
    "_os_files",
    "_os_measures",
    "_os_transfers",
    "_posixshmem",
    "_queue",
    "_readonly_member",
    "_receive_buffers",
    "_replaced_input",
    "_services",
    "_socket",
    "_socket_options",
    "_ssl_connection",
    "_ssl_context",
    "_ssl_errors",
    "_standard_input",
    "_streams",
    "_surroundings",
    "_sys_names",
    "_system_calls",
    "_text_wrapper",
    "_type_parameters",
    "_unmodelled",
    "_unpickling",
    "_weak_proxies",
    "array",
    "asyncio/futures",
    "asyncio/tasks",
    "binascii",
    "bisect",
    "datetime",
    "decimal",
    "faulthandler",
    "fcntl",
    "gc",
    "heapq",
    "itertools",
    "mmap",
    "operator",
    "pickle",
    "re/_matcher",
    "resource",
    "select",
    "sqlite3/_connections",
    "sqlite3/_conversions",
    "sqlite3/_copies",
    "sqlite3/_cursors",
    "sqlite3/_database_files",
    "sqlite3/_errors",
    "sqlite3/_program_lines",
    "sqlite3/_rows",
    "sqlite3/_unreachable",
    "struct",
    "termios",
    "zlib",
    "zoneinfo/_zones",
});

// Of those, the ones that are Python around C: run again, they take anew what C has.
constexpr auto kAroundC =
    std::to_array<std::string_view>({"bisect", "datetime", "decimal", "heapq", "operator", "pickle", "struct"});

LibraryOrigin origin_in_gevent(std::string_view file) {
  const auto* found = std::ranges::find(kCython, file, &std::pair<std::string_view, std::string_view>::first);
  if (found == kCython.end()) return {Origin::kLibrary, ""};
  return {Origin::kCython, "gevent._gevent_c" + std::string(found->second.empty() ? file : found->second)};
}

}  // namespace

LibraryOrigin origin_of_library(std::string_view path) {
  std::string_view file = path.substr(kLibrary.size());
  file = file.substr(0, file.rfind('.'));
  if (file.starts_with(kGevent)) return origin_in_gevent(file.substr(kGevent.size()));
  return {std::ranges::find(kC, file) != kC.end() ? Origin::kC : Origin::kLibrary, ""};
}

bool is_wholly_c(std::string_view path) {
  if (origin_of_library(path).origin != Origin::kC) return false;
  path.remove_prefix(kLibrary.size());
  return std::ranges::find(kAroundC, path.substr(0, path.rfind('.'))) == kAroundC.end();
}

}  // namespace patchorder::modules
