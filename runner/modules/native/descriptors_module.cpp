// _descriptors: the system calls on file descriptors that lib/os.py, lib/socket.py, lib/select.py and lib/subprocess.py
// stand on (modules/descriptors/descriptors.h).
//
// None of them blocks but wait(). What fails answers the errno as a negative number.
#include "modules/descriptors/descriptors.h"

#include <csignal>

#include "modules/native/c_arguments.h"
#include "modules/native/descriptor_flags.h"
#include "modules/native/descriptors_in_turn.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "modules/processes/programs.h"
#include "modules/texts.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

Value two(Interpreter& interp, Value first, Value second) {
  const Value both[] = {first, second};
  return python::make_tuple(interp.heap(), both);
}

// Or the error that stands in the place of the first.
Value number_pair(Interpreter& interp, std::pair<int, int> numbers) {
  if (numbers.first < 0) return Value::integer(numbers.first);
  return two(interp, Value::integer(numbers.first), Value::integer(numbers.second));
}

Value bytes_or_error(Interpreter& interp, int result, const std::string& bytes) {
  return result < 0 ? Value::integer(result) : Value(python::make_bytes(interp.heap(), bytes));
}

Value address_tuple(Interpreter& interp, const Address& address) {
  return two(interp, python::make_str(interp.heap(), address.host), Value::integer(address.port));
}

Address address_from(Interpreter& interp, Value host, Value port) {
  return {std::string(python::expect_str(interp, host, "host")->text()), c_int(interp, port)};
}

Value read(Interpreter& interp, const Value* args) {
  std::string bytes;
  const auto most = static_cast<std::size_t>(python::to_index(interp, args[1]));
  const int result = descriptors(interp).read(c_int(interp, args[0]), most, python::truth(interp, args[2]), bytes);
  return bytes_or_error(interp, result, bytes);
}

Value read_line(Interpreter& interp, const Value* args) {
  std::string bytes;
  const auto most = static_cast<std::size_t>(python::to_index(interp, args[1]));
  const int result = descriptors(interp).read_line(c_int(interp, args[0]), most, bytes);
  return bytes_or_error(interp, result, bytes);
}

Value open_file(Interpreter& interp, const Value* args) {
  const auto is_set = [&](int place) { return python::truth(interp, args[place]); };
  return Value::integer(descriptors(interp).open_file(c_int(interp, args[0]), is_set(1), is_set(2), is_set(3)));
}

Value receive_from(Interpreter& interp, const Value* args) {
  std::string bytes;
  Address from;
  const auto most = static_cast<std::size_t>(python::to_index(interp, args[1]));
  const int result =
      descriptors(interp).receive_from(c_int(interp, args[0]), most, python::truth(interp, args[2]), bytes, from);
  if (result < 0) return Value::integer(result);
  return two(interp, python::make_bytes(interp.heap(), bytes), address_tuple(interp, from));
}

Value accept(Interpreter& interp, const Value* args) {
  Address from;
  const int result = descriptors(interp).accept(c_int(interp, args[0]), from);
  if (result < 0) return Value::integer(result);
  return two(interp, Value::integer(result), address_tuple(interp, from));
}

Value address_of(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  if (file == nullptr) return Value::integer(-EBADF);
  if (python::truth(interp, args[1])) {
    const bool has_none = (file->in == nullptr && file->peer == Address{}) || file->is_over();
    return has_none ? Value::integer(-ENOTCONN) : address_tuple(interp, file->peer);
  }
  return address_tuple(interp, file->local);
}

// What was set, None if nothing was.
Value option_of(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  if (file == nullptr || file->kind != OpenFile::Kind::kSocket) {
    return Value::integer(file == nullptr ? -EBADF : -ENOTSOCK);
  }
  const auto found = file->options.find({c_int(interp, args[1]), c_int(interp, args[2])});
  return found == file->options.end() ? Value::none() : Value(python::make_bytes(interp.heap(), found->second));
}

Value set_option(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  if (file == nullptr) return Value::integer(-EBADF);
  file->options[{c_int(interp, args[1]), c_int(interp, args[2])}] = bytes_argument(interp, args[3]);
  return Value::integer(0);
}

// What a socket stands at: whether it listens, whether it is connected.
Value is_listening(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  return Value::boolean(file != nullptr && file->listening && !file->shut_down);
}

Value is_connected(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  return Value::boolean(file != nullptr && file->in != nullptr);
}

Value kind_of(Interpreter& interp, const Value* args) {
  const auto file = descriptors(interp).file(c_int(interp, args[0]));
  if (file == nullptr || file->kind != OpenFile::Kind::kSocket) return Value::integer(-EBADF);
  return number_pair(interp, {file->family, file->type});
}

// wait(((fd, events), ...), seconds or None): [(fd, what of events holds), ...]
Value wait(Interpreter& interp, const Value* args) {
  std::vector<Descriptors::Interest> interests;
  for (const Value each : python::cast<python::Tuple>(args[0])->values()) {
    const python::Tuple* interest = python::cast<python::Tuple>(each);
    const auto events = static_cast<unsigned>(python::to_index(interp, interest->items[1]));
    interests.push_back({c_int(interp, interest->items[0]), static_cast<int>(events)});
  }
  machine::Machine& machine = process_of(interp).machine();
  machine::Nanoseconds deadline = machine::kNever;
  if (!args[1].is_none()) {
    deadline = machine::later(machine.now(), machine::from_seconds(python::to_double(interp, args[1])));
  }
  process_of(interp).mortality().look_before_waiting();
  descriptors(interp).wait(interests, deadline);
  python::List* ready = python::make_list(interp.heap());
  for (const Descriptors::Interest& interest : interests) {
    if (interest.found != 0) ready->append(interp.heap(), number_pair(interp, {interest.fd, interest.found}));
  }
  return ready;
}

// Whether a started program finds it closed, of the first three: the parent has closed it, or opened something there
// for itself.
bool goes_no_further(Descriptors& parents, int fd) {
  return !parents.is_known(fd) || (parents.is_open(fd) && !parents.is_inheritable(fd));
}

// (ours of 0, ours of 1, ...): the descriptors of a started program. -1 is the parent's own one of the first three,
// which may have none, that is the case's; of others it is nothing.
Descriptors::Given given_descriptors(Interpreter& interp, Value numbers) {
  Descriptors::Given given;
  int number_there = 0;
  for (const Value each : python::cast<python::Tuple>(numbers)->values()) {
    const int fd = c_int(interp, each);
    if (fd >= 0) {
      given.emplace(number_there, fd);
    } else if (number_there <= 2) {
      const bool is_closed = fd == Descriptors::kClosed || goes_no_further(descriptors(interp), number_there);
      given.emplace(number_there, is_closed ? Descriptors::kClosed : number_there);
    }
    ++number_there;
  }
  return given;
}

// What a process that is started is given, and takes from this one; `restores`: C programs find the signals as they
// were before this Python began to ignore them.
Surroundings surroundings_of(Interpreter& interp, Value environment, Value folder, bool restores) {
  SignalSet ignored = process_of(interp).signals().ignored();
  if (restores) ignored.reset(SIGPIPE);
  return {.environment = texts(interp, environment),
          .folder = std::string(python::expect_str(interp, folder, "folder")->text()),
          .umask = process_of(interp).surroundings.umask,
          .ignored = ignored,
          .blocked = process_of(interp).thread().signals.blocked};
}

Surroundings given_surroundings(Interpreter& interp, const Value* args) {
  return surroundings_of(interp, args[1], args[2], python::truth(interp, args[0]));
}

// The pid of a program that was started by the arguments of spawn(); `replaces` this one.
std::int64_t start(Interpreter& interp, const Value* args, bool replaces) {
  Process& process = process_of(interp);
  const Descriptors::Given given = given_descriptors(interp, args[1]);
  ProgramStart begun = program_of(process, texts(interp, args[0]), given_surroundings(interp, args + 2));
  begun.program.replaces_starter = replaces;
  return process.children().start(std::move(begun.program), given, begun.time);
}

// spawn(arguments, descriptors, restores_signals, environment, folder): the pid of a started program.
Value spawn(Interpreter& interp, const Value* args) { return Value::integer(start(interp, args, false)); }

// execute(...): the same program, but as this process.
Value execute(Interpreter& interp, const Value* args) {
  process_of(interp).children().become(start(interp, args, true));
}

// spawn_part(state, descriptors, ...): what a shell leaves to a copy of itself.
Value spawn_part(Interpreter& interp, const Value* args) {
  Process& process = process_of(interp);
  const Descriptors::Given given = given_descriptors(interp, args[1]);
  ProgramStart begun = part_of_shell(process, std::string(python::expect_str(interp, args[0], "state")->text()),
                                     given_surroundings(interp, args + 2));
  return Value::integer(process.children().start(std::move(begun.program), given, begun.time));
}

std::vector<int> numbers(Interpreter& interp, Value sequence) {
  std::vector<int> result;
  for (const Value each : python::cast<python::Tuple>(sequence)->values()) result.push_back(c_int(interp, each));
  return result;
}

// Until a new interpreter of multiprocessing comes to its command, which imports part of it.
constexpr machine::Nanoseconds kTimeToStartWithMultiprocessing = 40'000'000;

// start_interpreter(command, arguments, fds, environment, folder): the pid of a Python that runs the command, beside
// this one and with these descriptors of its own.
Value start_interpreter(Interpreter& interp, const Value* args) {
  Program program{.path = "<string>",
                  .text = std::string(python::expect_str(interp, args[0], "command")->text()),
                  .arguments = texts(interp, args[1]),
                  .surroundings = surroundings_of(interp, args[3], args[4], true),
                  .started_at = python::users_place(interp)};
  Descriptors::Given fds;
  for (const int fd : numbers(interp, args[2])) fds.emplace(fd, fd);
  return Value::integer(
      process_of(interp).children().start(std::move(program), std::move(fds), kTimeToStartWithMultiprocessing));
}

Value send_files(Interpreter& interp, const Value* args) {
  return Value::integer(descriptors(interp).send_files(c_int(interp, args[0]), bytes_argument(interp, args[1]),
                                                       numbers(interp, args[2])));
}

// receive_files(fd, most): (the bytes, the files' descriptors), or an error.
Value receive_files(Interpreter& interp, const Value* args) {
  std::string bytes;
  std::vector<int> fds;
  const auto most = static_cast<std::size_t>(python::to_index(interp, args[1]));
  const int result = descriptors(interp).receive_files(c_int(interp, args[0]), most, bytes, fds);
  if (result < 0) return Value::integer(result);
  std::vector<Value> files;
  for (const int fd : fds) files.push_back(Value::integer(fd));
  return two(interp, python::make_bytes(interp.heap(), bytes), python::make_tuple(interp.heap(), files));
}

constexpr python::NativeRow kFunctions[] = {
    {"pipe()", [](Interpreter& interp, const Value*) { return number_pair(interp, descriptors(interp).make_pipe()); }},
    {"set_most(number, /)",
     [](Interpreter& interp, const Value* args) {
       descriptors(interp).set_most(c_int(interp, args[0]));
       return Value::none();
     }},
    {"socketpair(type, /)",
     [](Interpreter& interp, const Value* args) {
       return number_pair(interp, descriptors(interp).make_socket_pair(c_int(interp, args[0])));
     }},
    {"socket(family, type, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).make_socket(c_int(interp, args[0]), c_int(interp, args[1])));
     }},
    {"null()", [](Interpreter& interp, const Value*) { return Value::integer(descriptors(interp).open_null()); }},
    {"dup(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).duplicate(c_int(interp, args[0])));
     }},
    {"dup2(fd, copy, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).duplicate(c_int(interp, args[0]), c_int(interp, args[1])));
     }},
    {"close(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).close(c_int(interp, args[0])));
     }},
    {"read(fd, most, keep=False, /)", read},
    {"open_file(number, reads, writes, appends, /)", open_file},
    {"file_number(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).number_of_file(c_int(interp, args[0])));
     }},
    {"read_line(fd, most, /)", read_line},
    {"seek(fd, offset, whence, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(
           descriptors(interp).seek(c_int(interp, args[0]), python::to_index(interp, args[1]), c_int(interp, args[2])));
     }},
    {"lock(fd, kind, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).lock(c_int(interp, args[0]), c_int(interp, args[1])));
     }},
    {"record_owner(fd, kind, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).record_owner(c_int(interp, args[0]), c_int(interp, args[1])));
     }},
    {"receive_from(fd, most, keep=False, /)", receive_from},
    {"write(fd, data, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).write(c_int(interp, args[0]), bytes_argument(interp, args[1])));
     }},
    {"send_to(fd, data, host, port, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).send_to(c_int(interp, args[0]), bytes_argument(interp, args[1]),
                                                         address_from(interp, args[2], args[3])));
     }},
    {"bind(fd, host, port, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).bind(c_int(interp, args[0]), address_from(interp, args[1], args[2])));
     }},
    {"listen(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).listen(c_int(interp, args[0])));
     }},
    {"accept(fd, /)", accept},
    {"connect(fd, host, port, blocking, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).connect(c_int(interp, args[0]), address_from(interp, args[1], args[2]),
                                                         python::truth(interp, args[3])));
     }},
    {"shutdown(fd, how, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).shut_down(c_int(interp, args[0]), c_int(interp, args[1])));
     }},
    {"error(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).take_error(c_int(interp, args[0])));
     }},
    {"address(fd, of_peer, /)", address_of},
    {"kind(fd, /)", kind_of},
    {"option(fd, level, number, /)", option_of},
    {"set_option(fd, level, number, value, /)", set_option},
    {"is_listening(fd, /)", is_listening},
    {"is_connected(fd, /)", is_connected},
    {"is_open(fd, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(descriptors(interp).is_known(c_int(interp, args[0])));
     }},
    {"make_unnumbered(data, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::integer(descriptors(interp).make_unnumbered(bytes_argument(interp, args[0])));
     }},
    {"store(fd, data, /)",
     [](Interpreter& interp, const Value* args) {
       descriptors(interp).store(c_int(interp, args[0]), bytes_argument(interp, args[1]));
       return Value::none();
     }},
    {"wait(interests, seconds, /)", wait},
    {"spawn(arguments, descriptors, restores_signals, environment, folder, /)", spawn},
    {"execute(arguments, descriptors, restores_signals, environment, folder, /)", execute},
    {"spawn_part(state, descriptors, restores_signals, environment, folder, /)", spawn_part},
    {"start_interpreter(command, arguments, fds, environment, folder, /)", start_interpreter},
    {"send_files(fd, data, fds, /)", send_files},
    {"receive_files(fd, most, /)", receive_files},
    {"integer_argument(value, /)",
     [](Interpreter& interp, const Value* args) { return Value::integer(integer_argument(interp, args[0])); }},
    {"seconds_argument(value, /)",
     [](Interpreter& interp, const Value* args) { return Value::real(seconds_argument(interp, args[0])); }},
    {"has_program(name, /)",
     [](Interpreter& interp, const Value* args) {
       return Value::boolean(has_program(std::string(python::expect_str(interp, args[0], "name")->text())));
     }},
};

}  // namespace

void fill_descriptors(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions);
  add_descriptor_flags(interp, module);
}

}  // namespace patchorder::modules
