#include "modules/descriptors/descriptors.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace patchorder::modules {
namespace {

constexpr int kFirstUnnumbered = 1'000'000;
// net.ipv4.ip_local_port_range
constexpr int kFirstChosenPort = 32768;
constexpr int kLastChosenPort = 60999;
constexpr std::size_t kMostInDatagram = 65'507;
constexpr std::string_view kLoopback = "127.0.0.1";

// "" and the zeros are every address of the machine.
bool is_any(std::string_view host) { return host.empty() || host == "0.0.0.0" || host == "::"; }

std::string_view loopback_of(std::string_view host) { return host == "::1" ? kLoopback : host; }

bool is_same_port(const OpenFile& file, const Address& address) {
  if (file.family == AF_UNIX) return file.local.host == address.host;
  return file.local.port == address.port &&
         (is_any(file.local.host) || is_any(address.host) || loopback_of(file.local.host) == loopback_of(address.host));
}

// UDP: where all of them have SO_REUSEADDR.
bool may_share_port(const OpenFile& first, const OpenFile& second) {
  const auto is_reused = [](const OpenFile& file) {
    const auto found = file.options.find({SOL_SOCKET, SO_REUSEADDR});
    return found != file.options.end() && found->second.find_first_not_of('\0') != std::string::npos;
  };
  return first.family != AF_UNIX && first.type == SOCK_DGRAM && is_reused(first) && is_reused(second);
}

// Who does not say from which address it sends or connects, does from the usual one.
void leave_from_loopback(Address& local) {
  if (is_any(local.host)) local.host = kLoopback;
}

using Bound = std::vector<std::weak_ptr<OpenFile>>;

// Whether a socket of that kind can't be bound there.
bool is_taken(const Bound& bound, const OpenFile& socket, const Address& address) {
  return std::ranges::any_of(bound, [&](const std::weak_ptr<OpenFile>& each) {
    const auto other = each.lock();
    return other != nullptr && (other->family == AF_UNIX) == (socket.family == AF_UNIX) && other->type == socket.type &&
           is_same_port(*other, address) && !may_share_port(*other, socket);
  });
}

// One that the socket can have at that host, of those that the kernel chooses from; 0: none is left.
int choose_port(const Bound& bound, int& next, const OpenFile& socket, const std::string& host) {
  for (int tries = kFirstChosenPort; tries <= kLastChosenPort; ++tries) {
    const int port = next;
    next = port == kLastChosenPort ? kFirstChosenPort : port + 1;
    if (!is_taken(bound, socket, {host, port})) return port;
  }
  return 0;
}

// RLIMIT_NOFILE counts for a number that the program names though it has said nothing of it: what the program forgets
// to close takes none of these.
int most_to_name(int said) {
  constexpr int kUsual = 1024;
  return said == std::numeric_limits<int>::max() ? kUsual : said;
}

}  // namespace

int Descriptors::add(std::shared_ptr<OpenFile> file) {
  int fd = file->is_numbered ? 0 : kFirstUnnumbered;
  while (fd < kFirstDescriptor ? !closed_.contains(fd) : files_.contains(fd)) ++fd;
  if (file->is_numbered && fd >= most_) return -EMFILE;
  files_.emplace(fd, std::move(file));
  closed_.erase(fd);
  return fd;
}

std::shared_ptr<OpenFile> Descriptors::file(int fd) const {
  const auto found = files_.find(fd);
  return found == files_.end() ? nullptr : found->second;
}

std::pair<int, int> Descriptors::both_or_none(int first, int second) {
  if (second < 0 && first >= 0) files_.erase(first);
  return {second < 0 ? second : first, second};
}

std::pair<int, int> Descriptors::make_pipe() {
  const auto stream = std::make_shared<Stream>();
  auto writer = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  writer->out = stream;
  const int read_end = open_reader(stream);
  return both_or_none(read_end, add(std::move(writer)));
}

int Descriptors::open_reader(std::shared_ptr<Stream> stream) {
  auto reader = std::make_shared<OpenFile>(OpenFile::Kind::kPipe, 0, 0);
  reader->in = std::move(stream);
  return add(std::move(reader));
}

std::pair<int, int> Descriptors::make_socket_pair(int type) {
  auto first = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, AF_UNIX, type);
  auto second = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, AF_UNIX, type);
  first->in = second->out = make_stream(AF_UNIX, type);
  first->out = second->in = make_stream(AF_UNIX, type);
  const int fd = add(std::move(first));
  return both_or_none(fd, add(std::move(second)));
}

int Descriptors::make_socket(int family, int type) {
  return add(std::make_shared<OpenFile>(OpenFile::Kind::kSocket, family, type));
}

int Descriptors::open_null() { return add(std::make_shared<OpenFile>(OpenFile::Kind::kNull, 0, 0)); }

// The three that a process begins with are in the table only if they are something else than what the case was given.
std::shared_ptr<OpenFile> Descriptors::file_or_standard(int fd) const {
  auto known = file(fd);
  if (known != nullptr || fd < 0 || fd >= kFirstDescriptor || closed_.contains(fd)) return known;
  return std::make_shared<OpenFile>(OpenFile::Kind::kStandard, 0, fd);
}

int Descriptors::duplicate(int fd) {
  auto shared = file_or_standard(fd);
  return shared == nullptr ? -EBADF : add(std::move(shared));
}

int Descriptors::duplicate(int fd, int copy) {
  auto shared = file_or_standard(fd);
  if (shared != nullptr && fd == copy) return copy;
  if (shared == nullptr || copy < 0 || copy >= most_to_name(most_)) return -EBADF;
  if (is_open(copy)) close(copy);
  closed_.erase(copy);
  if (shared->kind != OpenFile::Kind::kStandard || shared->type != copy) files_.emplace(copy, std::move(shared));
  return copy;
}

int Descriptors::close(int fd) {
  if (!is_known(fd)) return -EBADF;
  if (const auto closed = file(fd)) {
    forget_records(*closed);
    files_.erase(fd);
    if (closed.use_count() == 1) hang_up(*closed);
  }
  if (fd < kFirstDescriptor) closed_.insert(fd);
  inheritable_.erase(fd);
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
    return receive_from(fd, most, keep, bytes, ignored);
  }
  const int result = read_stream(*from, most, keep, bytes);
  if (result >= 0 && !keep && from->in != nullptr) changed();
  return result;
}

int Descriptors::receive_from(int fd, std::size_t most, bool keep, std::string& bytes, Address& from) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->is_datagram() || socket->in != nullptr) return read(fd, most, keep, bytes);
  if (socket->error != 0) return take_error(fd);
  if (socket->datagrams.empty()) return -EAGAIN;
  bytes = socket->datagrams.front().bytes.substr(0, most);
  from = socket->datagrams.front().from;
  if (!keep) socket->datagrams.pop_front();
  return static_cast<int>(bytes.size());
}

int Descriptors::write(int fd, std::string_view bytes) {
  const auto to = file_or_standard(fd);
  if (to == nullptr) return -EBADF;
  if (to->kind == OpenFile::Kind::kStandard) show(to->type, bytes);
  if (to->is_bottomless()) return static_cast<int>(bytes.size());
  if (to->kind == OpenFile::Kind::kFile) return write_file(to->content, bytes);
  if (to->is_datagram() && to->out == nullptr) {
    if (to->peer == Address{}) return to->family == AF_UNIX ? -ENOTCONN : -EDESTADDRREQ;
    return send_to(fd, bytes, to->peer);
  }
  const int result = write_stream(*to, bytes);
  if (result >= 0) changed();
  if (to->terminal != nullptr) send_signal_of(*to->terminal);
  return result;
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

std::shared_ptr<OpenFile> Descriptors::receiver_of(const OpenFile& sender, const Address& from,
                                                   const Address& to) const {
  auto receiver = bound_to(sender.family, SOCK_DGRAM, to);
  // Who is connected hears nobody else.
  const bool is_open =
      receiver == nullptr || receiver->family == AF_UNIX || receiver->peer == Address{} || receiver->peer == from;
  return is_open ? receiver : nullptr;
}

int Descriptors::send_to(int fd, std::string_view bytes, const Address& to) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->is_datagram() || socket->out != nullptr) return write(fd, bytes);
  if (bytes.size() > kMostInDatagram && socket->family != AF_UNIX) return -EMSGSIZE;
  if (!socket->bound && socket->family != AF_UNIX) bind(fd, {"0.0.0.0", 0});
  if (socket->error != 0) return take_error(fd);
  Address from = socket->local;
  if (socket->family != AF_UNIX) leave_from_loopback(from);
  if (const auto receiver = receiver_of(*socket, from, to)) {
    receiver->datagrams.push_back({std::string(bytes), from});
    changed();
  } else if (socket->family == AF_UNIX) {
    const int error = error_of_missing(SOCK_DGRAM, to);
    if (error != -ENOENT || socket->peer != to) return error;
    socket->peer = {};
    return -ECONNREFUSED;
  } else if (socket->peer != Address{}) {
    socket->error = ECONNREFUSED;  // who is connected hears that nobody is there
    changed();
  }
  return static_cast<int>(bytes.size());
}

std::shared_ptr<OpenFile> Descriptors::bound_to(int family, int type, const Address& address) const {
  // Datagrams come to who was bound last.
  const auto& bound = ports_->bound;
  for (auto each = bound.rbegin(); each != bound.rend(); ++each) {
    auto file = each->lock();
    if (file != nullptr && (file->family == AF_UNIX) == (family == AF_UNIX) && file->type == type &&
        is_same_port(*file, address))
      return file;
  }
  return nullptr;
}

int Descriptors::error_of_missing(int type, const Address& path) const {
  for (const int other : {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET}) {
    if (other != type && bound_to(AF_UNIX, other, path) != nullptr) return -EPROTOTYPE;
  }
  return -ENOENT;
}

int Descriptors::bind(int fd, const Address& address) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (socket->bound) return -EINVAL;
  std::erase_if(ports_->bound, [](const auto& each) { return each.expired(); });
  Address local = address;
  if (socket->family != AF_UNIX && local.host.empty()) local.host = "0.0.0.0";
  const bool chosen = socket->family != AF_UNIX && address.port == 0;
  if (chosen) local.port = choose_port(ports_->bound, ports_->next, *socket, local.host);
  if (chosen ? local.port == 0 : is_taken(ports_->bound, *socket, local)) return -EADDRINUSE;
  socket->local = std::move(local);
  socket->bound = true;
  ports_->bound.push_back(socket);
  return 0;
}

int Descriptors::listen(int fd) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  const bool has_peer = socket->in != nullptr;
  if (has_peer || (socket->family == AF_UNIX && !socket->bound)) return -EINVAL;
  if (!socket->bound) bind(fd, {"0.0.0.0", 0});
  socket->listening = true;
  return 0;
}

int Descriptors::accept(int fd, Address& from) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  if (!socket->listening || socket->shut_down) return -EINVAL;
  if (socket->accepted.empty()) return -EAGAIN;
  // Who has no room for it leaves it waiting.
  const int connection = add(socket->accepted.front());
  if (connection < 0) return connection;
  from = socket->accepted.front()->peer;
  socket->accepted.pop_front();
  return connection;
}

void Descriptors::connect_to(OpenFile& client, OpenFile& listener, const Address& address) {
  auto server = std::make_shared<OpenFile>(OpenFile::Kind::kSocket, client.family, client.type);
  server->in = client.out = make_stream(client.family, client.type);
  server->out = client.in = make_stream(client.family, client.type);
  server->options = listener.options;
  client.peer = address;
  if (client.family != AF_UNIX) {
    client.bound = true;
    leave_from_loopback(client.local);
    leave_from_loopback(client.peer);
  }
  server->local = client.peer;
  server->peer = client.local;
  listener.accepted.push_back(std::move(server));
}

int Descriptors::connect_datagrams(int fd, OpenFile& client, const Address& address) {
  if (client.family == AF_UNIX) {
    if (bound_to(AF_UNIX, SOCK_DGRAM, address) == nullptr) return error_of_missing(SOCK_DGRAM, address);
    client.peer = address;
    return 0;
  }
  client.peer = address;
  if (!client.bound) bind(fd, {std::string(kLoopback), 0});
  leave_from_loopback(client.local);
  leave_from_loopback(client.peer);
  return 0;
}

int Descriptors::connect(int fd, const Address& address, bool blocking) {
  const auto client = file(fd);
  if (client == nullptr) return -EBADF;
  if (client->is_datagram()) return connect_datagrams(fd, *client, address);
  if (client->in != nullptr) return std::exchange(client->nonblocking_connect, false) ? 0 : -EISCONN;
  // What was refused in the background is told first, and is over by then.
  const bool was_refused = std::exchange(client->refused, false);
  if (client->error != 0) return take_error(fd);
  if (was_refused) return -ECONNABORTED;
  const int result =
      to_come_.empty() ? begin_to_connect(*client, address, blocking) : connect_again(*client, address, blocking);
  connections_.push_back({result, client->error, client->local, client->peer});
  return result;
}

int Descriptors::begin_to_connect(OpenFile& client, const Address& address, bool blocking) {
  const auto listener = bound_to(client.family, client.type, address);
  const bool refused = listener == nullptr || !listener->listening;
  if (!refused && client.family != AF_UNIX && !client.bound) {
    client.local.port = choose_port(ports_->bound, ports_->next, client, std::string(kLoopback));
    if (client.local.port == 0) return -EADDRNOTAVAIL;
  }
  if (client.family == AF_UNIX || blocking) {
    if (refused && (client.family != AF_UNIX || listener != nullptr)) return -ECONNREFUSED;
    if (refused) return error_of_missing(client.type, address);
    connect_to(client, *listener, address);
    changed();
    return 0;
  }
  if (refused) {
    client.error = ECONNREFUSED;
    client.refused = true;
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
  if ((socket->in == nullptr && !socket->listening) || socket->is_over()) return -ENOTCONN;
  if (socket->listening && how != 1) socket->shut_down = true;
  if (how != 1 && socket->in != nullptr) socket->in->reading_ended = true;
  if (how != 0 && socket->out != nullptr) socket->out->no_writers = true;
  changed();
  return 0;
}

int Descriptors::take_error(int fd) {
  const auto socket = file(fd);
  if (socket == nullptr) return -EBADF;
  const bool is_of_stream = socket->error == 0 && socket->in != nullptr;
  return -std::exchange(is_of_stream ? socket->in->error : socket->error, 0);
}

}  // namespace patchorder::modules
