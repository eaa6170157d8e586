#include "modules/native/openssl/library.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <openssl/rand.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "python/objects/builtin_types.h"
#include "python/objects/sequence.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

thread_local RandomBytes* drawn_from = nullptr;

int draw(unsigned char* bytes, int size) {
  if (drawn_from == nullptr) return 0;
  drawn_from->fill(bytes, static_cast<std::size_t>(size));
  return 1;
}

int always_seeded() { return 1; }

// The library, set up: with our random numbers, and without the machine's own settings.
void* library() {
  static void* const loaded = [] {
    void* opened = dlopen("libssl.so.3", RTLD_LAZY);
    if (opened == nullptr) return opened;
    const auto entry = [&](const char* symbol) { return dlsym(opened, symbol); };
    reinterpret_cast<decltype(&OPENSSL_init_ssl)>(entry("OPENSSL_init_ssl"))(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    static const RAND_METHOD method = {nullptr, draw, nullptr, nullptr, draw, always_seeded};
    reinterpret_cast<decltype(&RAND_set_rand_method)>(entry("RAND_set_rand_method"))(&method);
    return opened;
  }();
  return loaded;
}

}  // namespace

void* entry_of_openssl(const char* symbol) {
  void* found = library() == nullptr ? nullptr : dlsym(library(), symbol);
  if (found == nullptr)
    throw std::runtime_error(fmt::format("hashes and encrypted connections need OpenSSL 3: {}", dlerror()));
  return found;
}

std::uint64_t RandomBytes::next() {
  state_ += 0x9e3779b97f4a7c15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

void RandomBytes::fill(unsigned char* bytes, std::size_t size) {
  for (std::size_t at = 0; at < size; ++at) bytes[at] = static_cast<unsigned char>(next() >> 56U);
}

OpensslCall::OpensslCall(RandomBytes& random) : before_(drawn_from) {
  entry_of_openssl("SSL_new");
  drawn_from = &random;
  OPENSSL(ERR_clear_error)();
}

OpensslCall::~OpensslCall() { drawn_from = before_; }

Value last_openssl_error(Interpreter& interp) {
  const unsigned long code = OPENSSL(ERR_peek_last_error)();
  if (code == 0) return Value::none();
  const auto text = [&](const char* found) {
    return found == nullptr ? Value::none() : Value(python::make_str(interp.heap(), found));
  };
  const Value parts[] = {Value::integer(ERR_GET_LIB(code)), text(OPENSSL(ERR_lib_error_string)(code)),
                         Value::integer(ERR_GET_REASON(code)), text(OPENSSL(ERR_reason_error_string)(code))};
  return python::make_tuple(interp.heap(), parts);
}

void queue_openssl_error(int library, int reason) {
  OPENSSL(ERR_new)();
  OPENSSL(ERR_set_error)(library, reason, nullptr);
}

OpensslOwned<BIO> reader_of(std::string_view bytes) {
  return OpensslOwned<BIO>(OPENSSL(BIO_new_mem_buf)(bytes.data(), openssl_size(bytes)));
}

int openssl_size(std::string_view bytes) {
  return static_cast<int>(std::min<std::size_t>(bytes.size(), std::numeric_limits<int>::max()));
}

}  // namespace patchorder::modules
