#include "modules/compiled_code.h"

#include <algorithm>
#include <array>

namespace patchorder::modules {
namespace {

constexpr std::string_view kLibrary = "lib/";
constexpr std::string_view kGevent = "lib/gevent/";

constexpr std::array<std::string_view, 16> kCython = {"_abstract_linkable",
                                                      "_greenlet_groups",
                                                      "_greenlet_links",
                                                      "_greenlet_primitives",
                                                      "_hub_local",
                                                      "_hub_primitives",
                                                      "_imap",
                                                      "_queue_base",
                                                      "_queue_channel",
                                                      "_semaphore",
                                                      "_tracer",
                                                      "_waiter",
                                                      "event",
                                                      "greenlet",
                                                      "local",
                                                      "queue"};

// Of CPython's own in C; so are, here, nearly all whose names begin with an underscore.
constexpr std::array<std::string_view, 9> kC = {"binascii",  "errno", "faulthandler", "fcntl", "gc",
                                                "itertools", "math",  "resource",     "select"};
constexpr std::array<std::string_view, 3> kPythonNevertheless = {"_strptime", "_threading_local", "_weakrefset"};

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool is_of_library(std::string_view path) { return path.starts_with(kLibrary); }

bool is_cython(std::string_view path) {
  if (!path.starts_with(kGevent)) return false;
  const std::string_view file = path.substr(kGevent.size());
  return is_among(kCython, file.substr(0, file.find('.')));
}

bool is_compiled(std::string_view path) {
  if (!is_of_library(path)) return false;
  const std::string_view file = path.substr(kLibrary.size());
  if (file.find('/') != std::string_view::npos) return is_cython(path);
  const std::string_view name = file.substr(0, file.find('.'));
  return is_among(kC, name) || (name.starts_with('_') && !is_among(kPythonNevertheless, name));
}

}  // namespace patchorder::modules
