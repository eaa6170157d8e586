// _file_tree: the files of the case (modules/descriptors/file_tree.h), for lib/_files.py. Files go by number here;
// paths are whole, and what is done has been found to be possible. Also how pipes that have a name there are opened.
#include "modules/descriptors/file_tree.h"

#include "modules/native/c_arguments.h"
#include "modules/native/descriptors_in_turn.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

FileTree& tree(Interpreter& interp) { return descriptors(interp).tree(); }

Value changed(Interpreter& interp) {
  process_of(interp).descriptors().changed();
  return Value::none();
}

std::string path(Interpreter& interp, Value value) {
  return std::string(python::expect_str(interp, value, "path")->text());
}

const FileTree::File& file(Interpreter& interp, Value value) { return tree(interp).file(c_int(interp, value)); }

FileTree::File& edited(Interpreter& interp, Value value) { return tree(interp).edit(c_int(interp, value)); }

Value names_in(Interpreter& interp, const Value* args) {
  return python::make_list(interp.heap(), as_values(interp, tree(interp).names_in(path(interp, args[0]))));
}

constexpr python::NativeRow kFunctions[] = {
    {"find(path, /)",
     [](Interpreter& interp, const Value* args) { return Value::integer(tree(interp).find(path(interp, args[0]))); }},
    {"is_folder(path, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(tree(interp).is_folder(path(interp, args[0])));
     }},
    {"names_in(folder, /)", names_in},
    {"make(path, mode, now, /)",
     [](Interpreter& interp, const Value* args) {
       const int made = tree(interp).make(path(interp, args[0]));
       FileTree::File& file = process_of(interp).descriptors().tree().edit(made);
       file.mode = c_int(interp, args[1]);
       file.accessed = file.changed = file.altered = python::to_index(interp, args[2]);
       changed(interp);
       return Value::integer(made);
     }},
    {"link(path, number, now, /)",
     [](Interpreter& interp, const Value* args) {
       tree(interp).link(path(interp, args[0]), c_int(interp, args[1]));
       process_of(interp).descriptors().tree().edit(c_int(interp, args[1])).altered = python::to_index(interp, args[2]);
       return changed(interp);
     }},
    {"make_folder(path, /)",
     [](Interpreter& interp, const Value* args) {
       tree(interp).make_folder(path(interp, args[0]));
       return changed(interp);
     }},
    {"remove(path, /)",
     [](Interpreter& interp, const Value* args) {
       tree(interp).remove(path(interp, args[0]));
       return changed(interp);
     }},
    {"rename(source, target, /)",
     [](Interpreter& interp, const Value* args) {
       tree(interp).rename(path(interp, args[0]), path(interp, args[1]));
       return changed(interp);
     }},
    {"data(number, /)",
     [](Interpreter& interp, const Value* args) -> Value {
       return python::make_bytes(interp.heap(), file(interp, args[0]).data);
     }},
    {"size(number, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(static_cast<std::int64_t>(file(interp, args[0]).data.size()));
     }},
    {"links(number, /)",
     [](Interpreter& interp, const Value* args) { return Value::integer(tree(interp).links(c_int(interp, args[0]))); }},
    {"store(number, data, now, /)",
     [](Interpreter& interp, const Value* args) {
       FileTree::File& file = edited(interp, args[0]);
       file.data = python::cast<python::Bytes>(args[1])->text();
       file.changed = file.altered = python::to_index(interp, args[2]);
       return changed(interp);
     }},
    {"times(number, /)",
     [](Interpreter& interp, const Value* args) -> Value {
       const FileTree::File& known = file(interp, args[0]);
       const Value times[] = {Value::integer(known.accessed), Value::integer(known.changed),
                              Value::integer(known.altered)};
       return python::make_tuple(interp.heap(), times);
     }},
    {"set_times(number, accessed, changed, now, /)",
     [](Interpreter& interp, const Value* args) {
       FileTree::File& file = edited(interp, args[0]);
       file.accessed = python::to_index(interp, args[1]);
       file.changed = python::to_index(interp, args[2]);
       file.altered = python::to_index(interp, args[3]);
       return changed(interp);
     }},
    {"mode(number, /)",
     [](Interpreter& interp, const Value* args) { return Value::integer(file(interp, args[0]).mode); }},
    {"set_mode(number, mode, /)",
     [](Interpreter& interp, const Value* args) {
       edited(interp, args[0]).mode = c_int(interp, args[1]);
       return changed(interp);
     }},
    {"open_named_pipe(number, reads, writes, nonblocking, /)",
     [](Interpreter& interp, const Value* args) {
       const auto is_set = [&](int place) { return python::truth(interp, args[place]); };
       return Value::integer(
           descriptors(interp).open_named_pipe(c_int(interp, args[0]), is_set(1), is_set(2), is_set(3)));
     }},
    {"give_number(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).give_number(c_int(interp, args[0])));
     }},
    {"pipe_number(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).number_of_pipe(c_int(interp, args[0])));
     }},
};

}  // namespace

void fill_file_tree(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
