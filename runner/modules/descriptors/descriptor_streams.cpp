// How the two ends of a pipe or a connection read and write, and hear of each other's end (unix_release_sock,
// tcp_close, tcp_reset of Linux).
#include <sys/socket.h>

#include <algorithm>
#include <bit>
#include <cerrno>

#include "modules/descriptors/descriptors.h"

namespace patchorder::modules {
namespace {

constexpr std::size_t kSocketCapacity = 212'992;
constexpr std::size_t kLoopbackCapacity = 2'621'440;

// What a message takes from the sender's buffer: up to four pages lie in one piece, which is a power of two with what
// the kernel keeps behind it, the rest in pages of their own, as far as these go.
std::size_t cost_of_message(std::size_t size) {
  constexpr std::size_t kPage = 4096;
  constexpr std::size_t kBehind = 320;
  constexpr std::size_t kHeader = 256;
  constexpr std::size_t kMostInOnePiece = 4 * kPage - kBehind;
  constexpr std::size_t kMostInPages = 17 * kPage;
  std::size_t in_pages = 0;
  if (size > kMostInOnePiece) {
    in_pages = std::min((size - kMostInOnePiece + kPage - 1) / kPage * kPage, kMostInPages);
  }
  const std::size_t in_one_piece = size > in_pages ? size - in_pages : 0;
  return kHeader + in_pages + std::max<std::size_t>(std::bit_ceil(in_one_piece + kBehind), 512);
}

// Of {whether, seconds}: to reset instead of ending it.
bool lingers_no_time(const OpenFile& file) {
  const auto found = file.options.find({SOL_SOCKET, SO_LINGER});
  if (found == file.options.end() || found->second.size() < 8) return false;
  return found->second[0] != 0 && std::string_view(found->second).substr(4, 4) == std::string_view("\0\0\0\0", 4);
}

// The other end of a TCP connection gets a reset. Who knows by then that nothing more comes, reads on that it is the
// end, and is refused what it writes.
void reset_other_end(const OpenFile& file) {
  if (file.out->aborted) return;
  file.out->aborted = true;
  file.out->error = file.out->no_writers ? EPIPE : ECONNRESET;
}

// The end of a named pipe may have been opened several times, and be opened again.
bool is_last(const Stream& stream, StreamState::Comers& comers) { return !stream.is_counted || --comers.now == 0; }

void close_end(const OpenFile& file) {
  const bool unread = file.in != nullptr && file.in->has_something();
  if (file.in != nullptr && is_last(*file.in, file.in->readers)) file.in->no_readers = true;
  if (file.out == nullptr || !is_last(*file.out, file.out->writers)) return;
  if (file.is_tcp() && file.in != nullptr) {
    if ((unread || lingers_no_time(file)) && !file.in->aborted) reset_other_end(file);
  } else if (unread && file.kind == OpenFile::Kind::kSocket) {
    file.out->error = ECONNRESET;
  }
  file.out->no_writers = true;
}

int take_error(Stream& stream) { return -std::exchange(stream.error, 0); }

int write_datagram(const OpenFile& end, Stream& stream, std::string_view bytes) {
  if (bytes.size() > kSocketCapacity - 32) return -EMSGSIZE;
  if (stream.no_writers || stream.reading_ended) return -EPIPE;
  if (stream.no_readers) {
    if (end.type != SOCK_DGRAM) return -EPIPE;
    return std::exchange(stream.aborted, true) ? -ENOTCONN : -ECONNREFUSED;
  }
  if (stream.is_full()) return -EAGAIN;
  stream.bytes += bytes;
  stream.messages.push_back(bytes.size());
  return static_cast<int>(bytes.size());
}

// The first packet to an end that was closed is sent, and answered by a reset.
int answer_by_reset(OpenFile& end, std::size_t sent) {
  end.in->aborted = true;
  end.in->error = EPIPE;
  if (!end.out->no_readers) reset_other_end(end);
  return static_cast<int>(sent);
}

int read_datagram(const OpenFile& end, Stream& stream, std::size_t most, bool keep, std::string& bytes) {
  if (stream.error != 0 && end.type != SOCK_DGRAM) return take_error(stream);
  if (stream.messages.empty()) {
    const bool ended = stream.no_writers || stream.reading_ended;
    return ended && end.type != SOCK_DGRAM ? 0 : -EAGAIN;
  }
  const std::size_t size = stream.messages.front();
  bytes = stream.bytes.first(std::min(size, most));
  if (!keep) {
    stream.bytes.drop(size);
    stream.messages.pop_front();
  }
  return static_cast<int>(bytes.size());
}

}  // namespace

OpenFile::~OpenFile() {
  close_end(*this);
  release_lock(*this);
  // Connections that nobody accepted are reset.
  for (const auto& waiting : accepted) {
    waiting->out->error = ECONNRESET;
    waiting->out->aborted = waiting->is_tcp();
  }
}

bool OpenFile::is_datagram() const { return kind == Kind::kSocket && type == SOCK_DGRAM; }

bool OpenFile::is_tcp() const { return kind == Kind::kSocket && family != AF_UNIX && type == SOCK_STREAM; }

bool OpenFile::is_over() const {
  if (!is_tcp() || in == nullptr || out == nullptr) return false;
  return in->aborted || (in->no_writers && out->no_writers);
}

void StreamState::reader_comes() {
  ++readers.now;
  ++readers.ever;
  no_readers = false;
}

void StreamState::writer_comes() {
  ++writers.now;
  ++writers.ever;
  no_writers = false;
}

bool StreamState::is_full() const {
  if (!keeps_messages) return bytes.size() >= capacity;
  std::size_t cost = 0;
  for (const std::size_t size : messages) cost += cost_of_message(size);
  return cost >= capacity;
}

std::shared_ptr<Stream> make_stream(int family, int type) {
  auto stream = std::make_shared<Stream>();
  stream->capacity = family == AF_UNIX ? kSocketCapacity : kLoopbackCapacity;
  stream->keeps_messages = type != SOCK_STREAM;
  return stream;
}

int write_stream(OpenFile& end, std::string_view bytes) {
  if (end.out == nullptr) {
    if (end.error != 0) return -std::exchange(end.error, 0);
    return end.kind == OpenFile::Kind::kPipe ? -EBADF : -EPIPE;
  }
  if (end.kind == OpenFile::Kind::kTerminal) return write_terminal(end, bytes);
  Stream& stream = *end.out;
  if (stream.keeps_messages) return write_datagram(end, stream, bytes);
  if (end.is_tcp() && end.in != nullptr) {
    if (end.in->error != 0) return take_error(*end.in);
    if (stream.no_writers || end.in->aborted) return -EPIPE;
    // Who has shut down only what it reads takes it all the same.
    if (stream.no_readers || (stream.reading_ended && end.in->no_writers)) return answer_by_reset(end, bytes.size());
  } else if (stream.no_writers || stream.no_readers || stream.reading_ended) {
    return -EPIPE;
  }
  if (stream.is_full()) return -EAGAIN;
  const std::size_t taken = std::min(bytes.size(), stream.capacity - stream.bytes.size());
  stream.bytes += bytes.substr(0, taken);
  return static_cast<int>(taken);
}

int read_stream(OpenFile& end, std::size_t most, bool keep, std::string& bytes) {
  if (end.in == nullptr) {
    if (end.kind == OpenFile::Kind::kPipe) return -EBADF;
    if (end.error != 0) return -std::exchange(end.error, 0);
    return end.refused ? 0 : -ENOTCONN;
  }
  if (end.kind == OpenFile::Kind::kTerminal) return read_terminal(end, most, bytes);
  Stream& stream = *end.in;
  if (stream.keeps_messages) return read_datagram(end, stream, most, keep, bytes);
  if (stream.bytes.empty()) {
    if (stream.error != 0 && stream.error != EPIPE) return take_error(stream);
    return stream.no_writers || stream.no_readers || stream.reading_ended || stream.aborted ? 0 : -EAGAIN;
  }
  bytes = stream.bytes.first(most);
  if (!keep) stream.bytes.drop(bytes.size());
  return static_cast<int>(bytes.size());
}

}  // namespace patchorder::modules
