// Sessions of _openssl, which connections may take up again: what they say of themselves (_ssl.c's PySSLSession).
#include "modules/native/openssl/objects.h"
#include "python/objects/bytes.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

SSL_SESSION* session_of(Value self) { return python::cast<SessionObject>(self)->handle; }

Value session_id(Interpreter& interp, const Value* args) {
  unsigned int size = 0;
  const unsigned char* bytes = OPENSSL(SSL_SESSION_get_id)(session_of(args[0]), &size);
  return python::make_bytes(interp.heap(), {reinterpret_cast<const char*>(bytes), size});
}

constexpr python::NativeRow kSessionMethods[] = {
    {"id(self)", session_id},
    {"timeout(self)",
     [](Interpreter&, const Value* args) {
       return Value::integer(OPENSSL(SSL_SESSION_get_timeout)(session_of(args[0])));
     }},
    {"ticket_lifetime_hint(self)",
     [](Interpreter&, const Value* args) {
       const unsigned long seconds = OPENSSL(SSL_SESSION_get_ticket_lifetime_hint)(session_of(args[0]));
       return Value::integer(static_cast<std::int64_t>(seconds));
     }},
    {"has_ticket(self)",
     [](Interpreter&, const Value* args) {
       return Value::boolean(OPENSSL(SSL_SESSION_has_ticket)(session_of(args[0])) != 0);
     }},
};

}  // namespace

python::Type* openssl_session_type() {
  static thread_local python::Type* const type = make_openssl_type<SessionObject>("Session", kSessionMethods);
  return type;
}

}  // namespace patchorder::modules
