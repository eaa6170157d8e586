// _terminals: the system calls on pseudo terminals that lib/termios.py and lib/_os_terminals.py stand on
// (modules/descriptors/terminals.h). What fails answers the errno as a negative number.
#include <termios.h>

#include <cerrno>
#include <csignal>

#include "modules/native/c_arguments.h"
#include "modules/native/descriptors_in_turn.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// Calls `use` with the open file of that descriptor, which is an end of a terminal.
template <typename Use>
Value with_end(Interpreter& interp, Value fd, Use&& use) {
  const auto file = descriptors(interp).file(c_int(interp, fd));
  if (file == nullptr && !process_of(interp).descriptors().is_known(c_int(interp, fd))) return Value::integer(-EBADF);
  if (file == nullptr || file->terminal == nullptr) return Value::integer(-ENOTTY);
  if (file->in->no_writers && file->type == Terminal::kSlave) return Value::integer(-EIO);
  return use(*file);
}

template <typename Use>
Value with_terminal(Interpreter& interp, Value fd, Use&& use) {
  return with_end(interp, fd, [&](const OpenFile& end) { return use(*end.terminal); });
}

Value changed(Interpreter& interp) {
  process_of(interp).descriptors().changed();
  return Value::integer(0);
}

Value tuple_of(Interpreter& interp, std::initializer_list<std::int64_t> numbers) {
  std::vector<Value> values;
  for (const std::int64_t number : numbers) values.push_back(Value::integer(number));
  return python::make_tuple(interp.heap(), values);
}

// (number, whether it is the slave), or an error.
Value which(Interpreter& interp, const Value* args) {
  return with_end(interp, args[0], [&](const OpenFile& end) {
    return tuple_of(interp, {end.terminal->number, end.type});
  });
}

Value attributes(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](const Terminal& terminal) -> Value {
    const Value both[] = {tuple_of(interp, {terminal.input, terminal.output, terminal.control, terminal.local,
                                            terminal.input_speed, terminal.output_speed}),
                          python::make_bytes(interp.heap(), terminal.characters)};
    return python::make_tuple(interp.heap(), both);
  });
}

// set_attributes(fd, (six numbers), characters, flushes)
Value set_attributes(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](Terminal& terminal) {
    const auto& numbers = python::cast<python::Tuple>(args[1])->items;
    std::uint32_t* const fields[] = {&terminal.input, &terminal.output,      &terminal.control,
                                     &terminal.local, &terminal.input_speed, &terminal.output_speed};
    std::size_t place = 0;
    for (std::uint32_t* field : fields) *field = static_cast<std::uint32_t>(python::to_index(interp, numbers[place++]));
    terminal.characters = python::cast<python::Bytes>(args[2])->text();
    if (python::truth(interp, args[3])) terminal.flush_input();
    if (!terminal.has_lines() && !terminal.line.empty()) terminal.end_line();
    return changed(interp);
  });
}

Value flush(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](Terminal& terminal) {
    const int queue = c_int(interp, args[1]);
    if (queue != TCOFLUSH) terminal.flush_input();
    if (queue != TCIFLUSH) terminal.to_master->bytes.clear();
    return changed(interp);
  });
}

Value size(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](const Terminal& terminal) {
    return tuple_of(interp, {terminal.rows, terminal.columns});
  });
}

Value set_size(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](Terminal& terminal) {
    const int rows = c_int(interp, args[1]);
    const int columns = c_int(interp, args[2]);
    if (rows != terminal.rows || columns != terminal.columns) terminal.signal = SIGWINCH;
    terminal.rows = rows;
    terminal.columns = columns;
    const Value done = changed(interp);
    process_of(interp).descriptors().send_signal_of(terminal);
    return done;
  });
}

// The job in the foreground; -ENOTTY if it is not the controlling terminal of that session.
Value foreground(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](const Terminal& terminal) {
    const bool is_own = terminal.session == python::to_index(interp, args[1]);
    return Value::integer(is_own ? terminal.job : -ENOTTY);
  });
}

// set_foreground(fd, session, job): of that session; the first one that says so has it.
Value set_foreground(Interpreter& interp, const Value* args) {
  return with_terminal(interp, args[0], [&](Terminal& terminal) {
    const std::int64_t session = python::to_index(interp, args[1]);
    if (terminal.session != 0 && terminal.session != session) return Value::integer(-EPERM);
    terminal.session = session;
    terminal.job = python::to_index(interp, args[2]);
    return changed(interp);
  });
}

constexpr python::NativeRow kFunctions[] = {
    {"open_pair()",
     [](Interpreter& interp, const Value*) {
       const auto [master, slave] = descriptors(interp).make_terminal();
       return master < 0 ? Value::integer(master) : tuple_of(interp, {master, slave});
     }},
    {"open_slave(number, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).open_slave(c_int(interp, args[0])));
     }},
    {"which(fd, /)", which},
    {"attributes(fd, /)", attributes},
    {"set_attributes(fd, numbers, characters, flushes, /)", set_attributes},
    {"flush(fd, queue, /)", flush},
    {"size(fd, /)", size},
    {"set_size(fd, rows, columns, /)", set_size},
    {"foreground(fd, session, /)", foreground},
    {"set_foreground(fd, session, job, /)", set_foreground},
};

}  // namespace

void fill_terminals(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
