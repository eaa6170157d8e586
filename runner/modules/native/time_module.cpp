// time: the machine's virtual clock; its dates are in time_dates.cpp. sleep blocks the whole native thread, as the
// original does.
#include <cstdint>
#include <iterator>
#include <span>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/native/time_dates.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Type;
using python::Value;

namespace {

constexpr double kMonotonicStart = 1000;

double seconds_now(Interpreter& interp) { return machine::to_seconds(process_of(interp).clock()); }

Value sleep(Interpreter& interp, const Value* args) {
  const double seconds = seconds_argument(interp, args[0]);
  if (seconds < 0) python::raise_value_error(interp, "sleep length must be non-negative");
  machine::Machine& machine = process_of(interp).machine();
  if (seconds == 0) {
    machine.release_gil();
  } else {
    process_of(interp).mortality().look_before_waiting();
    const machine::Nanoseconds end = machine::later(machine.now(), machine::from_seconds(seconds));
    do {
      machine.block(end);
    } while (machine.handle_interrupt() && machine.now() < end);
  }
  // One that another thread got, or that was only said to have come, did not interrupt the sleep.
  if (process_of(interp).in_main_thread() && process_of(interp).signals().any_noted()) {
    process_of(interp).signals().run_handlers();
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
  return Value::integer(static_cast<std::int64_t>(start) * machine::kSecond + process_of(interp).clock());
}

Value get_clock_info(Interpreter& interp, const Value* args) {
  const Value known = python::get_attribute(interp, interp.import_module("_strptime"), python::intern("clock_info"));
  return python::call(interp, known, args[0]);
}

enum class Clock : std::uint8_t { kRealtime, kMonotonic, kProcess, kThread, kRaw, kBoot = 7, kTai = 11 };

constexpr struct {
  const char* name;
  Clock clock;
} kClocks[] = {{"CLOCK_REALTIME", Clock::kRealtime},
               {"CLOCK_MONOTONIC", Clock::kMonotonic},
               {"CLOCK_PROCESS_CPUTIME_ID", Clock::kProcess},
               {"CLOCK_THREAD_CPUTIME_ID", Clock::kThread},
               {"CLOCK_MONOTONIC_RAW", Clock::kRaw},
               {"CLOCK_BOOTTIME", Clock::kBoot},
               {"CLOCK_TAI", Clock::kTai}};

Value clock_nanoseconds(Interpreter& interp, const Value* args) {
  const std::int64_t wanted = python::to_index(interp, args[0]);
  for (const auto& [name, clock] : kClocks) {
    if (wanted != static_cast<std::int64_t>(clock)) continue;
    if (clock == Clock::kProcess || clock == Clock::kThread) {
      return Value::integer(process_of(interp).machine().busy());
    }
    return nanoseconds(interp, clock == Clock::kRealtime || clock == Clock::kTai ? kEpochStart : kMonotonicStart);
  }
  constexpr int kInvalidArgument = 22;
  const Value details[] = {Value::integer(kInvalidArgument), python::intern("Invalid argument")};
  python::raise_exception(interp, python::cast<python::Exception>(
                                      python::call(interp, python::exceptions().os_error, python::Arguments(details))));
}

Value clock_seconds(Interpreter& interp, const Value* args) {
  return Value::real(python::to_double(interp, clock_nanoseconds(interp, args)) / machine::kSecond);
}

Value clock_resolution(Interpreter&, const Value*) { return Value::real(1e-9); }

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
    {"process_time_ns()",
     [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).machine().busy()); }},
    {"thread_time_ns()",
     [](Interpreter& interp, const Value*) { return Value::integer(process_of(interp).machine().busy()); }},
    {"clock_gettime(clk_id, /)", clock_seconds},
    {"clock_gettime_ns(clk_id, /)", clock_nanoseconds},
    {"clock_getres(clk_id, /)", clock_resolution},
    {"get_clock_info(name, /)", get_clock_info},
    {"tzset()", [](Interpreter&, const Value*) { return Value::none(); }},
};

}  // namespace

void fill_time(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  python::add_functions(interp, module, date_functions());
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  const Value names[] = {python::intern("UTC"), python::intern("UTC")};
  set("timezone", Value::integer(0));
  set("altzone", Value::integer(0));
  set("daylight", Value::integer(0));
  set("tzname", python::make_tuple(interp.heap(), names));
  set("struct_time", struct_time_type());
  for (const auto& [name, clock] : kClocks) {
    if (clock == Clock::kTai && !interp.version_at_least(9)) continue;
    set(name, Value::integer(static_cast<std::int64_t>(clock)));
  }
}

}  // namespace patchorder::modules
