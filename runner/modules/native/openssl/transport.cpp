#include <cerrno>

#include "modules/native/openssl/objects.h"
#include "python/objects/builtin_types.h"

namespace patchorder::modules {
namespace {

OpensslTransport& transport_of(BIO* bio) { return *static_cast<OpensslTransport*>(OPENSSL(BIO_get_data)(bio)); }

// Says of a negative errno whether to try again; OpenSSL itself looks at errno, too.
int failed(BIO* bio, int result, int retry) {
  OpensslTransport& transport = transport_of(bio);
  errno = transport.error = -result;
  if (result == -EAGAIN) OPENSSL(BIO_set_flags)(bio, retry | BIO_FLAGS_SHOULD_RETRY);
  return -1;
}

int read_buffer(BIO* bio, BufferObject& buffer, char* into, std::size_t most) {
  if (buffer.bytes.empty() && !buffer.ended) {
    OPENSSL(BIO_set_flags)(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY);
    return -1;
  }
  const std::size_t taken = buffer.bytes.view().copy(into, most);
  buffer.bytes.drop(taken);
  return static_cast<int>(taken);
}

int read_descriptor(BIO* bio, OpensslTransport& transport, char* into, std::size_t most) {
  std::string bytes;
  const int result = transport.descriptors->read(transport.descriptor, most, false, bytes);
  if (result < 0) return failed(bio, result, BIO_FLAGS_READ);
  bytes.copy(into, bytes.size());
  return static_cast<int>(bytes.size());
}

int read_bytes(BIO* bio, char* into, int most) {
  OpensslTransport& transport = transport_of(bio);
  OPENSSL(BIO_clear_flags)(bio, BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY);
  const auto size = static_cast<std::size_t>(most);
  const int result = transport.incoming != nullptr ? read_buffer(bio, *transport.incoming, into, size)
                                                   : read_descriptor(bio, transport, into, size);
  transport.at_end = result == 0;
  return result;
}

int write_bytes(BIO* bio, const char* from, int size) {
  OpensslTransport& transport = transport_of(bio);
  OPENSSL(BIO_clear_flags)(bio, BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY);
  const std::string_view bytes(from, static_cast<std::size_t>(size));
  if (transport.outgoing != nullptr) {
    transport.outgoing->bytes += bytes;
    return size;
  }
  const int result = transport.descriptors->write(transport.descriptor, bytes);
  if (result >= 0) return result;
  if (result != -EAGAIN) transport.write_error = -result;
  return failed(bio, result, BIO_FLAGS_WRITE);
}

long control(BIO* bio, int command, long, void*) {
  if (command == BIO_CTRL_EOF) return transport_of(bio).at_end ? 1 : 0;
  return command == BIO_CTRL_FLUSH || command == BIO_CTRL_DUP ? 1 : 0;
}

int create(BIO* bio) {
  OPENSSL(BIO_set_init)(bio, 1);
  return 1;
}

const BIO_METHOD* method() {
  static const BIO_METHOD* const made = [] {
    BIO_METHOD* fresh =
        OPENSSL(BIO_meth_new)(OPENSSL(BIO_get_new_index)() | BIO_TYPE_SOURCE_SINK, "descriptor or buffers of the case");
    OPENSSL(BIO_meth_set_read)(fresh, read_bytes);
    OPENSSL(BIO_meth_set_write)(fresh, write_bytes);
    OPENSSL(BIO_meth_set_ctrl)(fresh, control);
    OPENSSL(BIO_meth_set_create)(fresh, create);
    return fresh;
  }();
  return made;
}

}  // namespace

BIO* make_openssl_transport(OpensslTransport& transport) {
  BIO* bio = OPENSSL(BIO_new)(method());
  OPENSSL(BIO_set_data)(bio, &transport);
  return bio;
}

}  // namespace patchorder::modules
