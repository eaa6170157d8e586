// _sqlite_library: how the library gets at the files of the case, what is kept from it, and the registry of what
// holds locks.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "modules/native/sqlite/objects.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// Objects that it holds do not live by it: who searches what the program can reach does not look into it.
struct RegistryObject : python::Object {
  static constexpr python::Layout kLayout{"sqlite registry", python::hold_nothing};
  explicit RegistryObject(python::Type* its_type) : Object(its_type) {}
  python::List* members = nullptr;
};

constexpr python::NativeRow kFileMethods[] = {
    {"bytes(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       return python::make_bytes(interp.heap(), python::cast<SqliteFileObject>(args[0])->content->bytes);
     }},
    {"replace(self, data, /)",
     [](Interpreter&, const Value* args) {
       python::cast<SqliteFileObject>(args[0])->content->bytes = python::cast<python::Bytes>(args[1])->text();
       return Value::none();
     }},
};

Value make_file(Interpreter& interp, const Value* args) {
  static thread_local python::Type* const type = make_sqlite_type<SqliteFileObject>("File", kFileMethods);
  auto content = std::make_shared<SqliteContent>();
  content->bytes = python::cast<python::Bytes>(args[0])->text();
  return interp.heap().make_owned<SqliteFileObject>(type, std::move(content));
}

// make_files(open, exists, remove, absolute_path, before_sleep, /): how the library gets at the files of the case.
Value make_files(Interpreter& interp, const Value* args) {
  static thread_local python::Type* const type = make_sqlite_type<SqliteFilesObject>("Files", {});
  Process& process = process_of(interp);
  SqliteFilesObject* made =
      interp.heap().make_owned<SqliteFilesObject>(type, process.machine(), process.budgets().memory);
  SqliteFiles& files = made->files;
  const auto text = [&interp](const std::string& path) { return Value(python::make_str(interp.heap(), path)); };
  files.open_file = [&interp, text, open = args[0]](const std::string& path, bool may_create) {
    const Value file = python::call(interp, open, text(path), Value::boolean(may_create));
    return file.is_none() ? nullptr : python::cast<SqliteFileObject>(file)->content;
  };
  files.has_file = [&interp, text, exists = args[1]](const std::string& path) {
    return python::truth(interp, python::call(interp, exists, text(path)));
  };
  files.remove_file = [&interp, text, remove = args[2]](const std::string& path) {
    python::call(interp, remove, text(path));
  };
  files.absolute_path = [&interp, text, absolute = args[3]](const std::string& path) {
    const Value whole = python::call(interp, absolute, text(path));
    return std::string(python::expect_str(interp, whole, "path")->text());
  };
  files.before_sleep = [&interp, before_sleep = args[4]] { python::call(interp, before_sleep); };
  files.wall_clock = [&process] { return kEpochStart + machine::to_seconds(process.clock()); };
  return made;
}

// --- what is beyond the case

// Pragmas with which a program would set something for all cases that run in this process.
bool is_for_the_process(std::string_view pragma) {
  static constexpr std::string_view kSuch[] = {"hard_heap_limit", "soft_heap_limit", "temp_store_directory"};
  return std::ranges::find(kSuch, pragma) != std::end(kSuch);
}

int authorize(void* user, int action, const char* what, const char* argument, const char*, const char*) {
  auto* database = static_cast<DatabaseObject*>(user);
  const std::string_view name = what == nullptr ? "" : what;
  const bool refuses = action == SQLITE_ATTACH
                           ? shares_cache(name)
                           : action == SQLITE_PRAGMA && argument != nullptr && is_for_the_process(name);
  if (!refuses) return SQLITE_OK;
  database->files.guard([&] {
    python::raise_unsupported(database->interp,
                              "SQLite's " + std::string(name) + (argument == nullptr ? "" : " of a process"));
  });
  return SQLITE_DENY;
}

// --- the registry

RegistryObject* registry_of(Value self) { return python::cast<RegistryObject>(self); }

constexpr python::NativeRow kRegistryMethods[] = {
    {"add(self, member, /)",
     [](Interpreter& interp, const Value* args) {
       registry_of(args[0])->members->append(interp.heap(), args[1]);
       return Value::none();
     }},
    {"remove(self, member, /)",
     [](Interpreter&, const Value* args) {
       python::List* members = registry_of(args[0])->members;
       Value* end = members->items + members->count;
       end = std::remove_if(members->items, end, [&](Value each) { return identical(each, args[1]); });
       members->count = static_cast<std::size_t>(end - members->items);
       return Value::none();
     }},
    {"members(self)",
     [](Interpreter& interp, const Value* args) -> Value {
       return python::make_list(interp.heap(), registry_of(args[0])->members->values());
     }},
};

Value make_registry(Interpreter& interp, const Value*) {
  static thread_local python::Type* const type = make_sqlite_type<RegistryObject>("Registry", kRegistryMethods);
  RegistryObject* made = interp.heap().make<RegistryObject>(type);
  made->members = python::make_list(interp.heap());
  return made;
}

constexpr python::NativeRow kFunctions[] = {
    {"make_file(data, /)", make_file},
    {"make_files(open, exists, remove, absolute_path, before_sleep, /)", make_files},
    {"make_registry()", make_registry},
};

}  // namespace

bool shares_cache(std::string_view name) {
  return name.starts_with("file:") && name.find("cache=shared") != std::string_view::npos;
}

void refuse_what_others_share(DatabaseObject* database) {
  sqlite3_set_authorizer(database->handle, authorize, database);
}

void add_sqlite_files(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
}

}  // namespace patchorder::modules
