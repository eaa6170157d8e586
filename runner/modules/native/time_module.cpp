// time: the machine's virtual clock. sleep blocks the whole native thread, as the original does.
#include <cmath>
#include <ctime>
#include <iterator>
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
using python::Type;
using python::Value;

namespace {

// What time.time() shows at the start of every case; any fixed instant will do (2023-11-14 22:13:20 UTC).
constexpr double kEpochStart = 1'700'000'000;
constexpr double kMonotonicStart = 1000;

double seconds_now(Interpreter& interp) { return machine::to_seconds(process_of(interp).clock()); }

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

Value time_tuple(Interpreter& interp, const Value* args) {
  const std::tm parts = broken_down(interp, args[0]);
  const Value fields[] = {
      Value::integer(parts.tm_year + 1900),    Value::integer(parts.tm_mon + 1),  Value::integer(parts.tm_mday),
      Value::integer(parts.tm_hour),           Value::integer(parts.tm_min),      Value::integer(parts.tm_sec),
      Value::integer((parts.tm_wday + 6) % 7), Value::integer(parts.tm_yday + 1), Value::integer(0)};
  python::Tuple* made = python::make_tuple(interp.heap(), fields);
  made->type = struct_time_type();
  return made;
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
    {"mktime(tuple, /)", seconds_of},
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
  const auto set = [&](const char* name, Value value) {
    module->attributes->set(interp.heap(), python::intern(name), value);
  };
  const Value names[] = {python::intern("UTC"), python::intern("UTC")};
  set("timezone", Value::integer(0));
  set("altzone", Value::integer(0));
  set("daylight", Value::integer(0));
  set("tzname", python::make_tuple(interp.heap(), names));
  set("struct_time", struct_time_type());
}

}  // namespace patchorder::modules
