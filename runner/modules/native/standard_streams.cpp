#include "modules/native/standard_streams.h"

#include <span>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::NativeRow;
using python::Type;
using python::Value;

namespace {

// A text stream on a file descriptor of the process.
struct StreamObject : python::Object {
  static constexpr python::Layout kLayout{"_io.TextIOWrapper", python::hold_nothing};
  explicit StreamObject(Type* its_type) : Object(its_type) {}
  int descriptor = 1;
  bool is_closed = false;
  bool is_detached = false;
};

int descriptor_of(Value self) { return python::cast<StreamObject>(self)->descriptor; }

bool is_closed(Value self) { return python::cast<StreamObject>(self)->is_closed; }

void require_buffer(Interpreter& interp, Value self) {
  if (python::cast<StreamObject>(self)->is_detached) {
    python::raise_value_error(interp, "underlying buffer has been detached");
  }
}

void require_open(Interpreter& interp, Value self) {
  require_buffer(interp, self);
  if (is_closed(self)) python::raise_value_error(interp, "I/O operation on closed file.");
}

[[noreturn]] void refuse_operation(Interpreter& interp, const char* why) {
  const Value type = python::get_attribute(interp, interp.import_module("io"), python::intern("UnsupportedOperation"));
  Type* raised = python::as<Type>(type);
  python::raise(interp, raised != nullptr && raised->is_exception ? raised : python::exceptions().os_error, why);
}

Value no_reading(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  refuse_operation(interp, "not readable");
}

Value no_writing(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  refuse_operation(interp, "not writable");
}

// What is recorded of real interpreters goes through pipes.
Value no_seeking(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  refuse_operation(interp, "underlying stream is not seekable");
}

Value stream_detach(Interpreter& interp, const Value* args) {
  require_buffer(interp, args[0]);
  const Value buffer = python::get_attribute(interp, args[0], python::intern("buffer"));
  python::cast<StreamObject>(args[0])->is_detached = true;
  return buffer;
}

Value stream_write(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  const python::Str* text = python::as<python::Str>(args[1]);
  if (text == nullptr) {
    const std::string given = args[1].is_none() ? "None" : std::string(python::type_name(args[1]));
    python::raise_type_error(interp, "write() argument must be str, not " + given);
  }
  interp.host().write(interp, descriptor_of(args[0]), text->text());
  return Value::integer(static_cast<std::int64_t>(text->length));
}

// Of what it could change only the buffering of lines matters to who reads; what is not given stays as it is.
Value reconfigure(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  const Value given = python::cast<python::Dict>(args[1])->get(python::intern("line_buffering"));
  if (!given || given.is_none() || descriptor_of(args[0]) != 1) return Value::none();
  process_of(interp).flush();
  process_of(interp).buffers_lines = python::truth(interp, given);
  return Value::none();
}

Value yes(Interpreter&, const Value*) { return Value::boolean(true); }

Value no(Interpreter&, const Value*) { return Value::boolean(false); }

Value is_terminal(Interpreter& interp, const Value* args) {
  const auto file = process_of(interp).descriptors().file(descriptor_of(args[0]));
  return Value::boolean(file != nullptr && file->terminal != nullptr);
}

Value fileno(Interpreter&, const Value* args) { return Value::integer(descriptor_of(args[0])); }

Value stream_enter(Interpreter&, const Value* args) { return args[0]; }

Value stream_exit(Interpreter& interp, const Value* args) {
  python::call_method(interp, args[0], python::intern("close"));
  return Value::none();
}

constexpr NativeRow kOutputMethods[] = {
    {"write(self, text, /)", stream_write},
    {"writelines(self, lines, /)",
     [](Interpreter& interp, const Value* args) {
       python::for_each(interp, args[1], [&](Value line) {
         const Value one[] = {args[0], line};
         stream_write(interp, one);
       });
       return Value::none();
     }},
    {"flush(self)",
     [](Interpreter& interp, const Value* args) {
       require_open(interp, args[0]);
       if (descriptor_of(args[0]) == 1) process_of(interp).flush();
       return Value::none();
     }},
    {"close(self)",
     [](Interpreter& interp, const Value* args) {
       if (descriptor_of(args[0]) == 1) process_of(interp).flush();
       python::cast<StreamObject>(args[0])->is_closed = true;
       return Value::none();
     }},
    {"reconfigure(self, **options)", reconfigure},
    {"isatty(self)", is_terminal},
    {"fileno(self)", fileno},
    {"writable(self)", yes},
    {"readable(self)", no},
    {"seekable(self)", no},
    {"read(self, size=-1, /)", no_reading},
    {"readline(self, size=-1, /)", no_reading},
    {"seek(self, cookie, whence=0, /)", no_seeking},
    {"tell(self)", no_seeking},
    {"truncate(self, pos=None, /)", no_seeking},
    {"detach(self)", stream_detach},
    {"__enter__(self)", stream_enter},
    {"__exit__(self, *details)", stream_exit},
};

// --- the bytes under the text: what text waits above them is not there yet, and no line end sends them off

Value buffer_write(Interpreter& interp, const Value* args) {
  const std::string_view data = bytes_argument(interp, args[1]);
  const int descriptor = descriptor_of(args[0]);
  descriptor == 1 ? process_of(interp).write_bytes(data) : interp.host().write(interp, descriptor, data);
  return Value::integer(static_cast<std::int64_t>(data.size()));
}

// What the program has put in the place of descriptor 0 since (lib/_replaced_input.py): nothing if that is as it was.
Value replaced_input(Interpreter& interp) {
  if (!process_of(interp).descriptors().is_open(0)) return Value();
  return python::get_attribute(interp, interp.import_module("_replaced_input"), python::intern("stream"));
}

// Standard input is empty here (lib/_standard_input.py is another one).
template <bool kOfLines>
Value read_bytes(Interpreter& interp, const Value* args) {
  const Value replaced = replaced_input(interp);
  if (!replaced) return python::make_bytes(interp.heap(), "");
  const Value buffer = python::get_attribute(interp, replaced, python::intern("buffer"));
  return python::call_method(interp, buffer, python::intern(kOfLines ? "readline" : "read"), args[1]);
}

constexpr NativeRow kBufferMethods[] = {
    {"write(self, buffer, /)", buffer_write},
    {"read(self, size=-1, /)", read_bytes<false>},
    {"readline(self, size=-1, /)", read_bytes<true>},
    {"flush(self)",
     [](Interpreter& interp, const Value* args) {
       if (descriptor_of(args[0]) == 1) process_of(interp).flush_bytes();
       return Value::none();
     }},
    {"isatty(self)", is_terminal},
    {"fileno(self)", fileno},
    {"writable(self)", [](Interpreter&, const Value* args) { return Value::boolean(descriptor_of(args[0]) != 0); }},
    {"readable(self)", [](Interpreter&, const Value* args) { return Value::boolean(descriptor_of(args[0]) == 0); }},
    {"seekable(self)", no},
};

Value stream_name(Interpreter&, Value self) {
  constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
  return python::intern(kNames[descriptor_of(self)]);
}

// A FileIO on the same descriptor, made when it is asked for.
Value raw_stream(Interpreter& interp, Value self) {
  python::Dict*& own = self.object()->attributes;
  if (own == nullptr) own = python::make_dict(interp.heap());
  python::Str* kept = python::intern("_raw");
  if (const Value made = own->get(kept)) return made;
  const Value make = python::get_attribute(interp, interp.import_module("io"), python::intern("FileIO"));
  const int descriptor = descriptor_of(self);
  const Value arguments[] = {Value::integer(descriptor), python::intern(descriptor == 0 ? "rb" : "wb"),
                             Value::boolean(false)};
  const Value made = python::call(interp, make, python::Arguments(arguments));
  python::set_attribute(interp, made, python::intern("name"), stream_name(interp, self));
  own->set(interp.heap(), kept, made);
  return made;
}

constexpr python::NativeProperty kBufferProperties[] = {
    {"raw", raw_stream, nullptr},
    {"closed", [](Interpreter&, Value) { return Value::boolean(false); }, nullptr},
    {"name", stream_name, nullptr},
};

Type* buffer_type(bool reads) {
  const auto make = [](const char* name) {
    Type* made = python::make_native_type(name, "_io", python::builtin_types().object, &StreamObject::kLayout);
    python::add_methods(made, kBufferMethods);
    python::add_properties(made, kBufferProperties);
    return made;
  };
  static thread_local Type* const reader = make("BufferedReader");
  static thread_local Type* const writer = make("BufferedWriter");
  return reads ? reader : writer;
}

// The same object each time: the stream keeps it among its attributes.
Value stream_buffer(Interpreter& interp, Value self) {
  if (python::cast<StreamObject>(self)->is_detached) {
    if (interp.version().minor >= 14) require_buffer(interp, self);
    return Value::none();
  }
  python::Dict*& own = self.object()->attributes;
  if (own == nullptr) own = python::make_dict(interp.heap());
  python::Str* kept = python::intern("_buffer");
  if (const Value made = own->get(kept)) return made;
  StreamObject* buffer = interp.heap().make<StreamObject>(buffer_type(descriptor_of(self) == 0));
  buffer->descriptor = descriptor_of(self);
  own->set(interp.heap(), kept, buffer);
  return buffer;
}

constexpr python::NativeProperty kStreamProperties[] = {
    {"buffer", stream_buffer, nullptr},
    {"line_buffering",
     [](Interpreter& interp, Value self) {
       const bool stdout_has = descriptor_of(self) == 1 && process_of(interp).buffers_lines.value_or(false);
       return Value::boolean(descriptor_of(self) == 2 || stdout_has);
     },
     nullptr},
    {"encoding", [](Interpreter&, Value) -> Value { return python::intern("utf-8"); }, nullptr},
    {"errors", [](Interpreter&, Value) -> Value { return python::intern("strict"); }, nullptr},
    {"closed",
     [](Interpreter& interp, Value self) {
       require_buffer(interp, self);
       return Value::boolean(is_closed(self));
     },
     nullptr},
    {"name", stream_name, nullptr},
    {"mode", [](Interpreter&, Value self) -> Value { return python::intern(descriptor_of(self) == 0 ? "r" : "w"); },
     nullptr},
    {"newlines", [](Interpreter&, Value) { return Value::none(); }, nullptr},
    {"write_through", [](Interpreter&, Value) { return Value::boolean(false); }, nullptr},
};

template <bool kOfLines>
Value read_text(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  const Value replaced = replaced_input(interp);
  if (!replaced) return python::intern("");
  return python::call_method(interp, replaced, python::intern(kOfLines ? "readline" : "read"), args[1]);
}

Value read_lines(Interpreter& interp, const Value* args) {
  require_open(interp, args[0]);
  const Value replaced = replaced_input(interp);
  if (!replaced) return python::make_list(interp.heap());
  return python::call_method(interp, replaced, python::intern("readlines"), args[1]);
}

Value next_line(Interpreter& interp, Value self) {
  require_open(interp, self);
  const Value replaced = replaced_input(interp);
  if (!replaced) return Value();
  const Value line = python::call_method(interp, replaced, python::intern("readline"));
  return python::truth(interp, line) ? line : Value();
}

// The descriptor stays open: the stream is not its owner.
Value close_input(Interpreter&, const Value* args) {
  python::cast<StreamObject>(args[0])->is_closed = true;
  return Value::none();
}

constexpr NativeRow kInputMethods[] = {
    {"read(self, size=-1, /)", read_text<false>},
    {"readline(self, size=-1, /)", read_text<true>},
    {"readlines(self, hint=-1, /)", read_lines},
    {"close(self)", close_input},
    {"isatty(self)", is_terminal},
    {"fileno(self)", fileno},
    {"readable(self)", yes},
    {"writable(self)", no},
    {"seekable(self)", yes},
    {"write(self, text, /)", no_writing},
    {"tell(self)", [](Interpreter&, const Value*) { return Value::integer(0); }},
    {"detach(self)", stream_detach},
    {"__enter__(self)", stream_enter},
    {"__exit__(self, *details)", stream_exit},
};

Type* make_stream_type(std::span<const NativeRow> methods) {
  Type* made = python::make_native_type("TextIOWrapper", "_io", python::builtin_types().object, &StreamObject::kLayout);
  python::add_methods(made, methods);
  python::add_properties(made, kStreamProperties);
  return made;
}

Type* output_type() {
  static thread_local Type* const type = make_stream_type(kOutputMethods);
  return type;
}

Type* input_type() {
  static thread_local Type* const type = [] {
    Type* made = make_stream_type(kInputMethods);
    made->slots.iterate = [](Interpreter&, Value self) { return self; };
    made->slots.next = next_line;
    return made;
  }();
  return type;
}

}  // namespace

Value make_standard_output(Interpreter& interp, int descriptor) {
  StreamObject* stream = interp.heap().make<StreamObject>(output_type());
  stream->descriptor = descriptor;
  return stream;
}

Value make_standard_input(Interpreter& interp) {
  StreamObject* stream = interp.heap().make<StreamObject>(input_type());
  stream->descriptor = 0;
  return stream;
}

}  // namespace patchorder::modules
