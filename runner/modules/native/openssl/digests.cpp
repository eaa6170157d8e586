// _digests: hashes, and keys made from passwords, by OpenSSL; for lib/hashlib.py. Models the objects of _hashopenssl.c.
#include <openssl/evp.h>

#include <string>

#include "modules/native/c_arguments.h"
#include "modules/native/modules.h"
#include "modules/native/openssl/library.h"
#include "python/objects/bytes.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// What one of OpenSSL's digests keeps beside this object.
constexpr std::size_t kBytesOfDigest = 512;

struct DigestObject : python::Object {
  static constexpr python::Layout kLayout{"digest", python::hold_nothing};
  DigestObject(python::Type* its_type, EVP_MD_CTX* its_context) : Object(its_type), context(its_context) {}
  ~DigestObject() { OPENSSL(EVP_MD_CTX_free)(context); }
  DigestObject(const DigestObject&) = delete;
  DigestObject& operator=(const DigestObject&) = delete;

  EVP_MD_CTX* context;
};

DigestObject* make_digest(Interpreter& interp, python::Type* type) {
  interp.heap().count(kBytesOfDigest);
  return interp.heap().make_owned<DigestObject>(type, OPENSSL(EVP_MD_CTX_new)());
}

EVP_MD_CTX* context_of(Value self) { return python::cast<DigestObject>(self)->context; }

const unsigned char* start_of(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Value as_bytes(Interpreter& interp, const std::string& text) { return python::make_bytes(interp.heap(), text); }

Value update(Interpreter& interp, const Value* args) {
  const std::string_view bytes = bytes_argument(interp, args[1]);
  interp.work(bytes.size());
  OPENSSL(EVP_DigestUpdate)(context_of(args[0]), bytes.data(), bytes.size());
  return Value::none();
}

// digest(length, /): of what has come so far; `length` bytes of a hash that has no length of its own, else 0.
Value digest(Interpreter& interp, const Value* args) {
  const std::int64_t length = python::to_index(interp, args[1]);
  if (length < 0) python::raise_value_error(interp, "value must be positive");
  interp.heap().require(static_cast<std::size_t>(length));
  const OpensslOwned<EVP_MD_CTX> finished(OPENSSL(EVP_MD_CTX_new)());
  OPENSSL(EVP_MD_CTX_copy_ex)(finished.get(), context_of(args[0]));
  std::string found;
  found.resize(length == 0 ? EVP_MAX_MD_SIZE : static_cast<std::size_t>(length));
  auto* out = reinterpret_cast<unsigned char*>(found.data());
  unsigned size = 0;
  if (length == 0) {
    OPENSSL(EVP_DigestFinal_ex)(finished.get(), out, &size);
    found.resize(size);
  } else {
    OPENSSL(EVP_DigestFinalXOF)(finished.get(), out, found.size());
  }
  return as_bytes(interp, found);
}

Value copy(Interpreter& interp, const Value* args) {
  DigestObject* made = make_digest(interp, args[0].object()->type);
  OPENSSL(EVP_MD_CTX_copy_ex)(made->context, context_of(args[0]));
  return made;
}

constexpr python::NativeRow kMethods[] = {
    {"update(self, data, /)", update},
    {"digest(self, length, /)", digest},
    {"copy(self)", copy},
};

python::Type* digest_type() {
  static thread_local python::Type* const type = make_openssl_type<DigestObject>("digest", kMethods);
  return type;
}

const EVP_MD* named(Interpreter& interp, Value name) {
  return OPENSSL(EVP_get_digestbyname)(std::string(python::expect_str(interp, name, "name")->text()).c_str());
}

// begin(name, /): (digest, its size, the size of a block); None if OpenSSL has none of that name.
Value begin(Interpreter& interp, const Value* args) {
  const EVP_MD* kind = named(interp, args[0]);
  if (kind == nullptr) return Value::none();
  DigestObject* made = make_digest(interp, digest_type());
  if (OPENSSL(EVP_DigestInit_ex)(made->context, kind, nullptr) != 1) return Value::none();
  const Value parts[] = {made, Value::integer(OPENSSL(EVP_MD_get_size)(kind)),
                         Value::integer(OPENSSL(EVP_MD_get_block_size)(kind))};
  return python::make_tuple(interp.heap(), parts);
}

// What one turn of a hash counts as, in bytes.
constexpr std::size_t kBytesOfBlock = 64;

// pbkdf2(name, password, salt, iterations, length, /)
Value pbkdf2(Interpreter& interp, const Value* args) {
  const std::string_view password = bytes_argument(interp, args[1]), salt = bytes_argument(interp, args[2]);
  std::string key(static_cast<std::size_t>(c_int(interp, args[4])), '\0');
  const int iterations = c_int(interp, args[3]);
  const std::size_t blocks = key.size() / kBytesOfBlock + 1;
  interp.work(blocks * static_cast<std::uint64_t>(iterations) * kBytesOfBlock);
  OPENSSL(PKCS5_PBKDF2_HMAC)
  (password.data(), openssl_size(password), start_of(salt), openssl_size(salt), iterations, named(interp, args[0]),
   static_cast<int>(key.size()), reinterpret_cast<unsigned char*>(key.data()));
  return as_bytes(interp, key);
}

// scrypt(password, salt, n, r, p, maxmem, length, /); None where OpenSSL refuses the numbers.
Value scrypt(Interpreter& interp, const Value* args) {
  const std::string_view password = bytes_argument(interp, args[0]), salt = bytes_argument(interp, args[1]);
  const auto number = [&](int place) { return static_cast<std::uint64_t>(python::to_index(interp, args[place])); };
  std::string key(static_cast<std::size_t>(c_int(interp, args[6])), '\0');
  // It goes twice through n blocks of 128 * r bytes, p times; numbers beyond maxmem are refused before any work.
  if (const std::uint64_t block = 128 * number(3); block != 0 && number(2) <= number(5) / block) {
    interp.heap().require(block * number(2));
    interp.work(2 * block * number(2) * number(4));
  }
  const int made =
      OPENSSL(EVP_PBE_scrypt)(password.data(), password.size(), start_of(salt), salt.size(), number(2), number(3),
                              number(4), number(5), reinterpret_cast<unsigned char*>(key.data()), key.size());
  return made == 1 ? as_bytes(interp, key) : Value::none();
}

constexpr python::NativeRow kFunctions[] = {
    {"begin(name, /)", begin},
    {"pbkdf2(name, password, salt, iterations, length, /)", pbkdf2},
    {"scrypt(password, salt, n, r, p, maxmem, length, /)", scrypt},
};

}  // namespace

void fill_digests(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
