// The library's handles as objects of _sqlite_library: a database, a prepared statement, a file of the case that a
// database is in.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "machine/native_lock.h"
#include "modules/native/sqlite/files.h"
#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/function.h"
#include "python/objects/object.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

// A mutex of the library's serialized mode, which a native thread may take again. Connections with a shared cache have
// one together: the library's own of such a cache would stop the OS thread, and with it who is to give it back.
struct SqliteMutex {
  explicit SqliteMutex(machine::Machine& machine) : lock(machine) {}
  machine::NativeLock lock;
  unsigned entered = 0;
};

struct SqliteFileObject : python::Object {
  static constexpr python::Layout kLayout{"sqlite file", python::hold_nothing};
  SqliteFileObject(python::Type* its_type, std::shared_ptr<SqliteContent> its_content)
      : Object(its_type), content(std::move(its_content)) {}
  std::shared_ptr<SqliteContent> content;
};

// The files of the case, as an object of its heap.
struct SqliteFilesObject : python::Object {
  static constexpr python::Layout kLayout{"sqlite files", python::hold_nothing};
  SqliteFilesObject(python::Type* its_type, machine::Machine& machine, std::size_t most_bytes)
      : Object(its_type), files(machine, most_bytes), shared_cache(machine) {}
  SqliteFiles files;
  SqliteMutex shared_cache;
};

struct DatabaseObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* self = static_cast<DatabaseObject*>(object);
    visitor.visit(self->trace);
    for (const python::Value each : self->kept) visitor.visit(each);
  }
  static constexpr python::Layout kLayout{"sqlite database", show_members};
  DatabaseObject(python::Type* its_type, python::Interpreter& its_interpreter, machine::Machine& machine,
                 SqliteFilesObject& its_files, bool shares_cache)
      : Object(its_type),
        interp(its_interpreter),
        files(its_files.files),
        own_mutex(machine),
        mutex(shares_cache ? its_files.shared_cache : own_mutex) {}
  ~DatabaseObject() {
    files.end();
    close_now();
  }
  DatabaseObject(const DatabaseObject&) = delete;
  DatabaseObject& operator=(const DatabaseObject&) = delete;

  // Not before a call of the library that is under way is over: a function that it calls may ask for it.
  void close();
  void close_now();
  // The library keeps a value of the program, or no longer.
  void keep(python::Value value) { kept.push_back(value); }
  void let_go(python::Value value);

  python::Interpreter& interp;
  SqliteFiles& files;
  sqlite3* handle = nullptr;  // null: closed
  SqliteMutex own_mutex;
  SqliteMutex& mutex;
  unsigned entered = 0;  // calls of the library that are under way
  bool closes = false;
  python::Value trace;
  std::vector<python::Value> kept;
};

struct StatementObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    visitor.visit(static_cast<StatementObject*>(object)->database);
  }
  static constexpr python::Layout kLayout{"sqlite statement", show_members};
  StatementObject(python::Type* its_type, DatabaseObject* its_database, sqlite3_stmt* its_handle)
      : Object(its_type), database(its_database), handle(its_handle) {}
  // Null for one that is over, or whose database is closed.
  sqlite3_stmt* live() const { return database->handle == nullptr ? nullptr : handle; }

  DatabaseObject* database;
  sqlite3_stmt* handle;
};

// While the library works for a database. Leaving it lets go on what was thrown below it.
class InSqlite {
 public:
  explicit InSqlite(DatabaseObject* database);
  ~InSqlite();
  InSqlite(const InSqlite&) = delete;
  InSqlite& operator=(const InSqlite&) = delete;

  template <typename Call>
  static int run(DatabaseObject* database, Call&& call) {
    int result = SQLITE_MISUSE;
    {
      const InSqlite inside(database);
      if (database->handle != nullptr) result = call();
    }
    database->files.rethrow();
    return result;
  }

 private:
  DatabaseObject* database_;
};

template <typename T>
python::Type* make_sqlite_type(const char* name, std::span<const python::NativeRow> methods) {
  python::Type* made = python::make_native_type(name, "_sqlite_library", python::builtin_types().object, &T::kLayout);
  made->has_instance_attributes = false;
  python::add_methods(made, methods);
  python::expose_slots(made);
  return made;
}

// make_file(), make_files() and make_registry() of the module.
void add_sqlite_files(python::Interpreter& interp, python::Module* module);

// begin_backup() of the module.
void add_sqlite_backup(python::Interpreter& interp, python::Module* module);

// The value as a column or an argument of the library's gives it; text that is no UTF-8, or any if `raw`, as (bytes,).
python::Value value_of(python::Interpreter& interp, sqlite3_value* value, bool raw);

// The methods of a database that give the library functions of the program: create_function(), create_aggregate(),
// create_collation(), trace().
int create_function(DatabaseObject* database, const char* name, int arguments, int flags, python::Value function);
int create_aggregate(DatabaseObject* database, const char* name, int arguments, python::Value type);
int create_collation(DatabaseObject* database, const char* name, python::Value function);
void set_trace(DatabaseObject* database, python::Value function);
// Whether a database of that name has its cache in common with others.
bool shares_cache(std::string_view name);
// Statements about more than the case are `unsupported:`.
void refuse_what_others_share(DatabaseObject* database);
// random() and randomblob() that draw the same in every run.
void make_random_repeatable(sqlite3* handle);

}  // namespace patchorder::modules
