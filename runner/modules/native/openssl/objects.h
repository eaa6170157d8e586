// The objects of _openssl: a context (SSL_CTX), a connection (SSL), a buffer that a connection reads or writes instead
// of a socket (ssl.MemoryBIO), what resumes a connection (SSL_SESSION).
#pragma once

#include <optional>
#include <string>

#include "modules/descriptors/byte_queue.h"
#include "modules/descriptors/descriptors.h"
#include "modules/native/openssl/library.h"

namespace patchorder::modules {

struct ContextObject : python::Object {
  static constexpr python::Layout kLayout{"openssl context", python::hold_nothing};
  ContextObject(python::Type* its_type, std::uint64_t seed) : Object(its_type), random(seed) {}
  ~ContextObject() {
    if (handle != nullptr) OPENSSL(SSL_CTX_free)(handle);
  }
  ContextObject(const ContextObject&) = delete;
  ContextObject& operator=(const ContextObject&) = delete;

  RandomBytes random;
  SSL_CTX* handle = nullptr;
  std::string protocols;        // of ALPN, as they are sent
  std::size_t padding = 0;      // bytes by which a greeting is longer than OpenSSL 3.0's
  bool verifies_later = false;  // after the handshake
  bool asks_for_name = false;   // somebody wants to hear which server a client means
};

// What has been written to it and not read yet.
struct BufferObject : python::Object {
  static constexpr python::Layout kLayout{"openssl buffer", python::hold_nothing};
  using Object::Object;
  ByteQueue bytes;
  bool ended = false;
};

struct SessionObject : python::Object {
  static constexpr python::Layout kLayout{"openssl session", python::hold_nothing};
  SessionObject(python::Type* its_type, SSL_SESSION* its_handle) : Object(its_type), handle(its_handle) {}
  ~SessionObject() { OPENSSL(SSL_SESSION_free)(handle); }
  SessionObject(const SessionObject&) = delete;
  SessionObject& operator=(const SessionObject&) = delete;
  SSL_SESSION* handle;
};

// Where a connection's bytes go to and come from: a descriptor or two buffers. It transfers as OpenSSL's own socket and
// memory BIOs do, without blocking; what it has to wait for the caller waits for.
struct OpensslTransport {
  Descriptors* descriptors = nullptr;
  int descriptor = -1;
  BufferObject* incoming = nullptr;
  BufferObject* outgoing = nullptr;
  bool at_end = false;
  int error = 0;        // the last errno of this call
  int write_error = 0;  // the same, of its writes
};
// A BIO over the transport, which outlives it.
BIO* make_openssl_transport(OpensslTransport& transport);

struct ConnectionObject : python::Object {
  static void show_members(Object* object, python::Visitor& visitor) {
    auto* self = static_cast<ConnectionObject*>(object);
    visitor.visit(self->incoming);
    visitor.visit(self->outgoing);
  }
  static constexpr python::Layout kLayout{"openssl connection", show_members};
  ConnectionObject(python::Type* its_type, std::uint64_t seed) : Object(its_type), random(seed) {}
  ~ConnectionObject() {
    if (handle != nullptr) OPENSSL(SSL_free)(handle);
  }
  ConnectionObject(const ConnectionObject&) = delete;
  ConnectionObject& operator=(const ConnectionObject&) = delete;

  RandomBytes random;
  SSL* handle = nullptr;
  OpensslTransport transport;
  python::Value incoming = python::Value::none();
  python::Value outgoing = python::Value::none();
  std::optional<int> name_alert;  // what was said to the name that the client asked for: an alert, or 0
  std::string name;               // that name
  bool has_name = false;
};

python::Type* openssl_context_type();
python::Type* openssl_connection_type();
python::Type* openssl_buffer_type();
python::Type* openssl_session_type();

// The context's callback of SSL_CTX_set_client_hello_cb: stops the handshake until name_alert is there.
int hear_openssl_greeting(SSL* handle, int* alert, void* context);

// The context's callbacks for tickets, by which sessions are resumed: they last by the case's clock, and say no other.
int date_openssl_ticket(SSL* handle, void*);
SSL_TICKET_RETURN redate_openssl_ticket(SSL* handle, SSL_SESSION* session, const unsigned char*, std::size_t,
                                        SSL_TICKET_STATUS status, void*);

// connect(context, server_side, hostname, checks_hostname, incoming, outgoing, seed): a connection; incoming and
// outgoing are None where it is one of a descriptor. ValueError if the hostname can't be one.
python::Value make_openssl_connection(python::Interpreter& interp, const python::Value* args);

// A certificate as getpeercert() shows it, and its bytes.
python::Value decoded_certificate(python::Interpreter& interp, const X509* certificate);
python::Value certificate_bytes(python::Interpreter& interp, const X509* certificate);

// key(...) and certificate(...): what `openssl genrsa`, `ecparam` and `req -x509` make (making.cpp).
python::Value make_openssl_key(python::Interpreter& interp, const python::Value* args);
python::Value make_openssl_certificate(python::Interpreter& interp, const python::Value* args);

}  // namespace patchorder::modules
