// OpenSSL, which CPython's _ssl stands on, for the files openssl_*.cpp: loaded when a program first needs it, with
// random numbers that are the same in every run, and with what it says of its errors.
//
// OpenSSL 3.0 draws all its random numbers by one method. Ours takes them from the object at work: so the bytes of a
// handshake are the same in every run, and in the past of a forked process. Nothing here is secret.
#pragma once

#define OPENSSL_API_COMPAT 10100
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "python/interpreter.h"
#include "python/native.h"
#include "python/objects/object.h"
#include "python/objects/special_methods.h"

namespace patchorder::modules {

// Most programs never need it, and to load it takes longer than they run.
void* entry_of_openssl(const char* symbol);

// OpenSSL's function of that name.
#define OPENSSL(function)                                                                                 \
  ([] {                                                                                                   \
    static auto* const of_openssl = reinterpret_cast<decltype(&(function))>(entry_of_openssl(#function)); \
    return of_openssl;                                                                                    \
  }())

// What OpenSSL gets as random numbers: SplitMix64.
class RandomBytes {
 public:
  explicit RandomBytes(std::uint64_t seed) : state_(seed) {}
  void fill(unsigned char* bytes, std::size_t size);

 private:
  std::uint64_t next();
  std::uint64_t state_;
};

// While it lives OpenSSL draws from `random` on this OS thread, and the errors that it queues are those of this call.
// No other stack may run meanwhile.
class OpensslCall {
 public:
  explicit OpensslCall(RandomBytes& random);
  ~OpensslCall();
  OpensslCall(const OpensslCall&) = delete;
  OpensslCall& operator=(const OpensslCall&) = delete;

 private:
  RandomBytes* before_;
};

// The last error of the queue: (number of the library, its name, number of the reason, its text); None if there is
// none.
python::Value last_openssl_error(python::Interpreter& interp);

// A type of this library's objects, of which only natives make instances.
template <typename Object>
python::Type* make_openssl_type(const char* name, std::span<const python::NativeRow> methods) {
  python::Type* made = python::make_native_type(name, "_openssl", python::builtin_types().object, &Object::kLayout);
  made->has_instance_attributes = false;
  python::add_methods(made, methods);
  python::expose_slots(made);
  return made;
}

// How OpenSSL takes bytes: with an int for their number.
int openssl_size(std::string_view bytes);

// Puts an error in the queue that CPython, or a function of OpenSSL's done here, puts there.
void queue_openssl_error(int library, int reason);

// Owns what OpenSSL made.
struct OpensslRelease {
  void operator()(BIO* object) const { OPENSSL(BIO_free_all)(object); }
  void operator()(EVP_MD_CTX* object) const { OPENSSL(EVP_MD_CTX_free)(object); }
  void operator()(EVP_PKEY* object) const { OPENSSL(EVP_PKEY_free)(object); }
  void operator()(EVP_PKEY_CTX* object) const { OPENSSL(EVP_PKEY_CTX_free)(object); }
  void operator()(X509* object) const { OPENSSL(X509_free)(object); }
  void operator()(X509_CRL* object) const { OPENSSL(X509_CRL_free)(object); }
};
template <typename Object>
using OpensslOwned = std::unique_ptr<Object, OpensslRelease>;

// Reads the bytes, which must outlive it.
OpensslOwned<BIO> reader_of(std::string_view bytes);

// What `write` writes to a BIO.
template <typename Write>
std::string written_to_bio(Write&& write) {
  const OpensslOwned<BIO> into(OPENSSL(BIO_new)(OPENSSL(BIO_s_mem)()));
  write(into.get());
  char* bytes = nullptr;
  const long size = OPENSSL(BIO_ctrl)(into.get(), BIO_CTRL_INFO, 0, &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

// Visits what a STACK_OF(Item) holds, if there is one.
template <typename Item, typename Visit>
void for_each_of(const void* stack, Visit&& visit) {
  const auto* items = static_cast<const OPENSSL_STACK*>(stack);
  for (int i = 0; i < OPENSSL(OPENSSL_sk_num)(items); ++i) {
    visit(static_cast<const Item*>(OPENSSL(OPENSSL_sk_value)(items, i)));
  }
}

}  // namespace patchorder::modules
