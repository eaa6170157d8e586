// Functions of the program that SQLite calls: scalar functions, aggregates, collations, the trace callback.
//
// As in Modules/_sqlite/connection.c what such a function raises does not come out: the statement fails with "user-
// defined function raised exception" instead.
#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <vector>

#include "modules/native/sqlite/objects.h"
#include "python/evaluator/evaluator.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// What the library keeps for a function of the program.
struct Callback {
  Callback(DatabaseObject* its_database, Value its_function) : database(its_database), function(its_function) {
    database->keep(function);
  }
  ~Callback() { database->let_go(function); }
  Callback(const Callback&) = delete;
  Callback& operator=(const Callback&) = delete;

  DatabaseObject* database;
  Value function;
};

void forget(void* callback) { delete static_cast<Callback*>(callback); }

Callback& callback_of(sqlite3_context* context) { return *static_cast<Callback*>(sqlite3_user_data(context)); }

// Null if it raised.
template <typename Call>
Value call_guarded(DatabaseObject* database, Call&& call) {
  Value result;
  database->files.guard([&] {
    Value answered;
    if (python::caught_in([&] { answered = call(); }) == nullptr) result = answered;
  });
  return result;
}

Value call_with(Interpreter& interp, Value function, int count, sqlite3_value** values) {
  std::vector<Value> arguments;
  arguments.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) arguments.push_back(value_of(interp, values[i], false));
  return python::call(interp, function, python::Arguments(arguments.data(), arguments.size()));
}

// False for a value that the library has no type for.
bool answer(sqlite3_context* context, Value value) {
  if (!value) return false;
  if (value.is_none()) {
    sqlite3_result_null(context);
  } else if (value.is_float()) {
    sqlite3_result_double(context, value.as_float());
  } else if (const auto integer = python::small_integer(value)) {
    sqlite3_result_int64(context, *integer);
  } else if (const python::Str* text = python::as<python::Str>(value)) {
    sqlite3_result_text64(context, text->data, text->size, SQLITE_TRANSIENT, SQLITE_UTF8);
  } else if (const python::Bytes* bytes = python::as<python::Bytes>(value)) {
    sqlite3_result_blob64(context, bytes->data, bytes->size, SQLITE_TRANSIENT);
  } else {
    return false;
  }
  return true;
}

void call_scalar(sqlite3_context* context, int count, sqlite3_value** values) {
  const Callback& callback = callback_of(context);
  Interpreter& interp = callback.database->interp;
  const Value result =
      call_guarded(callback.database, [&] { return call_with(interp, callback.function, count, values); });
  if (!answer(context, result)) sqlite3_result_error(context, "user-defined function raised exception", -1);
}

// The instance that gathers the rows of one group; null before its first row.
Value* instance_of(sqlite3_context* context, bool make) {
  return static_cast<Value*>(sqlite3_aggregate_context(context, make ? sizeof(Value) : 0));
}

void step_aggregate(sqlite3_context* context, int count, sqlite3_value** values) {
  const Callback& callback = callback_of(context);
  Interpreter& interp = callback.database->interp;
  Value* instance = instance_of(context, true);
  if (!*instance) {
    *instance = call_guarded(callback.database, [&] { return python::call(interp, callback.function); });
    if (!*instance) {
      return sqlite3_result_error(context, "user-defined aggregate's '__init__' method raised error", -1);
    }
    callback.database->keep(*instance);
  }
  const Value done = call_guarded(callback.database, [&] {
    return call_with(interp, python::get_attribute(interp, *instance, python::intern("step")), count, values);
  });
  if (!done) sqlite3_result_error(context, "user-defined aggregate's 'step' method raised error", -1);
}

void finish_aggregate(sqlite3_context* context) {
  const Callback& callback = callback_of(context);
  Interpreter& interp = callback.database->interp;
  const Value* instance = instance_of(context, false);
  if (instance == nullptr || !*instance) return;
  const Value result = call_guarded(callback.database,
                                    [&] { return python::call_method(interp, *instance, python::intern("finalize")); });
  callback.database->let_go(*instance);
  if (!answer(context, result)) {
    sqlite3_result_error(context, "user-defined aggregate's 'finalize' method raised error", -1);
  }
}

int compare_by(void* user, int first_size, const void* first, int second_size, const void* second) {
  const Callback& callback = *static_cast<Callback*>(user);
  Interpreter& interp = callback.database->interp;
  int order = 0;
  call_guarded(callback.database, [&] {
    const auto text = [&](const void* data, int size) {
      return Value(python::make_str(interp.heap(), {static_cast<const char*>(data), static_cast<std::size_t>(size)}));
    };
    const Value result = python::call(interp, callback.function, text(first, first_size), text(second, second_size));
    const std::int64_t number = python::to_index(interp, result);
    order = number > 0 ? 1 : number < 0 ? -1 : 0;
    return result;
  });
  return order;
}

int trace_statement(unsigned, void* user, void* statement, void* text) {
  auto* database = static_cast<DatabaseObject*>(user);
  std::string sql = static_cast<const char*>(text);
  if (!sql.starts_with("--")) {
    if (char* expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement))) {
      sql = expanded;
      sqlite3_free(expanded);
    }
  }
  call_guarded(database, [&] {
    return python::call(database->interp, database->trace, python::make_str(database->interp.heap(), sql));
  });
  return 0;
}

std::mt19937_64& draws(sqlite3_context* context) { return *static_cast<std::mt19937_64*>(sqlite3_user_data(context)); }

}  // namespace

int create_function(DatabaseObject* database, const char* name, int arguments, int flags, Value function) {
  if (function.is_none()) {
    return sqlite3_create_function_v2(database->handle, name, arguments, SQLITE_UTF8 | flags, nullptr, nullptr, nullptr,
                                      nullptr, nullptr);
  }
  return sqlite3_create_function_v2(database->handle, name, arguments, SQLITE_UTF8 | flags,
                                    new Callback(database, function), call_scalar, nullptr, nullptr, forget);
}

int create_aggregate(DatabaseObject* database, const char* name, int arguments, Value type) {
  if (type.is_none()) return create_function(database, name, arguments, 0, type);
  return sqlite3_create_function_v2(database->handle, name, arguments, SQLITE_UTF8, new Callback(database, type),
                                    nullptr, step_aggregate, finish_aggregate, forget);
}

int create_collation(DatabaseObject* database, const char* name, Value function) {
  if (function.is_none()) {
    return sqlite3_create_collation_v2(database->handle, name, SQLITE_UTF8, nullptr, nullptr, nullptr);
  }
  // Unlike functions, SQLite does not forget a collation that it refuses.
  auto callback = std::make_unique<Callback>(database, function);
  const int result =
      sqlite3_create_collation_v2(database->handle, name, SQLITE_UTF8, callback.get(), compare_by, forget);
  if (result == SQLITE_OK) callback.release();
  return result;
}

void set_trace(DatabaseObject* database, Value function) {
  database->trace = function;
  const unsigned events = function.is_none() ? 0 : SQLITE_TRACE_STMT;
  sqlite3_trace_v2(database->handle, events, events == 0 ? nullptr : trace_statement, database);
}

void make_random_repeatable(sqlite3* handle) {
  const auto random = [](sqlite3_context* context, int, sqlite3_value**) {
    sqlite3_result_int64(context, static_cast<sqlite3_int64>(draws(context)()));
  };
  const auto random_blob = [](sqlite3_context* context, int, sqlite3_value** values) {
    const sqlite3_int64 size = std::max<sqlite3_int64>(sqlite3_value_int64(values[0]), 1);
    if (size > sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1)) {
      return sqlite3_result_error_toobig(context);
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (char& each : bytes) each = static_cast<char>(draws(context)());
    sqlite3_result_blob64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  };
  const auto drop = [](void* generator) { delete static_cast<std::mt19937_64*>(generator); };
  sqlite3_create_function_v2(handle, "random", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, new std::mt19937_64, random, nullptr,
                             nullptr, drop);
  sqlite3_create_function_v2(handle, "randomblob", 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, new std::mt19937_64, random_blob,
                             nullptr, nullptr, drop);
}

}  // namespace patchorder::modules
