// _sqlite_library: SQLite's C interface as lib/sqlite3 needs it: databases, prepared statements, result codes.
//
// What Modules/_sqlite does around each of the library's calls is here: the GIL is let go while a statement runs (which
// nobody notices unless it takes longer than it takes to wake another thread), and the connection's mutex keeps other
// native threads out meanwhile. A statement's time is counted in steps of the library's virtual machine.
#include <algorithm>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/native/sqlite/objects.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "python/evaluator/evaluator.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/codecs.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// The virtual machine's steps between two looks at the clock and the budgets, and what one of them takes.
constexpr int kStepsOfALook = 4000;
constexpr machine::Nanoseconds kStepTime = 25;

DatabaseObject* database_of(Value self) { return python::cast<DatabaseObject>(self); }
StatementObject* statement_of(Value self) { return python::cast<StatementObject>(self); }

Value text_or_bytes(Interpreter& interp, std::string_view text, bool raw) {
  Value decoded;
  if (!raw) python::caught_in([&] { decoded = python::decode_bytes(interp, text, "utf-8", "strict"); });
  if (decoded) return decoded;
  const Value bytes[] = {python::make_bytes(interp.heap(), text)};
  return python::make_tuple(interp.heap(), bytes);
}

// --- statements

int step_statement(StatementObject* statement) {
  DatabaseObject* database = statement->database;
  const int result = InSqlite::run(database, [&] { return sqlite3_step(statement->handle); });
  if ((result & 0xff) == SQLITE_FULL) throw python::BudgetExceeded{python::Budget::kMemory};
  return result;
}

Value step(Interpreter&, const Value* args) { return Value::integer(step_statement(statement_of(args[0]))); }

// The usual end of a statement.
template <int (*end)(sqlite3_stmt*), bool is_last>
Value end_statement(Interpreter&, const Value* args) {
  StatementObject* statement = statement_of(args[0]);
  if (statement->handle == nullptr) return Value::integer(SQLITE_OK);
  const int result = InSqlite::run(statement->database, [&] { return end(statement->handle); });
  if (is_last) statement->handle = nullptr;
  return Value::integer(result);
}

int bind_value(sqlite3_stmt* statement, int place, Value value) {
  if (value.is_none()) return sqlite3_bind_null(statement, place);
  if (value.is_float()) return sqlite3_bind_double(statement, place, value.as_float());
  if (const auto integer = python::small_integer(value)) return sqlite3_bind_int64(statement, place, *integer);
  if (const python::Str* text = python::as<python::Str>(value)) {
    return sqlite3_bind_text64(statement, place, text->data, text->size, SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  const python::Bytes* bytes = python::cast<python::Bytes>(value);
  return sqlite3_bind_blob64(statement, place, bytes->size == 0 ? "" : bytes->data, bytes->size, SQLITE_TRANSIENT);
}

Value bind(Interpreter& interp, const Value* args) {
  StatementObject* statement = statement_of(args[0]);
  const int place = c_int(interp, args[1]);
  return Value::integer(
      InSqlite::run(statement->database, [&] { return bind_value(statement->handle, place, args[2]); }));
}

// values(raw, /): the current row.
Value row_values(Interpreter& interp, const Value* args) {
  sqlite3_stmt* statement = statement_of(args[0])->live();
  python::List* row = python::make_list(interp.heap());
  const bool raw = python::truth(interp, args[1]);
  for (int i = 0; i < sqlite3_data_count(statement); ++i) {
    row->append(interp.heap(), value_of(interp, sqlite3_column_value(statement, i), raw));
  }
  return row;
}

Value column_bytes(Interpreter& interp, const Value* args) {
  sqlite3_stmt* statement = statement_of(args[0])->live();
  const int column = c_int(interp, args[1]);
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) return Value::none();
  const void* data = sqlite3_column_blob(statement, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return python::make_bytes(interp.heap(), {static_cast<const char*>(data), size});
}

template <auto query>
Value count_of(Interpreter&, const Value* args) {
  return Value::integer(query(statement_of(args[0])->live()));
}

template <auto query>
Value name_at(Interpreter& interp, const Value* args) {
  sqlite3_stmt* statement = statement_of(args[0])->live();
  return text_or_none(interp, statement == nullptr ? nullptr : query(statement, c_int(interp, args[1])));
}

constexpr python::NativeRow kStatementMethods[] = {
    {"step(self)", step},
    {"reset(self)", end_statement<sqlite3_reset, false>},
    {"finalize(self)", end_statement<sqlite3_finalize, true>},
    {"bind(self, place, value, /)", bind},
    {"values(self, raw, /)", row_values},
    {"column_bytes(self, column, /)", column_bytes},
    {"column_count(self)", count_of<sqlite3_column_count>},
    {"column_name(self, column, /)", name_at<sqlite3_column_name>},
    {"column_type(self, column, /)", name_at<sqlite3_column_decltype>},
    {"parameter_count(self)", count_of<sqlite3_bind_parameter_count>},
    {"parameter_name(self, place, /)", name_at<sqlite3_bind_parameter_name>},
    {"is_read_only(self)", count_of<sqlite3_stmt_readonly>},
};

// --- databases

// prepare(sql, /): (result, statement or None, the text behind it)
Value prepare(Interpreter& interp, const Value* args) {
  static thread_local python::Type* const type = make_sqlite_type<StatementObject>("Statement", kStatementMethods);
  DatabaseObject* database = database_of(args[0]);
  const python::Str* sql = python::expect_str(interp, args[1], "sql");
  sqlite3_stmt* handle = nullptr;
  const char* tail = sql->data + sql->size;
  const std::string text(sql->text());
  const int result = InSqlite::run(database, [&] {
    const char* rest = nullptr;
    const int prepared =
        sqlite3_prepare_v2(database->handle, text.c_str(), static_cast<int>(text.size() + 1), &handle, &rest);
    if (rest != nullptr) tail = sql->data + (rest - text.c_str());
    return prepared;
  });
  const Value statement =
      handle == nullptr ? Value::none() : Value(interp.heap().make<StatementObject>(type, database, handle));
  const std::string_view rest(tail, static_cast<std::size_t>(sql->data + sql->size - tail));
  const Value parts[] = {Value::integer(result), statement, python::make_str(interp.heap(), rest)};
  return python::make_tuple(interp.heap(), parts);
}

Value close(Interpreter&, const Value* args) {
  InSqlite::run(database_of(args[0]), [&] {
    database_of(args[0])->close();
    return SQLITE_OK;
  });
  return Value::none();
}

// error(): the extended code and the message of the last call.
Value last_error(Interpreter& interp, const Value* args) {
  sqlite3* handle = database_of(args[0])->handle;
  const int code = handle == nullptr ? SQLITE_MISUSE : sqlite3_extended_errcode(handle);
  const char* message = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
  const Value parts[] = {Value::integer(code), python::make_str(interp.heap(), message)};
  return python::make_tuple(interp.heap(), parts);
}

template <auto query>
Value state_of(Interpreter&, const Value* args) {
  sqlite3* handle = database_of(args[0])->handle;
  return Value::integer(handle == nullptr ? 0 : query(handle));
}

constexpr python::NativeRow kDatabaseMethods[] = {
    {"prepare(self, sql, /)", prepare},
    {"close(self)", close},
    {"error(self)", last_error},
    {"autocommit(self)", state_of<sqlite3_get_autocommit>},
    {"changes(self)", state_of<sqlite3_changes>},
    {"total_changes(self)", state_of<sqlite3_total_changes>},
    {"last_row_id(self)", state_of<sqlite3_last_insert_rowid>},
    {"interrupt(self)",
     [](Interpreter&, const Value* args) {
       if (sqlite3* handle = database_of(args[0])->handle) sqlite3_interrupt(handle);
       return Value::none();
     }},
    {"create_function(self, name, arguments, deterministic, function, /)",
     [](Interpreter& interp, const Value* args) {
       const int flags = python::truth(interp, args[3]) ? SQLITE_DETERMINISTIC : 0;
       return Value::integer(create_function(database_of(args[0]), text_of(interp, args[1]).c_str(),
                                             c_int(interp, args[2]), flags, args[4]));
     }},
    {"create_aggregate(self, name, arguments, type, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(
           create_aggregate(database_of(args[0]), text_of(interp, args[1]).c_str(), c_int(interp, args[2]), args[3]));
     }},
    {"create_collation(self, name, function, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(create_collation(database_of(args[0]), text_of(interp, args[1]).c_str(), args[2]));
     }},
    {"trace(self, function, /)",
     [](Interpreter&, const Value* args) {
       set_trace(database_of(args[0]), args[1]);
       return Value::none();
     }},
};

int look_at_budgets(void* user) {
  auto* database = static_cast<DatabaseObject*>(user);
  const bool goes_on = database->files.guard([&] {
    database->interp.work(kStepsOfALook);
    database->files.pass_time(kStepsOfALook * kStepTime);
  });
  return goes_on ? 0 : 1;
}

// What the case may not exceed holds for the library's memory, too.
void limit_memory(sqlite3* handle, std::size_t memory) {
  constexpr std::size_t kLongest = 1'000'000'000;
  constexpr std::size_t kPage = 4096;
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, static_cast<int>(std::min(memory, kLongest)));
  const char* file = sqlite3_db_filename(handle, "main");
  if (file != nullptr && *file != '\0') return;
  const std::string pragma = "PRAGMA max_page_count = " + std::to_string(memory / kPage);
  sqlite3_exec(handle, pragma.c_str(), nullptr, nullptr, nullptr);
}

void set_up(DatabaseObject* database, int milliseconds) {
  limit_memory(database->handle, process_of(database->interp).budgets().memory);
  sqlite3_busy_timeout(database->handle, milliseconds);
  sqlite3_progress_handler(database->handle, kStepsOfALook, look_at_budgets, database);
  make_random_repeatable(database->handle);
  refuse_what_others_share(database);
}

// open(name, flags, milliseconds, files, /): (result, database)
Value open_database(Interpreter& interp, const Value* args) {
  static thread_local python::Type* const type = make_sqlite_type<DatabaseObject>("Database", kDatabaseMethods);
  const std::string name = text_of(interp, args[0]);
  SqliteFilesObject* files = python::cast<SqliteFilesObject>(args[3]);
  DatabaseObject* database =
      interp.heap().make_owned<DatabaseObject>(type, interp, process_of(interp).machine(), *files, shares_cache(name));
  const int flags = c_int(interp, args[1]) | SQLITE_OPEN_NOMUTEX;
  const int milliseconds = c_int(interp, args[2]);
  int result = SQLITE_OK;
  {
    const InSqlite inside(database);
    result = sqlite3_open_v2(name.c_str(), &database->handle, flags, files->files.vfs_name());
    if (result == SQLITE_OK) set_up(database, milliseconds);
  }
  files->files.rethrow();
  const Value parts[] = {Value::integer(result), database};
  return python::make_tuple(interp.heap(), parts);
}

constexpr python::NativeRow kFunctions[] = {
    {"open(name, flags, milliseconds, files, /)", open_database},
    {"version()", [](Interpreter& interp, const Value*) { return text_or_none(interp, sqlite3_libversion()); }},
    {"is_complete(sql, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(sqlite3_complete(text_of(interp, args[0]).c_str()) != 0);
     }},
    {"message(code, /)",
     [](Interpreter& interp, const Value* args) {
       return text_or_none(interp, sqlite3_errstr(c_int(interp, args[0])));
     }},
};

}  // namespace

void DatabaseObject::close() {
  if (entered > 1) {
    closes = true;
  } else {
    close_now();
  }
}

void DatabaseObject::close_now() {
  closes = false;
  if (handle == nullptr) return;
  while (sqlite3_stmt* left = sqlite3_next_stmt(handle, nullptr)) sqlite3_finalize(left);
  sqlite3_close_v2(handle);
  handle = nullptr;
}

void DatabaseObject::let_go(Value value) {
  const auto found = std::ranges::find_if(kept, [value](Value each) { return identical(each, value); });
  if (found != kept.end()) kept.erase(found);
}

InSqlite::InSqlite(DatabaseObject* database) : database_(database) {
  SqliteMutex& mutex = database->mutex;
  if (mutex.lock.holder() != &process_of(database->interp).machine().running()) mutex.lock.acquire(machine::kNever);
  ++mutex.entered;
  ++database->entered;
}

InSqlite::~InSqlite() {
  if (--database_->entered == 0 && database_->closes) database_->close_now();
  if (--database_->mutex.entered == 0) database_->mutex.lock.release();
}

Value value_of(Interpreter& interp, sqlite3_value* value, bool raw) {
  const auto size = [&] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return Value::integer(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return Value::real(sqlite3_value_double(value));
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
      return text_or_bytes(interp, {text, size()}, raw);
    }
    case SQLITE_BLOB: {
      const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
      return python::make_bytes(interp.heap(), {data, size()});
    }
    default: return Value::none();
  }
}

void fill_sqlite(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  add_sqlite_files(interp, module);
  add_sqlite_backup(interp, module);
}

}  // namespace patchorder::modules
