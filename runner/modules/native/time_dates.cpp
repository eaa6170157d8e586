// Dates of `time` (timemodule.c), in UTC, by the C library: what it is asked for is checked first, as CPython does.
#include "modules/native/time_dates.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <ctime>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "modules/process.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/heap.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Tuple;
using python::Type;
using python::Value;

namespace {

constexpr const char* kFields[] = {"tm_year", "tm_mon",  "tm_mday",  "tm_hour", "tm_min",   "tm_sec",
                                   "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"};
constexpr std::size_t kAll = std::size(kFields);
constexpr std::size_t kShown = 9;  // those that the tuple has; the others have a place behind them
constexpr std::size_t kZone = 9;
constexpr std::size_t kOffset = 10;

// --- struct_time

template <std::size_t place>
Value field_of_time(Interpreter&, Value self) {
  return python::cast<Tuple>(self)->items[place];
}

Value repr_of_time(Interpreter& interp, Value self) {
  std::string text = "time.struct_time(";
  for (std::size_t i = 0; i < kShown; ++i) {
    text += std::string(i == 0 ? "" : ", ") + kFields[i] + "=" +
            std::string(python::repr_text(interp, python::cast<Tuple>(self)->items[i]));
  }
  return python::make_str(interp.heap(), text + ")");
}

// What is not given of the last fields is None.
Value make_struct_time(Interpreter& interp, std::span<const Value> fields) {
  Tuple* made = python::make_tuple(interp.heap(), kAll);
  std::ranges::copy(fields, made->items);
  std::fill(made->items + fields.size(), made->items + kAll, Value::none());
  made->count = kShown;
  made->type = struct_time_type();
  return made;
}

// The last fields may be given by name; from 3.13 on nothing else may.
void take_named(Interpreter& interp, const python::Dict* named, std::span<const Value> given, Value made) {
  std::int64_t taken = 0;
  for (std::size_t i = given.size(); i < kAll; ++i) {
    const Value value = named->get(python::intern(kFields[i]));
    if (!value) continue;
    python::cast<Tuple>(made)->items[i] = value;
    ++taken;
  }
  if (interp.version_at_least(13) && taken < static_cast<std::int64_t>(named->count)) {
    python::raise_type_error(interp, "time.struct_time() got duplicate or unexpected field name(s)");
  }
}

Value struct_time_of(Interpreter& interp, const Value* args) {
  std::vector<Value> fields;
  if (!python::type_of(args[0])->slots.iterate &&
      !python::find_special(interp, args[0], python::intern("__getitem__"))) {
    python::raise_type_error(interp, "constructor requires a sequence");
  }
  python::for_each(interp, args[0], [&](Value field) { fields.push_back(field); });
  const bool few = fields.size() < kShown;
  if (few || fields.size() > kAll) {
    python::raise_type_error(interp, std::string("time.struct_time() takes an at ") + (few ? "least 9" : "most 11") +
                                         "-sequence (" + std::to_string(fields.size()) + "-sequence given)");
  }
  const python::Dict* named = python::as<python::Dict>(args[1]);
  if (args[1] && named == nullptr) {
    python::raise_type_error(interp, "time.struct_time() takes a dict as second arg, if any");
  }
  const Value made = make_struct_time(interp, fields);
  if (named != nullptr) take_named(interp, named, fields, made);
  return made;
}

Value construct_time(Interpreter& interp, Type*, const python::Arguments& arguments) {
  static thread_local const python::NativeFunction* const constructor =
      python::make_native({"structseq(sequence, dict=?)", struct_time_of}, {}, false);
  return python::call_native(interp, constructor, arguments);
}

Value reduced_time(Interpreter& interp, const Value* args) {
  const Tuple* self = python::cast<Tuple>(args[0]);
  python::Dict* hidden = python::make_dict(interp.heap());
  for (std::size_t i = kShown; i < kAll; ++i) hidden->set(interp.heap(), python::intern(kFields[i]), self->items[i]);
  const Value parts[] = {python::make_tuple(interp.heap(), self->values()), hidden};
  const Value reduced[] = {struct_time_type(), python::make_tuple(interp.heap(), parts)};
  return python::make_tuple(interp.heap(), reduced);
}

// --- Times as the C library has them

[[noreturn]] void raise_out_of_range(Interpreter& interp) {
  python::raise(interp, python::exceptions().overflow_error, "timestamp out of range for platform time_t");
}

std::time_t timestamp(Interpreter& interp, Value seconds) {
  if (seconds.is_none()) {
    const double now = kEpochStart + machine::to_seconds(process_of(interp).clock());
    return static_cast<std::time_t>(std::floor(now));
  }
  if (!seconds.is_float()) {
    if (python::is_integer(seconds) && !python::small_integer(seconds)) raise_out_of_range(interp);
    if (!interp.version_at_least(10) && !python::has_index(interp, seconds)) {
      python::raise_type_error(interp,
                               "an integer is required (got type " + std::string(python::type_name(seconds)) + ")");
    }
    return python::to_index(interp, seconds);
  }
  const double whole = std::floor(seconds.as_float());
  if (std::isnan(whole)) python::raise_value_error(interp, "Invalid value NaN (not a number)");
  constexpr double kEnd = 9223372036854775808.0;
  if (whole < -kEnd || whole >= kEnd) raise_out_of_range(interp);
  return static_cast<std::time_t>(whole);
}

std::tm broken_down(Interpreter& interp, Value seconds) {
  const std::time_t whole = timestamp(interp, seconds);
  std::tm parts{};
  if (gmtime_r(&whole, &parts) != nullptr) return parts;
  const Value details[] = {Value::integer(EOVERFLOW), python::intern("Value too large for defined data type")};
  python::raise_exception(interp, python::cast<python::Exception>(
                                      python::call(interp, python::exceptions().os_error, python::Arguments(details))));
}

template <const auto& kZoneName>
Value time_tuple(Interpreter& interp, const Value* args) {
  const std::tm parts = broken_down(interp, args[0]);
  const Value fields[] = {Value::integer(parts.tm_year + std::int64_t{1900}),
                          Value::integer(parts.tm_mon + 1),
                          Value::integer(parts.tm_mday),
                          Value::integer(parts.tm_hour),
                          Value::integer(parts.tm_min),
                          Value::integer(parts.tm_sec),
                          Value::integer((parts.tm_wday + 6) % 7),
                          Value::integer(parts.tm_yday + 1),
                          Value::integer(0),
                          python::intern(kZoneName),
                          Value::integer(0)};
  return make_struct_time(interp, fields);
}

// A C int of a tuple's item.
int field_as_int(Interpreter& interp, Value value) {
  if (value.is_float() && !interp.version_at_least(10)) {
    python::raise_type_error(interp, "integer argument expected, got float");
  }
  if (python::is_integer(value) && !python::small_integer(value)) {
    python::raise(interp, python::exceptions().overflow_error, "Python int too large to convert to C long");
  }
  const std::int64_t number = python::to_index(interp, value);
  if (number > std::numeric_limits<int>::max()) {
    python::raise(interp, python::exceptions().overflow_error, "signed integer is greater than maximum");
  }
  if (number < std::numeric_limits<int>::min()) {
    python::raise(interp, python::exceptions().overflow_error, "signed integer is less than minimum");
  }
  return static_cast<int>(number);
}

// A time tuple as the C library has it; `asking` is the function that was given it.
std::tm given_time(Interpreter& interp, Value given, const char* asking) {
  const Tuple* fields = python::as<Tuple>(given);
  if (fields == nullptr) python::raise_type_error(interp, "Tuple or struct_time argument required");
  if (fields->count != kShown) {
    python::raise_type_error(interp, std::string(asking) + "(): illegal time tuple argument");
  }
  std::tm parts{};
  int* members[] = {&parts.tm_year, &parts.tm_mon,  &parts.tm_mday, &parts.tm_hour, &parts.tm_min,
                    &parts.tm_sec,  &parts.tm_wday, &parts.tm_yday, &parts.tm_isdst};
  for (std::size_t i = 0; i < kShown; ++i) *members[i] = field_as_int(interp, fields->items[i]);
  if (parts.tm_year < std::numeric_limits<int>::min() + 1900) {
    python::raise(interp, python::exceptions().overflow_error, "year out of range");
  }
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  parts.tm_wday = static_cast<int>((parts.tm_wday + std::int64_t{1}) % 7);
  parts.tm_yday = static_cast<int>(parts.tm_yday - std::int64_t{1});
  parts.tm_zone = "UTC";
  if (python::type_of(given) != struct_time_type()) return parts;
  if (const python::Str* zone = python::as<python::Str>(fields->items[kZone])) {
    static thread_local std::string kept;  // until the next one
    kept = zone->text();
    parts.tm_zone = kept.c_str();
  }
  if (const auto offset = python::small_integer(fields->items[kOffset])) parts.tm_gmtoff = *offset;
  return parts;
}

// 0 stands for the first month, day and day of the year.
void check_fields(Interpreter& interp, std::tm& parts) {
  if (parts.tm_mon == -1) parts.tm_mon = 0;
  if (parts.tm_mday == 0) parts.tm_mday = 1;
  if (parts.tm_yday == -1) parts.tm_yday = 0;
  const struct {
    int value, least, most;
    const char* name;
  } ranges[] = {{parts.tm_mon, 0, 11, "month"},        {parts.tm_mday, 0, 31, "day of month"},
                {parts.tm_hour, 0, 23, "hour"},        {parts.tm_min, 0, 59, "minute"},
                {parts.tm_sec, 0, 61, "seconds"},      {parts.tm_wday, 0, 6, "day of week"},
                {parts.tm_yday, 0, 365, "day of year"}};
  for (const auto& [value, least, most, name] : ranges) {
    if (value < least || value > most) python::raise_value_error(interp, std::string(name) + " out of range");
  }
}

// --- Texts

// The C library does not tell an empty text from one that found no room: CPython gives up at 256 times the format.
std::string formatted(const std::string& format, const std::tm& parts) {
  constexpr std::size_t kMostGrowth = 256;
  std::string text;
  for (std::size_t room = 1024;; room += room) {
    text.resize(room);
    const std::size_t size = std::strftime(text.data(), room, format.c_str(), &parts);
    if (size == 0 && room < kMostGrowth * format.size()) continue;
    text.resize(size);
    return text;
  }
}

Value strftime(Interpreter& interp, const Value* args) {
  const python::Str* asked = python::as<python::Str>(args[0]);
  if (asked == nullptr) {
    python::raise_type_error(interp,
                             "strftime() argument 1 must be str, not " + std::string(python::type_name(args[0])));
  }
  std::tm parts = args[1] ? given_time(interp, args[1], "strftime") : broken_down(interp, Value::none());
  if (args[1]) {
    check_fields(interp, parts);
  } else {
    parts.tm_zone = "UTC";
  }
  std::string rest(asked->text());
  if (rest.find('\0') != std::string::npos && !interp.version_at_least(13)) {
    python::raise_value_error(interp, "embedded null character");
  }
  std::string text;
  for (std::size_t end = 0; (end = rest.find('\0')) != std::string::npos; rest.erase(0, end + 1)) {
    text += formatted(rest.substr(0, end), parts) + '\0';
  }
  return python::make_str(interp.heap(), text + formatted(rest, parts));
}

Value text_of(Interpreter& interp, const std::tm& parts) {
  return python::make_str(interp.heap(), formatted("%a %b %e %H:%M:%S %Y", parts));
}

Value asctime(Interpreter& interp, const Value* args) {
  if (!args[0]) return text_of(interp, broken_down(interp, Value::none()));
  std::tm parts = given_time(interp, args[0], "asctime");
  check_fields(interp, parts);
  return text_of(interp, parts);
}

Value ctime(Interpreter& interp, const Value* args) { return text_of(interp, broken_down(interp, args[0])); }

// Summer time, where the tuple says that it is, is an hour ahead.
Value mktime(Interpreter& interp, const Value* args) {
  std::tm parts = given_time(interp, args[0], "mktime");
  constexpr double kHour = 3600;
  const double ahead = parts.tm_isdst > 0 ? kHour : 0;
  return Value::real(static_cast<double>(timegm(&parts)) - ahead);
}

Value strptime(Interpreter& interp, const Value* args) {
  const Value reader = python::get_attribute(interp, interp.import_module("_strptime"), python::intern("time_fields"));
  const Value fields = python::call(interp, reader, args[0], args[1]);
  return make_struct_time(interp, python::cast<Tuple>(fields)->values());
}

constexpr char kUtc[] = "UTC";
constexpr char kGmt[] = "GMT";

constexpr python::NativeRow kFunctions[] = {
    {"gmtime(seconds=None, /)", time_tuple<kGmt>},
    {"localtime(seconds=None, /)", time_tuple<kUtc>},
    {"mktime(tuple, /)", mktime},
    {"strftime(format, t=?, /)", strftime},
    {"ctime(seconds=None, /)", ctime},
    {"asctime(t=?, /)", asctime},
    {"strptime(string, format='%a %b %d %H:%M:%S %Y', /)", strptime},
};

Type* make_struct_time_type() {
  constexpr static python::NativeProperty kProperties[] = {{kFields[0], field_of_time<0>, nullptr},
                                                           {kFields[1], field_of_time<1>, nullptr},
                                                           {kFields[2], field_of_time<2>, nullptr},
                                                           {kFields[3], field_of_time<3>, nullptr},
                                                           {kFields[4], field_of_time<4>, nullptr},
                                                           {kFields[5], field_of_time<5>, nullptr},
                                                           {kFields[6], field_of_time<6>, nullptr},
                                                           {kFields[7], field_of_time<7>, nullptr},
                                                           {kFields[8], field_of_time<8>, nullptr},
                                                           {kFields[kZone], field_of_time<kZone>, nullptr},
                                                           {kFields[kOffset], field_of_time<kOffset>, nullptr}};
  constexpr static python::NativeRow kMethods[] = {{"__reduce__(self)", reduced_time}};
  Type* made = python::make_native_type("struct_time", "time", python::builtin_types().tuple, &Tuple::kLayout);
  made->slots.construct = construct_time;
  made->slots.repr = repr_of_time;
  made->slots.str = repr_of_time;
  made->can_be_base = false;
  python::add_properties(made, kProperties);
  python::add_methods(made, kMethods);
  const auto count = [&](const char* name, std::size_t number) {
    made->attributes->set(python::permanent_heap(), python::intern(name),
                          Value::integer(static_cast<std::int64_t>(number)));
  };
  count("n_fields", kAll);
  count("n_sequence_fields", kShown);
  count("n_unnamed_fields", 0);
  return made;
}

}  // namespace

Type* struct_time_type() {
  static thread_local Type* const type = make_struct_time_type();
  return type;
}

std::span<const python::NativeRow> date_functions() { return kFunctions; }

}  // namespace patchorder::modules
