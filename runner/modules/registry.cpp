#include "modules/registry.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "modules/library_origin.h"
#include "modules/native/modules.h"
#include "modules/standard_submodules.h"
#include "python/standard_modules.h"
#include "python/syntax/parser.h"

namespace patchorder::modules {
namespace {

constexpr NativeModule kNativeModules[] = {
    {"_thread", fill_thread},
    {"_native_thread", fill_thread},  // for C code that no patch reaches
    {"time", fill_time},
    {"errno", fill_errno},
    {"sys", fill_sys},
    {"atexit", fill_atexit},
    {"greenlet", fill_greenlet},
    {"_gevent_core", fill_gevent_core},
    {"gevent._version", fill_gevent_version},
    {"_collections", fill_collections},
    {"math", fill_math},
    {"cmath", fill_complex_math},
    {"_os", fill_operating_system},
    {"_signals", fill_signals},
    {"_descriptors", fill_descriptors},
    {"_file_tree", fill_file_tree},
    {"_mapped_memory", fill_mapped_memory},
    {"_terminals", fill_terminals},
    {"_frames", fill_frames},
    {"_generator_hooks", fill_generator_hooks},
    {"_types", fill_types},
    {"_digests", fill_digests},
    {"_openssl", fill_openssl},
    {"_operator", fill_operator},
    {"_extension_types", fill_extension_types},
    {"_references", fill_references},
    {"_reload", fill_reload},
    {"_sqlite_library", fill_sqlite},
    {"_time_zones", fill_time_zones},
    {"_weakref", fill_weakref},
    {"_zlib_library", fill_zlib},
    {"unicodedata", fill_unicode_data},
};

// Submodules of gevent's and greenlet's that are not modelled; whatever else is asked for is not there.
constexpr std::string_view kUnmodelledSubmodules[] = {
    "_compat",  "_ffi",          "_greenlet", "_ident",   "_interfaces",   "_patcher",
    "_socket3", "_socketcommon", "_tblib",    "_util",    "ares",          "backdoor",
    "libev",    "libuv",         "platform",  "resolver", "resolver_ares", "resolver_thread",
    "testing",  "tests",         "win32util"};
constexpr std::string_view kUnmodelledUntil23[] = {"_ssl3", "_sslgte279"};
constexpr std::string_view kCompiledByCython = "_gevent_c";
constexpr std::string_view kUnmodelledOfMonkey[] = {"__main__", "_errors", "_main", "_state", "_util"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

const python::Tree& LibraryModule::tree() {
  // Together: importing walks through all of it.
  thread_local const auto memory = std::make_shared<python::NodeMemory>();
  if (!parsed) {
    auto [origin, compiled_as] = origin_of_library(source->path);
    const std::string path(source->path);
    parsed = python::parse_module(std::make_shared<python::Source>(path, source->text, origin, compiled_as), memory);
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

bool is_part_of_model(const python::Interpreter& interp, const python::Str* name) {
  const std::string_view text = name->text();
  const std::string_view top = text.substr(0, text.find('.'));
  if (top == "gevent" || top == "greenlet" || top == "zope" || python::is_standard_module(interp, top)) return false;
  return find_library_module(python::intern(top)) != nullptr;
}

bool is_unmodelled(const python::Interpreter& interp, const Pair& pair, std::string_view name) {
  const std::string_view whole = name;
  const auto next_part = [&name] {
    const std::string_view part = name.substr(0, name.find('.'));
    name.remove_prefix(std::min(name.size(), part.size() + 1));
    return part;
  };
  const std::string_view top = next_part();
  if (top == "zope") return true;
  if (python::is_standard_module_here(interp, top)) return may_be_standard(whole);
  if (top != "gevent" && top != "greenlet") return false;
  const std::string_view inner = next_part();
  if (inner == "monkey") return is_one_of(name, kUnmodelledOfMonkey);
  if (top == "gevent" && inner.starts_with(kCompiledByCython)) return true;
  if (is_one_of(inner, kUnmodelledUntil23)) return !pair.gevent.at_least(23, 0);
  return is_one_of(inner, kUnmodelledSubmodules);
}

}  // namespace patchorder::modules
