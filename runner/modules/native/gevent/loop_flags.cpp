// libev's flags, as gevent names them: which backend a loop polls with, and what else it is told.
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "modules/native/gevent/watchers.h"
#include "modules/process.h"
#include "python/evaluator/evaluator.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

struct Flag {
  std::uint32_t value;
  const char* name;
};

// The backends in the order in which libev tries them.
constexpr std::array kFlags = {
    Flag{0x20, "port"},           Flag{0x08, "kqueue"},        Flag{0x80, "linux_iouring"}, Flag{0x40, "linux_aio"},
    Flag{0x04, "epoll"},          Flag{0x02, "poll"},          Flag{0x01, "select"},        Flag{0x1000000, "noenv"},
    Flag{0x2000000, "forkcheck"}, Flag{0x100000, "noinotify"}, Flag{0x200000, "signalfd"},  Flag{0x400000, "nosigmask"},
};
constexpr std::array kEvents = {
    Flag{0x1, "READ"},        Flag{0x2, "WRITE"},     Flag{0x80, "_IOFDSET"},    Flag{0x200, "PERIODIC"},
    Flag{0x400, "SIGNAL"},    Flag{0x800, "CHILD"},   Flag{0x1000, "STAT"},      Flag{0x2000, "IDLE"},
    Flag{0x4000, "PREPARE"},  Flag{0x8000, "CHECK"},  Flag{0x10000, "EMBED"},    Flag{0x20000, "FORK"},
    Flag{0x40000, "CLEANUP"}, Flag{0x80000, "ASYNC"}, Flag{0x1000000, "CUSTOM"}, Flag{0x80000000, "ERROR"},
};

constexpr std::uint32_t kBackendMask = 0xffff;
constexpr std::uint32_t kAllBackends = 0xff;
constexpr std::uint32_t kUring = 0x80;
constexpr std::uint32_t kSupported = kUring | 0x07;
constexpr std::uint32_t kRecommended = 0x07;

std::uint32_t unsigned_int(Interpreter& interp, Value value) {
  const std::int64_t number = python::to_index(interp, value);
  if (number < 0) {
    python::raise(interp, python::exceptions().overflow_error, "can't convert negative value to unsigned int");
  }
  if (number > 0xffffffff) {
    python::raise(interp, python::exceptions().overflow_error, "value too large to convert to unsigned int");
  }
  return static_cast<std::uint32_t>(number);
}

std::string hexadecimal(std::uint32_t number) { return fmt::format("{:#x}", number); }

std::string possible_names() {
  std::vector<std::string> names;
  for (const Flag& flag : kFlags) names.emplace_back(flag.name);
  std::ranges::sort(names);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::uint32_t flag_of(Interpreter& interp, Value name) {
  name =
      python::call_method(interp, python::call_method(interp, name, python::intern("strip")), python::intern("lower"));
  if (!python::truth(interp, name)) return 0;
  if (const auto* text = python::as<python::Str>(name)) {
    for (const Flag& flag : kFlags) {
      if (text->text() == flag.name) return flag.value;
    }
  }
  python::raise_value_error(interp, "Invalid backend or flag: " + std::string(python::repr_text(interp, name)) +
                                        "\nPossible values: " + possible_names());
}

template <std::size_t kCount>
std::vector<std::string> names_in(const std::array<Flag, kCount>& flags, std::uint32_t& value) {
  std::vector<std::string> names;
  for (const Flag& flag : flags) {
    if ((value & flag.value) != 0) names.emplace_back(flag.name);
    value &= ~flag.value;
  }
  return names;
}

Value flags_to_int(Interpreter& interp, const Value* args) { return Value::integer(flags_of(interp, args[0])); }

Value flags_to_list(Interpreter& interp, const Value* args) {
  return flag_names(interp, unsigned_int(interp, args[0]));
}

Value check(Interpreter& interp, const Value* args) {
  check_flags(interp, unsigned_int(interp, args[0]));
  return Value::none();
}

Value supported(Interpreter& interp, const Value*) { return flag_names(interp, kSupported); }

Value recommended(Interpreter& interp, const Value*) { return flag_names(interp, kRecommended); }

constexpr python::NativeRow kRows[] = {
    {"_flags_to_int(flags)", flags_to_int}, {"_flags_to_list(flags)", flags_to_list},
    {"_check_flags(flags)", check},         {"_events_to_str(events)", events_text},
    {"supported_backends()", supported},    {"recommended_backends()", recommended},
};

}  // namespace

constexpr std::span<const python::NativeRow> kFlagFunctions = kRows;

std::uint32_t flags_of(Interpreter& interp, Value flags) {
  if (!python::truth(interp, flags)) return 0;
  if (python::is_instance(flags, python::builtin_types().int_type)) return unsigned_int(interp, flags);
  // Before 24.10 bytes were taken for text, and refused the comma.
  const bool is_bytes = python::is<python::Bytes>(flags) && !process_of(interp).pair().gevent.at_least(24, 10);
  if (is_bytes || python::is<python::Str>(flags)) {
    flags = python::call_method(interp, flags, python::intern("split"), python::intern(","));
  }
  std::uint32_t value = 0;
  python::for_each(interp, flags, [&](Value name) { value |= flag_of(interp, name); });
  return value;
}

void check_flags(Interpreter& interp, std::uint32_t flags) {
  flags &= kBackendMask;
  if (flags == 0) return;
  if ((flags & kAllBackends) == 0) {
    python::raise_value_error(interp, "Invalid value for backend: " + hexadecimal(flags));
  }
  if ((flags & kSupported) != 0) return;
  std::string names;
  for (const std::string& name : names_in(kFlags, flags)) names += (names.empty() ? "" : "|") + name;
  if (flags != 0) names += "|" + hexadecimal(flags);
  python::raise_value_error(interp, "Unsupported backend: " + names);
}

std::uint32_t chosen_backend(Interpreter& interp, std::uint32_t flags) {
  if ((flags & kBackendMask) == 0) flags = kRecommended;
  if ((flags & kUring) != 0) python::raise_unsupported(interp, "libev's io_uring");
  for (const Flag& flag : kFlags) {
    if ((flags & flag.value & kSupported) != 0) return flag.value;
  }
  return 0;
}

const char* backend_name(std::uint32_t backend) { return std::ranges::find(kFlags, backend, &Flag::value)->name; }

Value flag_names(Interpreter& interp, std::uint32_t flags) {
  python::List* names = python::make_list(interp.heap());
  for (const std::string& name : names_in(kFlags, flags)) {
    names->append(interp.heap(), python::make_str(interp.heap(), name));
  }
  if (flags != 0) names->append(interp.heap(), Value::integer(flags));
  return names;
}

Value events_text(Interpreter& interp, const Value* args) {
  auto events = static_cast<std::uint32_t>(cython_int(interp, args[0]));
  std::string text;
  for (const std::string& name : names_in(kEvents, events)) text += (text.empty() ? "" : "|") + name;
  if (events != 0) text += (text.empty() ? "" : "|") + hexadecimal(events);
  return python::make_str(interp.heap(), text);
}

}  // namespace patchorder::modules
