// Connections of _openssl: OpenSSL's calls on one connection, with what _ssl.c looks at after each of them. None of
// them waits; _ssl_connection.py does.
//
// Certificates are held against the case's own clock. The name that a client asks for is not given to the program in
// the middle of OpenSSL's call, as _ssl.c gives it: the handshake stops for it and goes on with what the program said.
#include <openssl/x509v3.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include "modules/native/c_arguments.h"
#include "modules/native/openssl/objects.h"
#include "modules/process.h"
#include "modules/texts.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"
#include "python/text/codecs.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

constexpr std::size_t kBytesOfConnection = 65536;
// What counts as a step of a handshake, with what is signed and agreed on: a tenth of a millisecond's work.
constexpr std::size_t kBytesLikeHandshake = 128'000;
constexpr std::size_t kMostOfRecord = 16384;  // SSL_read answers no more than one record has

ConnectionObject* connection_of(Value self) { return python::cast<ConnectionObject>(self); }

Value bytes_of(Interpreter& interp, const unsigned char* bytes, std::size_t size) {
  return python::make_bytes(interp.heap(), {reinterpret_cast<const char*>(bytes), size});
}

// A call that transfers bytes by the descriptor, if it is one of a descriptor.
class Transfer {
 public:
  Transfer(Interpreter& interp, ConnectionObject* connection, Value descriptor)
      : interp_(interp), connection_(connection), transport_(connection->transport), call_(connection->random) {
    transport_.descriptor = c_int(interp, descriptor);
    transport_.error = transport_.write_error = 0;
    errno = 0;
    const std::int64_t now = process_of(interp).descriptors().wall_clock() / 1'000'000'000;
    OPENSSL(X509_VERIFY_PARAM_set_time)(OPENSSL(SSL_get0_param)(connection->handle), now);
  }

  // Why it failed: (what SSL_get_error says, errno, the queue's last error, errno of writes)
  Value failure(int result) const {
    const Value parts[] = {Value::integer(OPENSSL(SSL_get_error)(connection_->handle, result)),
                           Value::integer(transport_.error), last_openssl_error(interp_),
                           Value::integer(transport_.write_error)};
    return python::make_tuple(interp_.heap(), parts);
  }

 private:
  Interpreter& interp_;
  ConnectionObject* connection_;
  OpensslTransport& transport_;
  OpensslCall call_;
};

// The turn is taken first: while OpenSSL is at work nobody else runs.
Value do_handshake(Interpreter& interp, const Value* args) {
  process_of(interp).take_turn();
  interp.work(kBytesLikeHandshake);
  const Transfer transfer(interp, connection_of(args[0]), args[1]);
  const int result = OPENSSL(SSL_do_handshake)(connection_of(args[0])->handle);
  return result == 1 ? Value::none() : transfer.failure(result);
}

Value read(Interpreter& interp, const Value* args) {
  process_of(interp).take_turn();
  ConnectionObject* self = connection_of(args[0]);
  const auto most = std::min<std::size_t>(kMostOfRecord, static_cast<std::size_t>(python::to_index(interp, args[2])));
  std::string bytes(most, '\0');
  const Transfer transfer(interp, self, args[1]);
  const int result = OPENSSL(SSL_read)(self->handle, bytes.data(), openssl_size(bytes));
  if (result <= 0) return transfer.failure(result);
  interp.work(static_cast<std::size_t>(result));
  return python::make_bytes(interp.heap(), std::string_view(bytes).substr(0, static_cast<std::size_t>(result)));
}

Value write(Interpreter& interp, const Value* args) {
  process_of(interp).take_turn();
  ConnectionObject* self = connection_of(args[0]);
  const std::string_view bytes = bytes_argument(interp, args[2]);
  interp.work(bytes.size());
  const Transfer transfer(interp, self, args[1]);
  std::size_t written = 0;
  const int result = OPENSSL(SSL_write_ex)(self->handle, bytes.data(), bytes.size(), &written);
  return result > 0 ? Value::integer(static_cast<std::int64_t>(written)) : transfer.failure(result);
}

// shutdown(descriptor, /): 1 when both sides have said goodbye, 0 when only this one has.
Value shutdown(Interpreter& interp, const Value* args) {
  process_of(interp).take_turn();
  const Transfer transfer(interp, connection_of(args[0]), args[1]);
  const int result = OPENSSL(SSL_shutdown)(connection_of(args[0])->handle);
  return result >= 0 ? Value::integer(result) : transfer.failure(result);
}

// verify_later(): asks a client for its certificate after the handshake; None or the failure.
Value verify_later(Interpreter& interp, const Value* args) {
  const Transfer transfer(interp, connection_of(args[0]), Value::integer(-1));
  const int result = OPENSSL(SSL_verify_client_post_handshake)(connection_of(args[0])->handle);
  return result == 1 ? Value::none() : transfer.failure(result);
}

// --- what a connection says of itself

Value is_ready(Interpreter&, const Value* args) {
  return Value::boolean(OPENSSL(SSL_is_init_finished)(connection_of(args[0])->handle) != 0);
}

Value pending(Interpreter&, const Value* args) {
  return Value::integer(OPENSSL(SSL_pending)(connection_of(args[0])->handle));
}

// Bits of SSL_SENT_SHUTDOWN and SSL_RECEIVED_SHUTDOWN.
Value shutdown_state(Interpreter&, const Value* args) {
  return Value::integer(OPENSSL(SSL_get_shutdown)(connection_of(args[0])->handle));
}

Value version(Interpreter& interp, const Value* args) {
  SSL* handle = connection_of(args[0])->handle;
  if (OPENSSL(SSL_is_init_finished)(handle) == 0) return Value::none();
  return text_or_none(interp, OPENSSL(SSL_get_version)(handle));
}

Value cipher_parts(Interpreter& interp, const SSL_CIPHER* cipher) {
  const Value parts[] = {text_or_none(interp, OPENSSL(SSL_CIPHER_get_name)(cipher)),
                         text_or_none(interp, OPENSSL(SSL_CIPHER_get_version)(cipher)),
                         Value::integer(OPENSSL(SSL_CIPHER_get_bits)(cipher, nullptr))};
  return python::make_tuple(interp.heap(), parts);
}

Value cipher(Interpreter& interp, const Value* args) {
  const SSL_CIPHER* current = OPENSSL(SSL_get_current_cipher)(connection_of(args[0])->handle);
  return current == nullptr ? Value::none() : cipher_parts(interp, current);
}

// shared_ciphers(all_of_ours, /): what client and server both have; None where it is not known.
Value shared_ciphers(Interpreter& interp, const Value* args) {
  SSL* handle = connection_of(args[0])->handle;
  const auto* ours = OPENSSL(SSL_get_ciphers)(handle);
  auto* theirs = reinterpret_cast<OPENSSL_STACK*>(OPENSSL(SSL_get_client_ciphers)(handle));
  const bool all_of_ours = python::truth(interp, args[1]);
  if (ours == nullptr || (theirs == nullptr && !all_of_ours)) return Value::none();
  python::List* both = python::make_list(interp.heap());
  for_each_of<SSL_CIPHER>(ours, [&](const SSL_CIPHER* each) {
    const bool shared = all_of_ours || OPENSSL(OPENSSL_sk_find)(theirs, each) >= 0;
    if (shared) both->append(interp.heap(), cipher_parts(interp, each));
  });
  return both;
}

Value protocol(Interpreter& interp, const Value* args) {
  const unsigned char* chosen = nullptr;
  unsigned int size = 0;
  OPENSSL(SSL_get0_alpn_selected)(connection_of(args[0])->handle, &chosen, &size);
  if (chosen == nullptr) return Value::none();
  return python::decode_bytes(interp, {reinterpret_cast<const char*>(chosen), size}, "utf-8", "strict");
}

Value verify_result(Interpreter& interp, const Value* args) {
  const long result = OPENSSL(SSL_get_verify_result)(connection_of(args[0])->handle);
  const Value parts[] = {Value::integer(result), text_or_none(interp, OPENSSL(X509_verify_cert_error_string)(result))};
  return python::make_tuple(interp.heap(), parts);
}

// peer_certificate(): (its bytes, as a dictionary, whether it had to be verified), None if the other side showed none.
Value peer_certificate(Interpreter& interp, const Value* args) {
  SSL* handle = connection_of(args[0])->handle;
  const X509* certificate = OPENSSL(SSL_get0_peer_certificate)(handle);
  if (certificate == nullptr) return Value::none();
  const int mode = OPENSSL(SSL_CTX_get_verify_mode)(OPENSSL(SSL_get_SSL_CTX)(handle));
  const Value parts[] = {certificate_bytes(interp, certificate), decoded_certificate(interp, certificate),
                         Value::boolean((mode & SSL_VERIFY_PEER) != 0)};
  return python::make_tuple(interp.heap(), parts);
}

// chain(verified, /): bytes of certificates, None if there are none.
Value chain(Interpreter& interp, const Value* args) {
  SSL* handle = connection_of(args[0])->handle;
  const bool verified = python::truth(interp, args[1]);
  const auto* found = verified ? OPENSSL(SSL_get0_verified_chain)(handle) : OPENSSL(SSL_get_peer_cert_chain)(handle);
  if (found == nullptr) return Value::none();
  python::List* certificates = python::make_list(interp.heap());
  // A server's chain lacks the client's own certificate.
  if (!verified && OPENSSL(SSL_is_server)(handle) != 0) {
    if (const X509* own = OPENSSL(SSL_get0_peer_certificate)(handle)) {
      certificates->append(interp.heap(), certificate_bytes(interp, own));
    }
  }
  for_each_of<X509>(found,
                    [&](const X509* each) { certificates->append(interp.heap(), certificate_bytes(interp, each)); });
  return certificates;
}

// What tls-unique binds to: the first Finished message; None before there is one.
Value first_finished(Interpreter& interp, const Value* args) {
  SSL* handle = connection_of(args[0])->handle;
  const bool ours = (OPENSSL(SSL_session_reused)(handle) != 0) != (OPENSSL(SSL_is_server)(handle) == 0);
  unsigned char message[EVP_MAX_MD_SIZE];
  const std::size_t size = ours ? OPENSSL(SSL_get_finished)(handle, message, sizeof(message))
                                : OPENSSL(SSL_get_peer_finished)(handle, message, sizeof(message));
  return size == 0 ? Value::none() : bytes_of(interp, message, size);
}

// --- names and contexts

// asked_name(): the name that the client means, None if it says none.
Value asked_name(Interpreter& interp, const Value* args) {
  const ConnectionObject* self = connection_of(args[0]);
  return self->has_name ? python::decode_bytes(interp, self->name, "utf-8", "replace") : Value::none();
}

Value answer_name(Interpreter& interp, const Value* args) {
  connection_of(args[0])->name_alert = c_int(interp, args[1]);
  return Value::none();
}

Value set_context(Interpreter&, const Value* args) {
  ConnectionObject* self = connection_of(args[0]);
  const OpensslCall call(self->random);
  const ContextObject* context = python::cast<ContextObject>(args[1]);
  OPENSSL(SSL_set_SSL_CTX)(self->handle, context->handle);
  OPENSSL(SSL_set_verify)(self->handle, OPENSSL(SSL_CTX_get_verify_mode)(context->handle), nullptr);
  return Value::none();
}

// --- sessions

// session(): what resumes it, None if there is nothing.
Value session(Interpreter& interp, const Value* args) {
  SSL_SESSION* handle = OPENSSL(SSL_get1_session)(connection_of(args[0])->handle);
  if (handle == nullptr) return Value::none();
  return interp.heap().make_owned<SessionObject>(openssl_session_type(), handle);
}

Value set_session(Interpreter&, const Value* args) {
  ConnectionObject* self = connection_of(args[0]);
  const OpensslCall call(self->random);
  OPENSSL(SSL_set_session)(self->handle, python::cast<SessionObject>(args[1])->handle);
  return Value::none();
}

Value is_resumed(Interpreter&, const Value* args) {
  return Value::boolean(OPENSSL(SSL_session_reused)(connection_of(args[0])->handle) != 0);
}

constexpr python::NativeRow kMethods[] = {
    {"do_handshake(self, descriptor, /)", do_handshake},
    {"read(self, descriptor, size, /)", read},
    {"write(self, descriptor, data, /)", write},
    {"shutdown(self, descriptor, /)", shutdown},
    {"verify_later(self)", verify_later},
    {"is_ready(self)", is_ready},
    {"pending(self)", pending},
    {"shutdown_state(self)", shutdown_state},
    {"version(self)", version},
    {"cipher(self)", cipher},
    {"shared_ciphers(self, all_of_ours, /)", shared_ciphers},
    {"protocol(self)", protocol},
    {"verify_result(self)", verify_result},
    {"peer_certificate(self)", peer_certificate},
    {"chain(self, verified, /)", chain},
    {"first_finished(self)", first_finished},
    {"asked_name(self)", asked_name},
    {"answer_name(self, alert, /)", answer_name},
    {"set_context(self, context, /)", set_context},
    {"session(self)", session},
    {"set_session(self, session, /)", set_session},
    {"is_resumed(self)", is_resumed},
};

// A name or an address that the other side's certificate has to be for; false if it can be neither.
bool expect_peer(SSL* handle, const std::string& hostname, bool checks) {
  ASN1_OCTET_STRING* address = OPENSSL(a2i_IPADDRESS)(hostname.c_str());
  OPENSSL(ERR_clear_error)();
  X509_VERIFY_PARAM* parameters = OPENSSL(SSL_get0_param)(handle);
  if (address != nullptr) {
    OPENSSL(ASN1_STRING_free)(address);
    return !checks || OPENSSL(X509_VERIFY_PARAM_set1_ip_asc)(parameters, hostname.c_str()) == 1;
  }
  OPENSSL(SSL_ctrl)
  (handle, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char*>(hostname.c_str()));
  return !checks || OPENSSL(X509_VERIFY_PARAM_set1_host)(parameters, hostname.data(), hostname.size()) == 1;
}

// Whether it may ask, or be asked, for a client's certificate after the handshake.
void verify_after_handshake(SSL* handle, bool server_side) {
  const int mode = OPENSSL(SSL_get_verify_mode)(handle);
  if (!server_side) {
    OPENSSL(SSL_set_post_handshake_auth)(handle, 1);
  } else if ((mode & SSL_VERIFY_PEER) != 0) {
    OPENSSL(SSL_set_verify)(handle, mode | SSL_VERIFY_POST_HANDSHAKE, nullptr);
  }
}

// The name in a greeting's extension server_name: a list with one entry, whose kind and length come first.
bool read_name(SSL* handle, std::string& name) {
  constexpr std::size_t kHeader = 5;
  const unsigned char* bytes = nullptr;
  std::size_t size = 0;
  if (OPENSSL(SSL_client_hello_get0_ext)(handle, TLSEXT_TYPE_server_name, &bytes, &size) != 1 || size < kHeader) {
    return false;
  }
  const std::size_t length = static_cast<std::size_t>(bytes[3]) * 256 + bytes[4];
  name.assign(reinterpret_cast<const char*>(bytes + kHeader), std::min(length, size - kHeader));
  return true;
}

long seconds_of_case(SSL* handle) {
  const auto* connection = static_cast<const ConnectionObject*>(OPENSSL(SSL_get_ex_data)(handle, 0));
  return static_cast<long>(connection->transport.descriptors->wall_clock() / 1'000'000'000);
}

}  // namespace

int hear_openssl_greeting(SSL* handle, int* alert, void* context) {
  if (!static_cast<ContextObject*>(context)->asks_for_name) return SSL_CLIENT_HELLO_SUCCESS;
  auto* connection = static_cast<ConnectionObject*>(OPENSSL(SSL_get_ex_data)(handle, 0));
  if (!connection->name_alert) {
    connection->has_name = read_name(handle, connection->name);
    return SSL_CLIENT_HELLO_RETRY;
  }
  if (*connection->name_alert == 0) return SSL_CLIENT_HELLO_SUCCESS;
  *alert = *connection->name_alert;
  return SSL_CLIENT_HELLO_ERROR;
}

int date_openssl_ticket(SSL* handle, void*) {
  OPENSSL(SSL_SESSION_set_time)(OPENSSL(SSL_get_session)(handle), seconds_of_case(handle));
  return 1;
}

// OpenSSL itself asks the machine's clock whether the session is too old.
SSL_TICKET_RETURN redate_openssl_ticket(SSL* handle, SSL_SESSION* session, const unsigned char*, std::size_t,
                                        SSL_TICKET_STATUS status, void*) {
  if (status != SSL_TICKET_SUCCESS && status != SSL_TICKET_SUCCESS_RENEW) return SSL_TICKET_RETURN_IGNORE_RENEW;
  const std::int64_t age = seconds_of_case(handle) - OPENSSL(SSL_SESSION_get_time)(session);
  OPENSSL(SSL_SESSION_set_time)(session, static_cast<long>(std::time(nullptr) - age));
  return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW;
}

Value make_openssl_connection(Interpreter& interp, const Value* args) {
  ContextObject* context = python::cast<ContextObject>(args[0]);
  const bool server_side = python::truth(interp, args[1]);
  ConnectionObject* made = interp.heap().make_owned<ConnectionObject>(
      openssl_connection_type(), static_cast<std::uint64_t>(python::to_index(interp, args[6])));
  const OpensslCall call(made->random);
  interp.heap().count(kBytesOfConnection);
  made->handle = OPENSSL(SSL_new)(context->handle);
  OPENSSL(SSL_set_ex_data)(made->handle, 0, made);
  made->transport.descriptors = &process_of(interp).descriptors();
  if (!args[4].is_none()) {
    made->incoming = args[4];
    made->outgoing = args[5];
    made->transport.incoming = python::cast<BufferObject>(args[4]);
    made->transport.outgoing = python::cast<BufferObject>(args[5]);
  }
  BIO* bio = make_openssl_transport(made->transport);
  OPENSSL(SSL_set_bio)(made->handle, bio, bio);
  OPENSSL(SSL_ctrl)
  (made->handle, SSL_CTRL_MODE, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_AUTO_RETRY, nullptr);
  if (!args[2].is_none()) {
    const std::string hostname(python::expect_str(interp, args[2], "hostname")->text());
    if (!expect_peer(made->handle, hostname, python::truth(interp, args[3]))) {
      python::raise_value_error(interp, "Invalid server hostname");
    }
  }
  if (context->verifies_later) verify_after_handshake(made->handle, server_side);
  server_side ? OPENSSL(SSL_set_accept_state)(made->handle) : OPENSSL(SSL_set_connect_state)(made->handle);
  return made;
}

python::Type* openssl_connection_type() {
  static thread_local python::Type* const type = make_openssl_type<ConnectionObject>("Connection", kMethods);
  return type;
}

}  // namespace patchorder::modules
