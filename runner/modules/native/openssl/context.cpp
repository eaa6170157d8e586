// Contexts of _openssl: the settings, keys and certificates of connections to come (_ssl.c's PySSLContext).
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

#include "modules/native/c_arguments.h"
#include "modules/native/openssl/objects.h"
#include "modules/texts.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

constexpr std::size_t kBytesOfContext = 16384;

ContextObject* context_of(Value self) { return python::cast<ContextObject>(self); }

// None, or the error that the queue ends with.
Value error_unless(Interpreter& interp, bool succeeded) {
  return succeeded ? Value::none() : last_openssl_error(interp);
}

// The case's clock begins at a day long before scripts of today, and their certificates, were made.
int overlook_future(int accepted, X509_STORE_CTX* verification) {
  if (accepted == 1 || OPENSSL(X509_STORE_CTX_get_error)(verification) != X509_V_ERR_CERT_NOT_YET_VALID) {
    return accepted;
  }
  OPENSSL(X509_STORE_CTX_set_error)(verification, X509_V_OK);
  return 1;
}

// configure(options, verify_mode, verify_flags, minimum, maximum, post_handshake_auth, tickets, checks_common_name,
// asks_for_name): takes over what a context of the case language has; minimum and maximum are 0 where OpenSSL decides.
Value configure(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  SSL_CTX* handle = self->handle;
  const auto options = static_cast<std::uint64_t>(python::to_index(interp, args[1]));
  OPENSSL(SSL_CTX_clear_options)(handle, OPENSSL(SSL_CTX_get_options)(handle) & ~options);
  OPENSSL(SSL_CTX_set_options)(handle, options);
  constexpr int kModes[] = {SSL_VERIFY_NONE, SSL_VERIFY_PEER, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT};
  OPENSSL(SSL_CTX_set_verify)(handle, kModes[c_int(interp, args[2])], overlook_future);
  X509_VERIFY_PARAM* parameters = OPENSSL(SSL_CTX_get0_param)(handle);
  const auto flags = static_cast<unsigned long>(python::to_index(interp, args[3]));
  OPENSSL(X509_VERIFY_PARAM_clear_flags)(parameters, OPENSSL(X509_VERIFY_PARAM_get_flags)(parameters) & ~flags);
  OPENSSL(X509_VERIFY_PARAM_set_flags)(parameters, flags);
  OPENSSL(SSL_CTX_ctrl)(handle, SSL_CTRL_SET_MIN_PROTO_VERSION, c_int(interp, args[4]), nullptr);
  OPENSSL(SSL_CTX_ctrl)(handle, SSL_CTRL_SET_MAX_PROTO_VERSION, c_int(interp, args[5]), nullptr);
  self->verifies_later = python::truth(interp, args[6]);
  OPENSSL(SSL_CTX_set_num_tickets)(handle, static_cast<std::size_t>(python::to_index(interp, args[7])));
  const unsigned int common_name = python::truth(interp, args[8]) ? 0 : X509_CHECK_FLAG_NEVER_CHECK_SUBJECT;
  OPENSSL(X509_VERIFY_PARAM_set_hostflags)(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | common_name);
  self->asks_for_name = python::truth(interp, args[9]);
  return Value::none();
}

Value set_ciphers(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  const std::string text(python::expect_str(interp, args[1], "ciphers")->text());
  return Value::boolean(OPENSSL(SSL_CTX_set_cipher_list)(self->handle, text.c_str()) == 1);
}

int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                    unsigned int offered_size, void* context) {
  const std::string& ours = static_cast<ContextObject*>(context)->protocols;
  auto* found = const_cast<unsigned char*>(*chosen);
  const int result = OPENSSL(SSL_select_next_proto)(&found, size, reinterpret_cast<const unsigned char*>(ours.data()),
                                                    static_cast<unsigned int>(ours.size()), offered, offered_size);
  *chosen = found;
  return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

// set_protocols(bytes, /): of ALPN, each behind its length.
Value set_protocols(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  self->protocols = bytes_argument(interp, args[1]);
  OPENSSL(SSL_CTX_set_alpn_protos)
  (self->handle, reinterpret_cast<const unsigned char*>(self->protocols.data()),
   static_cast<unsigned int>(self->protocols.size()));
  OPENSSL(SSL_CTX_set_alpn_select_cb)(self->handle, choose_protocol, self);
  return Value::none();
}

// --- keys and certificates

struct Password {
  const std::string* text;  // null: there is none
  bool asked = false;
};

int give_password(char* into, int size, int, void* password) {
  auto* given = static_cast<Password*>(password);
  given->asked = true;
  if (given->text == nullptr || static_cast<int>(given->text->size()) > size) return -1;
  return static_cast<int>(given->text->copy(into, given->text->size()));
}

// What SSL_CTX_use_certificate_chain_file does: the first is one's own, the others lead to who signed it.
bool use_chain(SSL_CTX* handle, std::string_view text) {
  const OpensslOwned<BIO> reader = reader_of(text);
  const OpensslOwned<X509> own(OPENSSL(PEM_read_bio_X509_AUX)(reader.get(), nullptr, nullptr, nullptr));
  if (own == nullptr) {
    queue_openssl_error(ERR_LIB_SSL, ERR_R_PEM_LIB);
    return false;
  }
  OPENSSL(ERR_clear_error)();
  if (OPENSSL(SSL_CTX_use_certificate)(handle, own.get()) != 1 || OPENSSL(ERR_peek_error)() != 0) return false;
  OPENSSL(SSL_CTX_ctrl)(handle, SSL_CTRL_CHAIN, 0, nullptr);
  for (;;) {
    OpensslOwned<X509> other(OPENSSL(PEM_read_bio_X509)(reader.get(), nullptr, nullptr, nullptr));
    if (other == nullptr) break;
    if (OPENSSL(SSL_CTX_ctrl)(handle, SSL_CTRL_CHAIN_CERT, 0, other.get()) != 1) return false;
    static_cast<void>(other.release());
  }
  const unsigned long code = OPENSSL(ERR_peek_last_error)();
  if (ERR_GET_LIB(code) != ERR_LIB_PEM || ERR_GET_REASON(code) != PEM_R_NO_START_LINE) return false;
  OPENSSL(ERR_clear_error)();
  return true;
}

bool use_key(SSL_CTX* handle, std::string_view text, Password& password) {
  const OpensslOwned<BIO> reader = reader_of(text);
  const OpensslOwned<EVP_PKEY> key(OPENSSL(PEM_read_bio_PrivateKey)(reader.get(), nullptr, give_password, &password));
  if (key == nullptr) {
    queue_openssl_error(ERR_LIB_SSL, ERR_R_PEM_LIB);
    return false;
  }
  return OPENSSL(SSL_CTX_use_PrivateKey)(handle, key.get()) == 1;
}

Value load_chain(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  return error_unless(interp, use_chain(self->handle, bytes_argument(interp, args[1])));
}

// load_key(text, password, /): None, an error, or True if it needs a password and there is none.
Value load_key(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  const std::string text(args[2].is_none() ? std::string_view() : bytes_argument(interp, args[2]));
  Password password{args[2].is_none() ? nullptr : &text};
  const bool used = use_key(self->handle, bytes_argument(interp, args[1]), password);
  if (!used && password.asked && args[2].is_none()) return Value::boolean(true);
  return error_unless(interp, used && OPENSSL(SSL_CTX_check_private_key)(self->handle) == 1);
}

// What is there already is no error.
bool add_trusted(X509_STORE* store, X509* certificate) {
  if (OPENSSL(X509_STORE_add_cert)(store, certificate) == 1) return true;
  const unsigned long code = OPENSSL(ERR_peek_last_error)();
  if (ERR_GET_LIB(code) != ERR_LIB_X509 || ERR_GET_REASON(code) != X509_R_CERT_ALREADY_IN_HASH_TABLE) return false;
  OPENSSL(ERR_clear_error)();
  return true;
}

// trust_data(bytes, is_pem, /): how many certificates were there, and the error that it ended with.
Value trust_data(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  X509_STORE* store = OPENSSL(SSL_CTX_get_cert_store)(self->handle);
  const OpensslOwned<BIO> reader = reader_of(bytes_argument(interp, args[1]));
  const bool is_pem = python::truth(interp, args[2]);
  std::int64_t count = 0;
  for (;; ++count) {
    const OpensslOwned<X509> certificate(is_pem ? OPENSSL(PEM_read_bio_X509)(reader.get(), nullptr, nullptr, nullptr)
                                                : OPENSSL(d2i_X509_bio)(reader.get(), nullptr));
    if (certificate == nullptr || !add_trusted(store, certificate.get())) break;
  }
  const Value parts[] = {Value::integer(count), last_openssl_error(interp)};
  return python::make_tuple(interp.heap(), parts);
}

// trust_file(text, /): what SSL_CTX_load_verify_locations does with a file: certificates and lists of revoked ones.
Value trust_file(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  X509_STORE* store = OPENSSL(SSL_CTX_get_cert_store)(self->handle);
  const OpensslOwned<BIO> reader = reader_of(bytes_argument(interp, args[1]));
  STACK_OF(X509_INFO)* found = OPENSSL(PEM_X509_INFO_read_bio)(reader.get(), nullptr, nullptr, nullptr);
  if (found == nullptr) {
    queue_openssl_error(ERR_LIB_X509, ERR_R_PEM_LIB);
    return last_openssl_error(interp);
  }
  auto* items = reinterpret_cast<OPENSSL_STACK*>(found);
  int count = 0;
  for_each_of<X509_INFO>(items, [&](const X509_INFO* item) {
    if (item->x509 != nullptr && add_trusted(store, item->x509)) ++count;
    if (item->crl != nullptr && OPENSSL(X509_STORE_add_crl)(store, item->crl) == 1) ++count;
  });
  OPENSSL(OPENSSL_sk_pop_free)(items, [](void* item) { OPENSSL(X509_INFO_free)(static_cast<X509_INFO*>(item)); });
  if (count > 0) return Value::none();
  queue_openssl_error(ERR_LIB_X509, X509_R_NO_CERTIFICATE_OR_CRL_FOUND);
  return last_openssl_error(interp);
}

// trusted(): (those who are trusted, as (bytes, dictionary, whether it may sign others), how many lists of revoked
// ones)
Value trusted(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  const auto* objects = OPENSSL(X509_STORE_get0_objects)(OPENSSL(SSL_CTX_get_cert_store)(self->handle));
  python::List* certificates = python::make_list(interp.heap());
  std::int64_t lists = 0;
  for_each_of<X509_OBJECT>(objects, [&](const X509_OBJECT* object) {
    X509* certificate = OPENSSL(X509_OBJECT_get0_X509)(object);
    if (certificate == nullptr) {
      ++lists;
      return;
    }
    const Value parts[] = {certificate_bytes(interp, certificate), decoded_certificate(interp, certificate),
                           Value::boolean(OPENSSL(X509_check_ca)(certificate) != 0)};
    certificates->append(interp.heap(), python::make_tuple(interp.heap(), parts));
  });
  const Value both[] = {certificates, Value::integer(lists)};
  return python::make_tuple(interp.heap(), both);
}

// statistics(): the numbers of sessions, in the order of SSL_CTRL_SESS_NUMBER and those behind it.
Value statistics(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  python::List* numbers = python::make_list(interp.heap());
  for (int command = SSL_CTRL_SESS_NUMBER; command <= SSL_CTRL_SESS_CACHE_FULL; ++command) {
    numbers->append(interp.heap(), Value::integer(OPENSSL(SSL_CTX_ctrl)(self->handle, command, 0, nullptr)));
  }
  return numbers;
}

Value cipher_entry(Interpreter& interp, const SSL_CIPHER* cipher) {
  const auto name = [](int nid) { return nid == NID_undef ? nullptr : OPENSSL(OBJ_nid2ln)(nid); };
  python::Dict* entry = python::make_dict(interp.heap());
  const auto set = [&](const char* key, Value value) { entry->set(interp.heap(), python::intern(key), value); };
  const auto set_text = [&](const char* key, const char* text) { set(key, text_or_none(interp, text)); };
  int of_algorithm = 0;
  const int strength = OPENSSL(SSL_CIPHER_get_bits)(cipher, &of_algorithm);
  char description[512] = "";
  OPENSSL(SSL_CIPHER_description)(cipher, description, sizeof(description));
  std::string_view line(description);
  line = line.substr(0, line.find('\n'));
  set("id", Value::integer(static_cast<std::int64_t>(OPENSSL(SSL_CIPHER_get_id)(cipher))));
  set_text("name", OPENSSL(SSL_CIPHER_get_name)(cipher));
  set_text("protocol", OPENSSL(SSL_CIPHER_get_version)(cipher));
  set("description", python::make_str(interp.heap(), line));
  set("strength_bits", Value::integer(strength));
  set("alg_bits", Value::integer(of_algorithm));
  set("aead", Value::boolean(OPENSSL(SSL_CIPHER_is_aead)(cipher) != 0));
  set_text("symmetric", name(OPENSSL(SSL_CIPHER_get_cipher_nid)(cipher)));
  set_text("digest", name(OPENSSL(SSL_CIPHER_get_digest_nid)(cipher)));
  set_text("kea", name(OPENSSL(SSL_CIPHER_get_kx_nid)(cipher)));
  set_text("auth", name(OPENSSL(SSL_CIPHER_get_auth_nid)(cipher)));
  return entry;
}

Value ciphers(Interpreter& interp, const Value* args) {
  ContextObject* self = context_of(args[0]);
  const OpensslCall call(self->random);
  SSL* handle = OPENSSL(SSL_new)(self->handle);
  python::List* entries = python::make_list(interp.heap());
  for_each_of<SSL_CIPHER>(OPENSSL(SSL_get_ciphers)(handle), [&](const SSL_CIPHER* cipher) {
    entries->append(interp.heap(), cipher_entry(interp, cipher));
  });
  OPENSSL(SSL_free)(handle);
  return entries;
}

// What newer versions of OpenSSL greet with besides: their keys for exchanges that quantum computers can't break.
int pad_greeting(SSL*, unsigned int, unsigned int, const unsigned char** bytes, std::size_t* size, X509*, std::size_t,
                 int*, void* context) {
  static constexpr unsigned char kZeros[2048] = {};
  *bytes = kZeros;
  *size = std::min(static_cast<ContextObject*>(context)->padding, sizeof(kZeros));
  return 1;
}

constexpr python::NativeRow kMethods[] = {
    {"configure(self, options, verify_mode, verify_flags, minimum, maximum, post_handshake_auth, tickets, "
     "checks_common_name, asks_for_name, /)",
     configure},
    {"set_ciphers(self, text, /)", set_ciphers},
    {"set_protocols(self, protocols, /)", set_protocols},
    {"load_chain(self, text, /)", load_chain},
    {"load_key(self, text, password, /)", load_key},
    {"trust_data(self, data, is_pem, /)", trust_data},
    {"trust_file(self, text, /)", trust_file},
    {"trusted(self)", trusted},
    {"statistics(self)", statistics},
    {"ciphers(self)", ciphers},
};

// context(role, padding, seed, /): role is 1 for clients, 2 for servers, 0 for both.
Value make_context(Interpreter& interp, const Value* args) {
  ContextObject* made = interp.heap().make_owned<ContextObject>(
      openssl_context_type(), static_cast<std::uint64_t>(python::to_index(interp, args[2])));
  const OpensslCall call(made->random);
  const std::int64_t role = python::to_index(interp, args[0]);
  made->handle = OPENSSL(SSL_CTX_new)(role == 1   ? OPENSSL(TLS_client_method)()
                                      : role == 2 ? OPENSSL(TLS_server_method)()
                                                  : OPENSSL(TLS_method)());
  interp.heap().count(kBytesOfContext);
  made->padding = static_cast<std::size_t>(python::to_index(interp, args[1]));
  OPENSSL(SSL_CTX_ctrl)(made->handle, SSL_CTRL_MODE, SSL_MODE_RELEASE_BUFFERS, nullptr);
  constexpr unsigned char kName[] = "Python";
  OPENSSL(SSL_CTX_set_session_id_context)(made->handle, kName, sizeof(kName) - 1);
  OPENSSL(SSL_CTX_set_client_hello_cb)(made->handle, hear_openssl_greeting, made);
  OPENSSL(SSL_CTX_set_session_ticket_cb)(made->handle, date_openssl_ticket, redate_openssl_ticket, nullptr);
  constexpr unsigned int kUnassigned = 0xff05;  // a number for private use (RFC 8446)
  if (made->padding > 0) {
    OPENSSL(SSL_CTX_add_custom_ext)
    (made->handle, kUnassigned, SSL_EXT_CLIENT_HELLO, pad_greeting, nullptr, made, nullptr, nullptr);
  }
  return made;
}

constexpr python::NativeRow kFunctions[] = {
    {"context(role, padding, seed, /)", make_context},
    {"connect(context, server_side, hostname, checks_hostname, incoming, outgoing, seed, /)", make_openssl_connection},
    {"buffer()",
     [](Interpreter& interp, const Value*) -> Value {
       return interp.heap().make_owned<BufferObject>(openssl_buffer_type());
     }},
    {"key(bits, curve, seed, /)", make_openssl_key},
    {"certificate(key, subject, extensions, start, seconds, serial, digest, seed, /)", make_openssl_certificate},
};

}  // namespace

python::Type* openssl_context_type() {
  static thread_local python::Type* const type = make_openssl_type<ContextObject>("Context", kMethods);
  return type;
}

void fill_openssl(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
