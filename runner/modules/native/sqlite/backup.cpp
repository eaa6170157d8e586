// _sqlite_library.begin_backup(): a database that is copied into another one, so many pages at a time.
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/sqlite/objects.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

struct BackupObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* self = static_cast<BackupObject*>(object);
    visitor.visit(self->source);
    visitor.visit(self->target);
  }
  static constexpr python::Layout kLayout{"sqlite backup", show_members};
  BackupObject(python::Type* its_type, DatabaseObject* its_source, DatabaseObject* its_target)
      : Object(its_type), source(its_source), target(its_target) {}
  ~BackupObject() { sqlite3_backup_finish(handle); }
  BackupObject(const BackupObject&) = delete;
  BackupObject& operator=(const BackupObject&) = delete;

  DatabaseObject* source;
  DatabaseObject* target;
  sqlite3_backup* handle = nullptr;
};

BackupObject* backup_of(Value self) { return python::cast<BackupObject>(self); }

// Both databases are busy with it.
template <typename Call>
int run_on_both(BackupObject* backup, Call&& call) {
  return InSqlite::run(backup->target, [&] { return InSqlite::run(backup->source, call); });
}

// step(pages, /): (result, pages that are left, all pages)
Value step(Interpreter& interp, const Value* args) {
  BackupObject* backup = backup_of(args[0]);
  const int pages = c_int(interp, args[1]);
  const int result = run_on_both(backup, [&] { return sqlite3_backup_step(backup->handle, pages); });
  const Value parts[] = {Value::integer(result), Value::integer(sqlite3_backup_remaining(backup->handle)),
                         Value::integer(sqlite3_backup_pagecount(backup->handle))};
  return python::make_tuple(interp.heap(), parts);
}

Value finish(Interpreter&, const Value* args) {
  BackupObject* backup = backup_of(args[0]);
  return Value::integer(run_on_both(backup, [&] {
    const int result = sqlite3_backup_finish(backup->handle);
    backup->handle = nullptr;
    return result;
  }));
}

constexpr python::NativeRow kMethods[] = {{"step(self, pages, /)", step}, {"finish(self)", finish}};

// begin_backup(source, target, name, /): None if it can't be, which the target's error says.
Value begin(Interpreter& interp, const Value* args) {
  static thread_local python::Type* const type = make_sqlite_type<BackupObject>("Backup", kMethods);
  auto* source = python::cast<DatabaseObject>(args[0]);
  auto* target = python::cast<DatabaseObject>(args[1]);
  const std::string name(python::to_str(interp, args[2])->text());
  auto* backup = interp.heap().make_owned<BackupObject>(type, source, target);
  run_on_both(backup, [&] {
    backup->handle = sqlite3_backup_init(target->handle, "main", source->handle, name.c_str());
    return SQLITE_OK;
  });
  return backup->handle == nullptr ? Value::none() : Value(backup);
}

constexpr python::NativeRow kFunctions[] = {{"begin_backup(source, target, name, /)", begin}};

}  // namespace

void add_sqlite_backup(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
