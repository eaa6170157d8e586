// time: the machine's virtual clock. sleep blocks the whole native thread, as the original does.
#include <cmath>
#include <cstdint>
#include <ctime>
#include <iterator>
#include <span>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/exception.h"
#include "python/native.h"
#include "python/operations.h"

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

std::tm broken_down(Interpreter& interp, Value seconds) {
  const double at = seconds.is_none() ? kEpochStart + seconds_now(interp) : python::to_double(interp, seconds);
  const auto whole = static_cast<std::time_t>(std::floor(at));
  std::tm parts{};
  gmtime_r(&whole, &parts);
  return parts;
}

constexpr const char* kFieldsOfTime[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                         "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};

template <std::size_t place>
Value field_of_time(Interpreter&, Value self) {
  return python::cast<python::Tuple>(self)->items[place];
}

Value repr_of_time(Interpreter& interp, Value self) {
  std::string text = "time.struct_time(";
  for (std::size_t i = 0; i < std::size(kFieldsOfTime); ++i) {
    text += std::string(i == 0 ? "" : ", ") + kFieldsOfTime[i] + "=" +
            std::string(python::repr_text(interp, python::cast<python::Tuple>(self)->items[i]));
  }
  return python::make_str(interp.heap(), text + ")");
}

// time.struct_time: a tuple that also answers by name.
Type* struct_time_type() {
  static thread_local Type* const type = [] {
    constexpr static python::NativeProperty kProperties[] = {
        {kFieldsOfTime[0], field_of_time<0>, nullptr}, {kFieldsOfTime[1], field_of_time<1>, nullptr},
        {kFieldsOfTime[2], field_of_time<2>, nullptr}, {kFieldsOfTime[3], field_of_time<3>, nullptr},
        {kFieldsOfTime[4], field_of_time<4>, nullptr}, {kFieldsOfTime[5], field_of_time<5>, nullptr},
        {kFieldsOfTime[6], field_of_time<6>, nullptr}, {kFieldsOfTime[7], field_of_time<7>, nullptr},
        {kFieldsOfTime[8], field_of_time<8>, nullptr}};
    Type* made =
        python::make_native_type("struct_time", "time", python::builtin_types().tuple, &python::Tuple::kLayout);
    made->slots.repr = repr_of_time;
    made->slots.str = repr_of_time;
    python::add_properties(made, kProperties);
    return made;
  }();
  return type;
}

Value make_struct_time(Interpreter& interp, std::span<const Value> fields) {
  python::Tuple* made = python::make_tuple(interp.heap(), fields);
  made->type = struct_time_type();
  return made;
}

Value time_tuple(Interpreter& interp, const Value* args) {
  const std::tm parts = broken_down(interp, args[0]);
  const Value fields[] = {
      Value::integer(parts.tm_year + 1900),    Value::integer(parts.tm_mon + 1),  Value::integer(parts.tm_mday),
      Value::integer(parts.tm_hour),           Value::integer(parts.tm_min),      Value::integer(parts.tm_sec),
      Value::integer((parts.tm_wday + 6) % 7), Value::integer(parts.tm_yday + 1), Value::integer(0)};
  return make_struct_time(interp, fields);
}

Value seconds_of(Interpreter& interp, const Value* args) {
  const python::Tuple* fields = python::as<python::Tuple>(args[0]);
  if (fields == nullptr || fields->count < 6) {
    python::raise_type_error(interp, "Tuple or struct_time argument required");
  }
  std::tm parts{};
  const auto field = [&](std::size_t i) { return static_cast<int>(python::to_index(interp, fields->items[i])); };
  parts.tm_year = field(0) - 1900;
  parts.tm_mon = field(1) - 1;
  parts.tm_mday = field(2);
  parts.tm_hour = field(3);
  parts.tm_min = field(4);
  parts.tm_sec = field(5);
  return Value::real(static_cast<double>(timegm(&parts)));
}

Value strftime(Interpreter& interp, const Value* args) {
  const std::string format(python::expect_str(interp, args[0], "format")->text());
  std::tm parts = broken_down(interp, Value::none());
  if (const python::Tuple* fields = python::as<python::Tuple>(args[1])) {
    int* members[] = {&parts.tm_year, &parts.tm_mon, &parts.tm_mday, &parts.tm_hour,
                      &parts.tm_min,  &parts.tm_sec, &parts.tm_wday, &parts.tm_yday};
    for (std::size_t i = 0; i < std::size(members) && i < fields->count; ++i) {
      *members[i] = static_cast<int>(python::to_index(interp, fields->items[i]));
    }
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    parts.tm_wday = (parts.tm_wday + 1) % 7;
    parts.tm_yday -= 1;
  }
  char text[256];
  const std::size_t size = std::strftime(text, sizeof(text), format.c_str(), &parts);
  return python::make_str(interp.heap(), {text, size});
}

// With the format of ctime.
Value text_of_time(Interpreter& interp, const Value* args) {
  const Value format[] = {python::intern("%a %b %e %H:%M:%S %Y"), args[0]};
  return strftime(interp, format);
}

Value strptime(Interpreter& interp, const Value* args) {
  const Value reader = python::get_attribute(interp, interp.import_module("_strptime"), python::intern("time_fields"));
  const Value fields = python::call(interp, reader, args[0], args[1]);
  return make_struct_time(interp, python::cast<python::Tuple>(fields)->values());
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
    {"gmtime(seconds=None, /)", time_tuple},
    {"localtime(seconds=None, /)", time_tuple},
    {"mktime(tuple, /)", seconds_of},
    {"strftime(format, t=None, /)", strftime},
    {"ctime(seconds=None, /)",
     [](Interpreter& interp, const Value* args) {
       const Value parts = time_tuple(interp, args);
       return text_of_time(interp, &parts);
     }},
    {"asctime(t=None, /)", text_of_time},
    {"strptime(string, format='%a %b %d %H:%M:%S %Y', /)", strptime},
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
