// time: the machine's virtual clock. sleep blocks the whole native thread, as the original does.
#include <cmath>
#include <ctime>
#include <string>

#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// What time.time() shows at the start of every case; any fixed instant will do (2023-11-14 22:13:20 UTC).
constexpr double kEpochStart = 1'700'000'000;
constexpr double kMonotonicStart = 1000;

double seconds_now(Interpreter& interp) { return machine::to_seconds(process_of(interp).machine().now()); }

Value sleep(Interpreter& interp, const Value* args) {
  const double seconds = python::to_double(interp, args[0]);
  if (seconds < 0) python::raise_value_error(interp, "sleep length must be non-negative");
  machine::Machine& machine = process_of(interp).machine();
  if (seconds == 0) {
    machine.release_gil();
  } else {
    const machine::Nanoseconds end = machine::later(machine.now(), machine::from_seconds(seconds));
    do {
      machine.block(end);
    } while (machine.handle_interrupt() && machine.now() < end);
  }
  return Value::none();
}

Value wall(Interpreter& interp, const Value*) { return Value::real(kEpochStart + seconds_now(interp)); }
Value monotonic(Interpreter& interp, const Value*) { return Value::real(kMonotonicStart + seconds_now(interp)); }

// Of the process; a thread's own is not kept apart.
Value cpu_time(Interpreter& interp, const Value*) {
  return Value::real(machine::to_seconds(process_of(interp).machine().busy()));
}

Value nanoseconds(Interpreter& interp, double start) {
  return Value::integer(static_cast<std::int64_t>(start) * machine::kSecond + process_of(interp).machine().now());
}

std::tm broken_down(Interpreter& interp, Value seconds) {
  const double at = seconds.is_none() ? kEpochStart + seconds_now(interp) : python::to_double(interp, seconds);
  const auto whole = static_cast<std::time_t>(std::floor(at));
  std::tm parts{};
  gmtime_r(&whole, &parts);
  return parts;
}

Value time_tuple(Interpreter& interp, const Value* args) {
  const std::tm parts = broken_down(interp, args[0]);
  const Value fields[] = {
      Value::integer(parts.tm_year + 1900),    Value::integer(parts.tm_mon + 1),  Value::integer(parts.tm_mday),
      Value::integer(parts.tm_hour),           Value::integer(parts.tm_min),      Value::integer(parts.tm_sec),
      Value::integer((parts.tm_wday + 6) % 7), Value::integer(parts.tm_yday + 1), Value::integer(0)};
  return python::make_tuple(interp.heap(), fields);
}

Value strftime(Interpreter& interp, const Value* args) {
  const std::string format(python::expect_str(interp, args[0], "format")->text());
  std::tm parts = broken_down(interp, Value::none());
  if (const python::Tuple* fields = python::as<python::Tuple>(args[1])) {
    int* members[] = {&parts.tm_year, &parts.tm_mon, &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &parts.tm_sec};
    for (std::size_t i = 0; i < 6 && i < fields->count; ++i) {
      *members[i] = static_cast<int>(python::to_index(interp, fields->items[i]));
    }
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
  }
  char text[256];
  const std::size_t size = std::strftime(text, sizeof(text), format.c_str(), &parts);
  return python::make_str(interp.heap(), {text, size});
}

constexpr python::NativeRow kFunctions[] = {
    {"sleep(seconds, /)", sleep},
    {"time()", wall},
    {"monotonic()", monotonic},
    {"perf_counter()", monotonic},
    {"process_time()", cpu_time},
    {"thread_time()", cpu_time},
    {"time_ns()", [](Interpreter& interp, const Value*) { return nanoseconds(interp, kEpochStart); }},
    {"monotonic_ns()", [](Interpreter& interp, const Value*) { return nanoseconds(interp, kMonotonicStart); }},
    {"perf_counter_ns()", [](Interpreter& interp, const Value*) { return nanoseconds(interp, kMonotonicStart); }},
    {"gmtime(seconds=None, /)", time_tuple},
    {"localtime(seconds=None, /)", time_tuple},
    {"strftime(format, t=None, /)", strftime},
    {"ctime(seconds=None, /)",
     [](Interpreter& interp, const Value*) {
       const Value format[] = {python::intern("%a %b %e %H:%M:%S %Y"), Value::none()};
       return strftime(interp, format);
     }},
};

}  // namespace

void fill_time(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  module->attributes->set(interp.heap(), python::intern("timezone"), Value::integer(0));
}

}  // namespace patchorder::modules
