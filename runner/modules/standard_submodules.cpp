#include "modules/standard_submodules.h"

#include <algorithm>
#include <string>

namespace patchorder::modules {
namespace {

// Whose modules are not listed here.
constexpr std::string_view kUnlisted =
    " _pyrepl ctypes.test distutils encodings ensurepip idlelib lib2to3 msilib pydoc_data sqlite3.test test tkinter"
    " turtledemo unittest.test venv ";

struct Package {
  std::string_view name;
  std::string_view modules;  // each stands between two spaces
};

constexpr Package kPackages[] = {
    {"asyncio",
     " __main__ base_events base_futures base_subprocess base_tasks constants coroutines events"
     " exceptions format_helpers futures graph locks log mixins proactor_events protocols queues"
     " runners selector_events sslproto staggered streams subprocess taskgroups tasks threads timeouts"
     " tools transports trsock unix_events windows_events windows_utils "},
    {"collections", " abc "},
    {"compression", " _common bz2 gzip lzma zlib zstd "},
    {"compression._common", " _streams "},
    {"compression.zstd", " _zstdfile "},
    {"concurrent", " futures interpreters "},
    {"concurrent.futures", " _base interpreter process thread "},
    {"concurrent.interpreters", " _crossinterp _queues "},
    {"ctypes", " _aix _endian _layout macholib test util wintypes "},
    {"ctypes.macholib", " dyld dylib framework "},
    {"curses", " ascii has_key panel textpad "},
    {"dbm", " dumb gnu ndbm sqlite3 "},
    {"email",
     " _encoded_words _header_value_parser _parseaddr _policybase base64mime charset contentmanager"
     " encoders errors feedparser generator header headerregistry iterators message mime parser policy"
     " quoprimime utils "},
    {"email.mime", " application audio base image message multipart nonmultipart text "},
    {"html", " entities parser "},
    {"http", " client cookiejar cookies server "},
    {"importlib",
     " _abc _adapters _bootstrap _bootstrap_external _common abc machinery metadata readers resources"
     " simple util "},
    {"importlib.metadata", " _adapters _collections _functools _itertools _meta _text diagnose "},
    {"importlib.resources", " _adapters _common _functional _itertools _legacy abc readers simple "},
    {"json", " __main__ decoder encoder scanner tool "},
    {"logging", " config handlers "},
    {"multiprocessing",
     " connection context dummy forkserver heap managers pool popen_fork popen_forkserver"
     " popen_spawn_posix popen_spawn_win32 process queues reduction resource_sharer resource_tracker"
     " shared_memory sharedctypes spawn synchronize util "},
    {"multiprocessing.dummy", " connection "},
    {"os", " path "},
    {"pathlib", " _abc _local _os types "},
    {"re", " _casefix _compiler _constants _parser "},
    {"sqlite3", " __main__ dbapi2 dump test "},
    {"string", " templatelib "},
    {"sysconfig", " __main__ "},
    {"tomllib", " _parser _re _types "},
    {"typing", " io re "},
    {"unittest", " __main__ _log async_case case loader main mock result runner signals suite test util "},
    {"urllib", " error parse request response robotparser "},
    {"wsgiref", " handlers headers simple_server types util validate "},
    {"xml", " dom etree parsers sax "},
    {"xml.dom", " NodeFilter domreg expatbuilder minicompat minidom pulldom xmlbuilder "},
    {"xml.etree", " ElementInclude ElementPath ElementTree cElementTree "},
    {"xml.parsers", " expat "},
    {"xml.parsers.expat", " errors model "},
    {"xml.sax", " _exceptions expatreader handler saxutils xmlreader "},
    {"xmlrpc", " client server "},
    {"zipfile", " __main__ _path "},
    {"zipfile._path", " glob "},
    {"zoneinfo", " _common _tzpath _zoneinfo "},
};

bool has_name(std::string_view names, std::string_view name) {
  return names.find(" " + std::string(name) + " ") != std::string_view::npos;
}

bool holds(std::string_view package, std::string_view module) {
  const auto found = std::ranges::find(kPackages, package, &Package::name);
  return found != std::end(kPackages) && has_name(found->modules, module);
}

}  // namespace

bool may_be_standard(std::string_view name) {
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
    const std::string_view package = name.substr(0, dot);
    if (has_name(kUnlisted, package)) return true;
    const std::string_view rest = name.substr(dot + 1);
    if (!holds(package, rest.substr(0, rest.find('.')))) return false;
  }
  return true;
}

}  // namespace patchorder::modules
