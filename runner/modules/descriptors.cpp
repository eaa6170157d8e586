#include "modules/descriptors.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace patchorder::modules {
namespace {

constexpr int kFirstUnnumbered = 1'000'000;
constexpr std::size_t kSocketCapacity = 212'992;
constexpr std::size_t kLoopbackCapacity = 2'621'440;
constexpr std::string_view kLoopback = "127.0.0.1";

// "" and the zeros are every address of the machine.
bool is_any(std::string_view host) { return host.empty() || host == "0.0.0.0" || host == "::"; }

std::string_view loopback_of(std::string_view host) { return host == "::1" ? kLoopback : host; }

bool is_same_port(const OpenFile& file, const Address& address) {
  if (file.family == AF_UNIX) return file.local.host == address.host;
  return file.local.port == address.port &&
         (is_any(file.local.host) || is_any(address.host) || loopback_of(file.local.host) == loopback_of(address.host));
}

// Who does not say from which address it sends or connects, does from the usual one.
void leave_from_loopback(Address& local) {
  if (is_any(local.host)) local.host = kLoopback;
}

void end_stream(const std::shared_ptr<Stream>& in, const std::shared_ptr<Stream>& out) {
  const bool unread = in != nullptr && !in->bytes.empty();
  if (in != nullptr) in->no_readers = true;
  if (out == nullptr) return;
  // Who has heard of the end before reads on that it is the end; what is written is refused at once.
  const bool is_known = std::exchange(out->no_writers, true);
  if (unread) (is_known ? in : out)->reset = true;
}

}  // namespace

OpenFile::~OpenFile() {
  end_stream(in, out);
  // Connections that nobody accepted are reset.
  for (const auto& waiting : accepted) waiting->out->reset = true;
}

bool OpenFile::is_datagram() const { return kind == Kind::kSocket && type == SOCK_DGRAM; }

int Descriptors::add(std::shared_ptr<OpenFile> file) {
  int fd = file->is_numbered ? kFirstDescriptor : kFirstUnnumbered;
  while (files_.contains(fd)) ++fd;
  files_.emplace(fd, std::move(file));
  return fd;
}

std::shared_ptr<OpenFile> Descriptors::file(int fd) const {
  const auto found = files_.find(fd);
  return found == files_.end() ? nullptr : found->second;
}

std::pair<int, int> Descriptors::make_pipe() {
  const auto stream = std::make_shared<Stream>();
  auto writer = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  writer->out = stream;
  const int read_end = open_reader(stream);
  return {read_end, add(std::move(writer))};
}

int Descriptors::open_reader(std::shared_ptr<Stream> stream) {
  auto reader = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  reader->in = std::move(stream);
  return add(std::move(reader));
}

std::pair<int, int> Descriptors::make_socket_pair(int type) {
  auto first = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, AF_UNIX, type);
  auto second = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, AF_UNIX, type);
  first->in = second->out = std::make_shared<Stream>();
  first->out = second->in = std::make_shared<Stream>();
  first->in->capacity = first->out->capacity = kSocketCapacity;
  const int fd = add(std::move(first));
  return {fd, add(std::move(second))};
}

int Descriptors::make_socket(int family, int type) {
  return add(std::make_shared<OpenFile>(OpenFile::Kind::kSocket, family, type));
}

int Descriptors::open_null() { return add(std::make_shared<OpenFile>(OpenFile::Kind::kNull, 0, 0)); }

// The three that a process begins with are in the table only if they are something else than what the case was given.
std::shared_ptr<OpenFile> Descriptors::file_or_standard(int fd) const {
  auto known = file(fd);
  if (known != nullptr || fd < 0 || fd >= kFirstDescriptor) return known;
  return std::make_shared<OpenFile>(OpenFile::Kind::kStandard, 0, fd);
}

int Descriptors::duplicate(int fd) {
  auto shared = file_or_standard(fd);
  return shared == nullptr ? -EBADF : add(std::move(shared));
}

int Descriptors::duplicate(int fd, int copy) {
  auto shared = file_or_standard(fd);
  if (shared == nullptr || copy < 0) return -EBADF;
  if (fd == copy) return copy;
  if (is_open(copy)) close(copy);
  if (shared->kind != OpenFile::Kind::kStandard || shared->type != copy) files_.emplace(copy, std::move(shared));
  return copy;
}

int Descriptors::close(int fd) {
  if (files_.erase(fd) == 0) return -EBADF;
  if (taken_over_.erase(fd) > 0) tell_closed(fd);
  changed();
  return 0;
}

int Descriptors::read(int fd, std::size_t most, bool keep, std::string& bytes) {
  const auto from = file_or_standard(fd);
  if (from == nullptr) return -EBADF;
  if (from->is_bottomless()) return 0;
  if (from->kind == OpenFile::Kind::kFile) return read_file(from->content, most, bytes);
  if (from->is_datagram() && from->in == nullptr) {
    Address ignored;
    return receive_from(fd, most, bytes, ignored);
  }
  if (from->in == nullptr) return from->kind == OpenFile::Kind::kPipe ? -EBADF : -ENOTCONN;
  Stream& stream = *from->in;
  if (stream.bytes.empty()) {
    if (stream.reset) {
      stream.reset = false;
      if (from->out != nullptr) from->out->no_writers = true;
      return -ECONNRESET;
    }
    if (stream.no_writers || stream.no_readers) return 0;
    return -EAGAIN;
  }
  bytes = stream.bytes.substr(0, most);
  if (keep) return static_cast<int>(bytes.size());
  stream.bytes.erase(0, bytes.size());
  changed();
  return static_cast<int>(bytes.size());
}

int Descriptors::receive_from(int fd, std::size_t most, std::string& bytes, Address& from) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->is_datagram() || socket->in != nullptr) return read(fd, most, false, bytes);
  if (socket->error != 0) return take_error(fd);
  if (socket->datagrams.empty()) return -EAGAIN;
  bytes = socket->datagrams.front().bytes.substr(0, most);
  from = socket->datagrams.front().from;
  socket->datagrams.pop_front();
  return static_cast<int>(bytes.size());
}

int Descriptors::write(int fd, std::string_view bytes) {
  const auto to = file_or_standard(fd);
  if (to == nullptr) return -EBADF;
  if (to->kind == OpenFile::Kind::kStandard) show(to->type, bytes);
  if (to->is_bottomless()) return static_cast<int>(bytes.size());
  if (to->kind == OpenFile::Kind::kFile) return write_file(to->content, bytes);
  if (to->is_datagram() && to->out == nullptr) {
    return to->peer == Address{} ? -EDESTADDRREQ : send_to(fd, bytes, to->peer);
  }
  if (to->out == nullptr) return to->kind == OpenFile::Kind::kPipe ? -EBADF : -EPIPE;
  Stream& stream = *to->out;
  if (stream.no_writers) return -EPIPE;
  if (to->family == AF_INET && to->in != nullptr && std::exchange(to->in->reset, false)) {
    stream.no_writers = true;
    return -ECONNRESET;
  }
  if (stream.no_readers) {
    // The first packet to a closed TCP connection is sent, and answered by a reset.
    if (to->family != AF_INET) return -EPIPE;
    if (stream.reset) {
      stream.reset = false;
      stream.no_writers = true;
      return -EPIPE;
    }
    stream.reset = true;
    return static_cast<int>(bytes.size());
  }
  if (stream.bytes.size() >= stream.capacity) return -EAGAIN;
  const std::size_t taken = std::min(bytes.size(), stream.capacity - stream.bytes.size());
  stream.bytes += bytes.substr(0, taken);
  changed();
  return static_cast<int>(taken);
}

int Descriptors::make_unnumbered(std::string_view bytes) {
  auto made = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  made->in = made->out = std::make_shared<Stream>();
  made->in->bytes = bytes;
  made->in->capacity = std::string::npos;
  made->is_numbered = false;
  return add(std::move(made));
}

void Descriptors::store(int fd, std::string_view bytes) {
  file(fd)->in->bytes = bytes;
  changed();
}

int Descriptors::send_to(int fd, std::string_view bytes, const Address& to) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->is_datagram()) return write(fd, bytes);
  if (!socket->bound) bind(fd, {socket->family == AF_UNIX ? "" : "0.0.0.0", 0});
  if (socket->error != 0) return take_error(fd);
  if (const auto receiver = bound_to(socket->family, SOCK_DGRAM, to)) {
    Address from = socket->local;
    if (socket->family != AF_UNIX) leave_from_loopback(from);
    receiver->datagrams.push_back({std::string(bytes), from});
    changed();
  } else if (socket->family != AF_UNIX && socket->peer != Address{}) {
    socket->error = ECONNREFUSED;  // who is connected hears that nobody is there
    changed();
  }
  return static_cast<int>(bytes.size());
}

std::shared_ptr<OpenFile> Descriptors::bound_to(int family, int type, const Address& address) const {
  for (const auto& each : ports_->bound) {
    auto file = each.lock();
    if (file != nullptr && (file->family == AF_UNIX) == (family == AF_UNIX) && file->type == type &&
        is_same_port(*file, address))
      return file;
  }
  return nullptr;
}

int Descriptors::bind(int fd, const Address& address) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (socket->bound) return -EINVAL;
  const bool chosen = socket->family != AF_UNIX && address.port == 0;
  if (!chosen && bound_to(socket->family, socket->type, address) != nullptr) return -EADDRINUSE;
  socket->local = address;
  if (socket->family != AF_UNIX && socket->local.host.empty()) socket->local.host = "0.0.0.0";
  if (chosen) socket->local.port = ports_->next++;
  socket->bound = true;
  std::erase_if(ports_->bound, [](const auto& each) { return each.expired(); });
  ports_->bound.push_back(socket);
  return 0;
}

int Descriptors::listen(int fd) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->bound) bind(fd, {"0.0.0.0", 0});
  socket->listening = true;
  return 0;
}

int Descriptors::accept(int fd, Address& from) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->listening || socket->shut_down) return -EINVAL;
  if (socket->accepted.empty()) return -EAGAIN;
  auto connection = std::move(socket->accepted.front());
  socket->accepted.pop_front();
  from = connection->peer;
  return add(std::move(connection));
}

void Descriptors::connect_to(OpenFile& client, OpenFile& listener, const Address& address) {
  auto server = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, client.family, client.type);
  server->in = client.out = std::make_shared<Stream>();
  server->out = client.in = std::make_shared<Stream>();
  server->in->capacity = server->out->capacity = client.family == AF_UNIX ? kSocketCapacity : kLoopbackCapacity;
  client.peer = address;
  if (client.family != AF_UNIX) {
    if (!client.bound) client.local.port = ports_->next++;
    client.bound = true;
    leave_from_loopback(client.local);
    leave_from_loopback(client.peer);
  }
  server->local = client.peer;
  server->peer = client.local;
  listener.accepted.push_back(std::move(server));
}

int Descriptors::connect(int fd, const Address& address, bool blocking) {
  const auto client = file(fd);
  if (client == nullptr) return -EBADF;
  if (client->is_datagram()) {
    client->peer = address;
    if (client->family == AF_UNIX) return 0;
    if (!client->bound) bind(fd, {std::string(kLoopback), 0});
    leave_from_loopback(client->local);
    leave_from_loopback(client->peer);
    return 0;
  }
  if (client->in != nullptr) return std::exchange(client->nonblocking_connect, false) ? 0 : -EISCONN;
  if (client->error != 0) return take_error(fd);
  const int result =
      to_come_.empty() ? begin_to_connect(*client, address, blocking) : connect_again(*client, address, blocking);
  connections_.push_back({result, client->error, client->local, client->peer});
  return result;
}

int Descriptors::begin_to_connect(OpenFile& client, const Address& address, bool blocking) {
  const auto listener = bound_to(client.family, client.type, address);
  const bool refused = listener == nullptr || !listener->listening;
  if (client.family == AF_UNIX || blocking) {
    if (refused) return client.family == AF_UNIX && listener == nullptr ? -ENOENT : -ECONNREFUSED;
    connect_to(client, *listener, address);
    changed();
    return 0;
  }
  if (refused) {
    client.error = ECONNREFUSED;
  } else {
    connect_to(client, *listener, address);
    client.nonblocking_connect = true;
  }
  changed();
  return -EINPROGRESS;
}

int Descriptors::shut_down(int fd, int how) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (socket->in == nullptr && !socket->listening) return -ENOTCONN;
  if (socket->listening && how != 1) socket->shut_down = true;
  if (how != 1 && socket->in != nullptr) socket->in->no_readers = true;
  if (how != 0 && socket->out != nullptr) socket->out->no_writers = true;
  changed();
  return 0;
}

int Descriptors::take_error(int fd) {
  const auto socket = file(fd);
  return socket == nullptr ? -EBADF : -std::exchange(socket->error, 0);
}

}  // namespace patchorder::modules
