#include "modules/library_shadows.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "modules/process.h"
#include "modules/registry.h"
#include "modules/texts.h"
#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/names.h"
#include "python/names_by_version.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::kNoEnd;
using python::Value;

namespace {

constexpr std::string_view kBuiltIn =
    " _abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _symtable _thread"
    " _tracemalloc _warnings _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time ";
constexpr std::string_view kBuiltInFrom12 = " _tokenize _typing ";
constexpr std::string_view kBuiltInFrom13 = " _suggestions _sysconfig ";
constexpr std::string_view kBuiltInFrom14 = " _types ";
constexpr std::string_view kBuiltInUntil11 = " xxsubtype ";
// What Debian links into its interpreters, and others have as files.
constexpr std::string_view kByDebian =
    " _bisect _blake2 _csv _elementtree _heapq _md5 _opcode _pickle _posixsubprocess _random _sha1 _sha3 _socket"
    " _statistics _struct array binascii cmath fcntl grp math pyexpat select syslog unicodedata zlib ";
constexpr std::string_view kByDebianUntil11 = " _datetime _sha256 _sha512 _tokenize spwd ";
constexpr std::string_view kByDebianFrom13 = " _json _sha2 ";
constexpr std::string_view kByDebianFrom14 = " _contextvars _datetime ";

// Imported by every interpreter's start: by C code, by `site`, and for the encoding of the standard streams.
constexpr std::string_view kAtStart =
    " __main__ _collections_abc _sitebuiltins abc codecs encodings genericpath io os posixpath site stat zipimport ";
// By the .pth files that older packages bring.
constexpr std::string_view kAtStartUntil11 =
    " collections contextlib functools importlib keyword operator reprlib types warnings ";
constexpr std::string_view kAtStartUntil8 = " _bootlocale heapq ";
constexpr std::string_view kFrozenFrom11 = " ntpath runpy ";

struct BuiltInNames : python::NamesOfVersions {
  bool only_debian;
};

constexpr BuiltInNames kBuiltInNames[] = {
    {{0, kNoEnd, kBuiltIn}, false},        {{12, kNoEnd, kBuiltInFrom12}, false}, {{13, kNoEnd, kBuiltInFrom13}, false},
    {{14, kNoEnd, kBuiltInFrom14}, false}, {{0, 12, kBuiltInUntil11}, false},     {{0, kNoEnd, kByDebian}, true},
    {{0, 12, kByDebianUntil11}, true},     {{13, kNoEnd, kByDebianFrom13}, true}, {{14, kNoEnd, kByDebianFrom14}, true},
};
constexpr python::NamesOfVersions kNamesAtStart[] = {
    {0, kNoEnd, kAtStart},
    {0, 12, kAtStartUntil11},
    {0, 9, kAtStartUntil8},
    {11, kNoEnd, kFrozenFrom11},
};

// Debian builds gevent with the system's libev; its interpreters come along.
bool is_debians(const Pair& pair) { return !pair.has_own_libev; }

bool are_built_in(const BuiltInNames& names, const Pair& pair) {
  return names.are_right_for(pair.python.minor) && (!names.only_debian || is_debians(pair));
}

// Whether no file comes before the module of that name.
bool comes_before_files(std::string_view name, const Pair& pair) {
  return std::ranges::any_of(kBuiltInNames,
                             [&](const BuiltInNames& each) { return each.have(name) && are_built_in(each, pair); }) ||
         std::ranges::any_of(kNamesAtStart, [&](const python::NamesOfVersions& each) {
           return each.have(name) && each.are_right_for(pair.python.minor);
         });
}

bool is_of_packages(std::string_view name) { return name == "gevent" || name == "greenlet" || name == "zope"; }

}  // namespace

namespace {

std::vector<std::string> sorted_names(const Pair& pair) {
  std::vector<std::string> found;
  for (const BuiltInNames& names : kBuiltInNames) {
    if (!are_built_in(names, pair)) continue;
    for (std::string_view left = names.names.substr(1); !left.empty(); left.remove_prefix(left.find(' ') + 1)) {
      found.emplace_back(left.substr(0, left.find(' ')));
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

const std::vector<std::string>& builtin_module_names(const Pair& pair) {
  thread_local std::map<std::pair<int, bool>, std::vector<std::string>> known;
  std::vector<std::string>& names = known[{pair.python.minor, is_debians(pair)}];
  if (names.empty()) names = sorted_names(pair);
  return names;
}

std::vector<std::string> installation_folders(const Pair& pair) {
  const std::string minor = std::to_string(pair.python.minor);
  const std::string library = "/usr/lib/python3." + minor;
  return {"/usr/lib/python3" + minor + ".zip", library, library + "/lib-dynload",
          is_debians(pair) ? "/usr/lib/python3/dist-packages" : library + "/site-packages"};
}

LibraryShadows::LibraryShadows(Process& process)
    : process_(process), installation_(installation_folders(process.pair())) {}

bool LibraryShadows::is_model_asking() const {
  python::Interpreter& interp = process_.interpreter();
  const python::Frame* frame = interp.execution->frame;
  if (frame == nullptr || !frame->source->is_library()) return false;
  const auto* name = python::as<python::Str>(frame->globals->get(python::special_names().name_));
  return name == nullptr || is_part_of_model(interp, name);
}

// Entries are seldom anything but the folder of the program: what they stand for is worked out once.
const LibraryShadows::Place& LibraryShadows::place_of(std::string_view entry) const {
  namespace fs = std::filesystem;
  const bool is_whole = entry.starts_with('/');
  const std::string whole = is_whole ? std::string(entry) : (fs::path(process_.surroundings.folder) / entry).string();
  if (const auto known = places_.find(whole); known != places_.end()) return known->second;
  Place place{.prefix = (fs::path(whole) / "").lexically_normal(), .below = std::nullopt};
  if (process_.program_folder != nullptr) {
    const fs::path below = fs::path(place.prefix).lexically_relative(fs::path(process_.folder_of_program()) / "");
    if (below == ".") {
      place.below = "";
    } else if (!below.empty() && *below.begin() != "..") {
      place.below = (below / "").string();
    }
  }
  return places_.emplace(whole, std::move(place)).first->second;
}

bool LibraryShadows::has_module(std::string_view entry, std::string_view name) const {
  const Place& place = place_of(entry);
  const FileTree& tree = process_.descriptors().tree();
  if (place.below && process_.program_folder->has_module_named(*place.below, name)) return true;
  return tree.has_any() && std::ranges::any_of(files_of_module(name), [&](const std::string& file) {
           return tree.find(place.prefix + file) != FileTree::kNone;
         });
}

bool LibraryShadows::is_found_before_library(std::string_view name) const {
  python::Interpreter& interp = process_.interpreter();
  const auto* sys = python::as<python::Module>(interp.modules()->get(python::intern("sys")));
  const auto* path = sys == nullptr ? nullptr : python::as<python::List>(sys->attributes->get(python::intern("path")));
  if (path == nullptr) return false;
  const std::string& ours = installation_[is_of_packages(name) ? 3 : 1];
  for (const Value entry : path->values()) {
    const auto* folder = python::as<python::Str>(entry);
    if (folder == nullptr) continue;
    if (folder->text() == ours) return false;
    if (has_module(folder->text(), name)) return true;
  }
  return false;
}

bool LibraryShadows::hides(const python::Str* name) const {
  python::Interpreter& interp = process_.interpreter();
  const std::string_view text = name->text();
  const std::string_view top = text.substr(0, text.find('.'));
  if (top != text) return hidden_.contains(top);
  if (process_.program_folder == nullptr && !process_.descriptors().tree().has_any()) return false;
  if (!is_found_before_library(text)) return false;
  if (comes_before_files(text, process_.pair())) return false;
  if (is_model_asking() || is_part_of_model(interp, name)) return false;
  if (text == "importlib") python::raise_unsupported(interp, "a module of the program's in the place of importlib");
  return true;
}

bool LibraryShadows::is_models_own(const python::Str* name) const {
  python::Interpreter& interp = process_.interpreter();
  if (!is_part_of_model(interp, name)) return false;
  const std::string_view top = name->text().substr(0, name->text().find('.'));
  if (is_found_before_library(top)) {
    python::raise_unsupported(interp, "a module called " + std::string(top) + ", as one of the model's own is");
  }
  return true;
}

void LibraryShadows::check_asker(const python::Str* name) const {
  if (hidden_.empty() || !hidden_.contains(name->text()) || !is_model_asking()) return;
  python::raise_unsupported(process_.interpreter(),
                            "a module of the program's in the place of " + std::string(name->text()) + " here");
}

void LibraryShadows::note(const python::Str* name, bool from_file) {
  if (name->text().find('.') != std::string_view::npos) return;
  if (from_file) {
    hidden_.emplace(name->text());
  } else if (const auto found = hidden_.find(name->text()); found != hidden_.end()) {
    hidden_.erase(found);
  }
}

}  // namespace patchorder::modules
