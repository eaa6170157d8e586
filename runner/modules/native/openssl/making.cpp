// Keys and certificates of one's own, as the program `openssl` makes them (lib/_programs/_certificates.py).
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "modules/native/c_arguments.h"
#include "modules/native/openssl/objects.h"
#include "modules/texts.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// For each (name, value) of a list.
template <typename Visit>
void for_each_pair(Interpreter& interp, Value list, Visit&& visit) {
  for (const Value each : python::cast<python::List>(list)->values()) {
    const python::Tuple* pair = python::cast<python::Tuple>(each);
    visit(text_of(interp, pair->items[0]), text_of(interp, pair->items[1]));
  }
}

// What counts as the search for a key of usual size.
constexpr std::size_t kBytesLikeKey = 64'000'000;

}  // namespace

// key(bits, curve, seed, /): the PEM text of a new private key, of RSA where the curve is None.
Value make_openssl_key(Interpreter& interp, const Value* args) {
  RandomBytes random(static_cast<std::uint64_t>(python::to_index(interp, args[2])));
  const OpensslCall call(random);
  const auto bits = static_cast<std::size_t>(python::to_index(interp, args[0]));
  interp.work(kBytesLikeKey);
  const OpensslOwned<EVP_PKEY> key(
      args[1].is_none() ? OPENSSL(EVP_PKEY_Q_keygen)(nullptr, nullptr, "RSA", bits)
                        : OPENSSL(EVP_PKEY_Q_keygen)(nullptr, nullptr, "EC", text_of(interp, args[1]).c_str()));
  if (key == nullptr) return Value::none();
  const std::string text = written_to_bio([&](BIO* into) {
    OPENSSL(PEM_write_bio_PrivateKey)(into, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  });
  return python::make_bytes(interp.heap(), text);
}

// certificate(key, subject, extensions, start, seconds, serial, digest, seed, /): the PEM text of a certificate that
// the key signs for itself; None if something in it is not known. The serial number is in hexadecimal.
Value make_openssl_certificate(Interpreter& interp, const Value* args) {
  RandomBytes random(static_cast<std::uint64_t>(python::to_index(interp, args[7])));
  const OpensslCall call(random);
  const std::string_view text = bytes_argument(interp, args[0]);
  const OpensslOwned<BIO> reader = reader_of(text);
  const OpensslOwned<EVP_PKEY> key(OPENSSL(PEM_read_bio_PrivateKey)(reader.get(), nullptr, nullptr, nullptr));
  if (key == nullptr) return Value::none();
  const OpensslOwned<X509> made(OPENSSL(X509_new)());
  X509* certificate = made.get();
  OPENSSL(X509_set_version)(certificate, 2);
  BIGNUM* serial = nullptr;
  OPENSSL(BN_hex2bn)(&serial, text_of(interp, args[5]).c_str());
  OPENSSL(BN_to_ASN1_INTEGER)(serial, OPENSSL(X509_get_serialNumber)(certificate));
  OPENSSL(BN_free)(serial);
  const std::int64_t start = python::to_index(interp, args[3]);
  OPENSSL(ASN1_TIME_set)(OPENSSL(X509_getm_notBefore)(certificate), start);
  OPENSSL(ASN1_TIME_set)(OPENSSL(X509_getm_notAfter)(certificate), start + python::to_index(interp, args[4]));
  bool known = true;
  X509_NAME* name = OPENSSL(X509_get_subject_name)(certificate);
  for_each_pair(interp, args[1], [&](const std::string& kind, const std::string& value) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(value.data());
    known &=
        OPENSSL(X509_NAME_add_entry_by_txt)(name, kind.c_str(), MBSTRING_UTF8, bytes, openssl_size(value), -1, 0) == 1;
  });
  OPENSSL(X509_set_issuer_name)(certificate, name);
  OPENSSL(X509_set_pubkey)(certificate, key.get());
  X509V3_CTX context;
  OPENSSL(X509V3_set_ctx)(&context, certificate, certificate, nullptr, nullptr, 0);
  for_each_pair(interp, args[2], [&](const std::string& kind, const std::string& value) {
    X509_EXTENSION* extension = OPENSSL(X509V3_EXT_conf)(nullptr, &context, kind.c_str(), value.c_str());
    known &= extension != nullptr && OPENSSL(X509_add_ext)(certificate, extension, -1) == 1;
    OPENSSL(X509_EXTENSION_free)(extension);
  });
  const EVP_MD* digest = OPENSSL(EVP_get_digestbyname)(text_of(interp, args[6]).c_str());
  if (!known || digest == nullptr || OPENSSL(X509_sign)(certificate, key.get(), digest) == 0) return Value::none();
  return python::make_bytes(interp.heap(), written_to_bio([&](BIO* into) {
                              OPENSSL(PEM_write_bio_X509)
                              (into, certificate);
                            }));
}

}  // namespace patchorder::modules
