// _zlib_library: zlib's streams and checksums, for lib/zlib.py and lib/gzip.py.
//
// CPython lets the GIL go while zlib works (Modules/zlibmodule.c), which is shorter than waking another thread but for
// much data: then the time that it takes passes.
#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/process.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

constexpr double kSecondsPerByteToDeflate = 2e-8;
constexpr double kSecondsPerByteToInflate = 4e-9;

struct StreamObject : python::Object {
  static constexpr python::Layout kLayout{"zlib stream", python::hold_nothing};
  StreamObject(python::Type* its_type, bool compresses) : Object(its_type), deflates(compresses) {}
  ~StreamObject() { deflates ? deflateEnd(&stream) : inflateEnd(&stream); }
  StreamObject(const StreamObject&) = delete;
  StreamObject& operator=(const StreamObject&) = delete;

  bool deflates;
  z_stream stream{};
};

StreamObject* stream_of(Value self) { return python::cast<StreamObject>(self); }

const Bytef* start_of(std::string_view bytes) { return reinterpret_cast<const Bytef*>(bytes.data()); }

// run(data, flush, most, dictionary, /): (result, output, how much of the data was not used, what zlib says). `most`
// bytes of output; 0: no limit.
Value run(Interpreter& interp, const Value* args) {
  StreamObject* self = stream_of(args[0]);
  z_stream& stream = self->stream;
  const std::string_view data = bytes_argument(interp, args[1]);
  const int flush = c_int(interp, args[2]);
  const auto most = static_cast<std::size_t>(python::to_index(interp, args[3]));
  stream.next_in = start_of(data);
  stream.avail_in = static_cast<uInt>(data.size());
  std::string output;
  int result = Z_OK;
  do {
    constexpr std::size_t kChunk = 16384;
    const std::size_t before = output.size();
    const std::size_t room = most == 0 ? kChunk : std::min(kChunk, most - before);
    interp.heap().require(before + room);
    output.resize(before + room);
    stream.next_out = reinterpret_cast<Bytef*>(output.data() + before);
    stream.avail_out = static_cast<uInt>(room);
    result = self->deflates ? deflate(&stream, flush) : inflate(&stream, flush);
    if (result == Z_NEED_DICT && !args[4].is_none()) {
      const std::string_view dictionary = bytes_argument(interp, args[4]);
      result = inflateSetDictionary(&stream, start_of(dictionary), static_cast<uInt>(dictionary.size()));
    }
    output.resize(output.size() - stream.avail_out);
    interp.work(room);
  } while (result == Z_OK && (stream.avail_out == 0 || (!self->deflates && stream.avail_in > 0)) &&
           (most == 0 || output.size() < most));
  const double bytes = static_cast<double>(self->deflates ? data.size() : output.size());
  process_of(interp).spend_seconds(bytes * (self->deflates ? kSecondsPerByteToDeflate : kSecondsPerByteToInflate));
  const Value parts[] = {Value::integer(result), python::make_bytes(interp.heap(), output),
                         Value::integer(stream.avail_in),
                         python::make_str(interp.heap(), stream.msg == nullptr ? "" : stream.msg)};
  return python::make_tuple(interp.heap(), parts);
}

python::Type* stream_type();

Value copy(Interpreter& interp, const Value* args) {
  StreamObject* self = stream_of(args[0]);
  StreamObject* made = interp.heap().make_owned<StreamObject>(stream_type(), self->deflates);
  self->deflates ? deflateCopy(&made->stream, &self->stream) : inflateCopy(&made->stream, &self->stream);
  return made;
}

constexpr python::NativeRow kMethods[] = {
    {"run(self, data, flush, most, dictionary, /)", run},
    {"copy(self)", copy},
};

python::Type* stream_type() {
  static thread_local python::Type* const type = [] {
    python::Type* made =
        python::make_native_type("Stream", "_zlib_library", python::builtin_types().object, &StreamObject::kLayout);
    made->has_instance_attributes = false;
    python::add_methods(made, kMethods);
    python::expose_slots(made);
    return made;
  }();
  return type;
}

// The stream, or zlib's result where it can't be.
Value deflater(Interpreter& interp, const Value* args) {
  StreamObject* made = interp.heap().make_owned<StreamObject>(stream_type(), true);
  int result = deflateInit2(&made->stream, c_int(interp, args[0]), Z_DEFLATED, c_int(interp, args[1]),
                            c_int(interp, args[2]), c_int(interp, args[3]));
  if (result == Z_OK && !args[4].is_none()) {
    const std::string_view dictionary = bytes_argument(interp, args[4]);
    result = deflateSetDictionary(&made->stream, start_of(dictionary), static_cast<uInt>(dictionary.size()));
  }
  return result == Z_OK ? Value(made) : Value::integer(result);
}

Value inflater(Interpreter& interp, const Value* args) {
  StreamObject* made = interp.heap().make_owned<StreamObject>(stream_type(), false);
  const int bits = c_int(interp, args[0]);
  int result = inflateInit2(&made->stream, bits);
  if (result == Z_OK && bits < 0 && !args[1].is_none()) {
    const std::string_view dictionary = bytes_argument(interp, args[1]);
    result = inflateSetDictionary(&made->stream, start_of(dictionary), static_cast<uInt>(dictionary.size()));
  }
  return result == Z_OK ? Value(made) : Value::integer(result);
}

template <uLong (*sum)(uLong, const Bytef*, uInt)>
Value checksum(Interpreter& interp, const Value* args) {
  const std::string_view data = bytes_argument(interp, args[0]);
  interp.work(data.size());
  const auto start = static_cast<uLong>(python::to_index(interp, args[1]) & 0xffffffff);
  return Value::integer(static_cast<std::int64_t>(sum(start, start_of(data), static_cast<uInt>(data.size()))));
}

constexpr python::NativeRow kFunctions[] = {
    {"deflater(level, bits, memory, strategy, dictionary, /)", deflater},
    {"inflater(bits, dictionary, /)", inflater},
    {"crc32(data, value=0, /)", checksum<crc32>},
    {"adler32(data, value=1, /)", checksum<adler32>},
    {"version()",
     [](Interpreter& interp, const Value*) -> Value { return python::make_str(interp.heap(), zlibVersion()); }},
};

}  // namespace

void fill_zlib(Interpreter& interp, python::Module* module) {
  python::add_functions(interp, module, kFunctions, "zlib");
}

}  // namespace patchorder::modules
