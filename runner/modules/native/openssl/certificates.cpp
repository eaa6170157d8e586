// Certificates as getpeercert() shows them (_ssl.c's _decode_certificate).
#include <fmt/format.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "modules/native/openssl/objects.h"
#include "python/objects/bytes.h"
#include "python/objects/dict.h"
#include "python/objects/sequence.h"
#include "python/text/codecs.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

namespace {

// UnicodeDecodeError where a certificate has something else for a text, as in CPython.
Value text(Interpreter& interp, std::string_view found) {
  return python::decode_bytes(interp, found, "utf-8", "strict");
}

Value pair(Interpreter& interp, std::string_view first, Value second) {
  const Value both[] = {text(interp, first), second};
  return python::make_tuple(interp.heap(), both);
}

std::string name_of(const ASN1_OBJECT* object) {
  char name[256] = "";
  const int size = OPENSSL(OBJ_obj2txt)(name, sizeof(name), object, 0);
  return {name, static_cast<std::size_t>(std::min<int>(size, sizeof(name) - 1))};
}

std::string_view content(const ASN1_STRING* string) {
  return {reinterpret_cast<const char*>(OPENSSL(ASN1_STRING_get0_data)(string)),
          static_cast<std::size_t>(OPENSSL(ASN1_STRING_length)(string))};
}

Value attribute(Interpreter& interp, const X509_NAME_ENTRY* entry) {
  unsigned char* utf8 = nullptr;
  const int size = OPENSSL(ASN1_STRING_to_UTF8)(&utf8, OPENSSL(X509_NAME_ENTRY_get_data)(entry));
  const std::string value(reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(std::max(size, 0)));
  OPENSSL(CRYPTO_free)(utf8, __FILE__, __LINE__);
  return pair(interp, name_of(OPENSSL(X509_NAME_ENTRY_get_object)(entry)), text(interp, value));
}

// A tuple for each step down, of (name, value) for each of its attributes.
Value decoded_name(Interpreter& interp, const X509_NAME* name) {
  std::vector<std::vector<Value>> steps;
  int last = -1;
  for (int i = 0; i < OPENSSL(X509_NAME_entry_count)(name); ++i) {
    const X509_NAME_ENTRY* entry = OPENSSL(X509_NAME_get_entry)(name, i);
    const int step = OPENSSL(X509_NAME_ENTRY_set)(entry);
    if (step != last) steps.emplace_back();
    last = step;
    steps.back().push_back(attribute(interp, entry));
  }
  std::vector<Value> tuples;
  tuples.reserve(steps.size());
  for (const auto& each : steps) tuples.push_back(python::make_tuple(interp.heap(), each));
  return python::make_tuple(interp.heap(), tuples);
}

std::string address_text(std::string_view bytes) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  if (bytes.size() == 4) return fmt::format("{}.{}.{}.{}", byte(0), byte(1), byte(2), byte(3));
  if (bytes.size() != 16) return "<invalid>";
  std::string groups;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    groups += fmt::format("{}{:X}", at == 0 ? "" : ":", byte(at) * 256 + byte(at + 1));
  }
  return groups;
}

Value general_name(Interpreter& interp, const GENERAL_NAME* name) {
  switch (name->type) {
    case GEN_DIRNAME: return pair(interp, "DirName", decoded_name(interp, name->d.directoryName));
    case GEN_EMAIL: return pair(interp, "email", text(interp, content(name->d.ia5)));
    case GEN_DNS: return pair(interp, "DNS", text(interp, content(name->d.ia5)));
    case GEN_URI: return pair(interp, "URI", text(interp, content(name->d.ia5)));
    case GEN_RID: return pair(interp, "Registered ID", text(interp, name_of(name->d.rid)));
    case GEN_IPADD: return pair(interp, "IP Address", text(interp, address_text(content(name->d.ip))));
    default: break;
  }
  const std::string shown = written_to_bio([&](BIO* into) {
    OPENSSL(GENERAL_NAME_print)
    (into, const_cast<GENERAL_NAME*>(name));
  });
  const std::size_t colon = shown.find(':');
  return pair(interp, shown.substr(0, colon), text(interp, colon == std::string::npos ? "" : shown.substr(colon + 1)));
}

// What the extension holds, as long as it lives.
struct Extension {
  Extension(const X509* certificate, int its_nid)
      : nid(its_nid), stack(OPENSSL(X509_get_ext_d2i)(certificate, its_nid, nullptr, nullptr)) {}
  ~Extension() {
    const auto* method = OPENSSL(X509V3_EXT_get_nid)(nid);
    if (stack != nullptr) OPENSSL(ASN1_item_free)(static_cast<ASN1_VALUE*>(stack), method->it());
  }
  Extension(const Extension&) = delete;
  Extension& operator=(const Extension&) = delete;
  int nid;
  void* stack;
};

void add_alternative_names(Interpreter& interp, const X509* certificate, std::vector<Value>& names) {
  const Extension found(certificate, NID_subject_alt_name);
  if (found.stack == nullptr) return;
  for_each_of<GENERAL_NAME>(found.stack, [&](const auto* name) { names.push_back(general_name(interp, name)); });
}

void add_access(Interpreter& interp, const X509* certificate, int method, std::vector<Value>& addresses) {
  const Extension found(certificate, NID_info_access);
  if (found.stack == nullptr) return;
  for_each_of<ACCESS_DESCRIPTION>(found.stack, [&](const auto* access) {
    if (OPENSSL(OBJ_obj2nid)(access->method) == method && access->location->type == GEN_URI) {
      addresses.push_back(text(interp, content(access->location->d.ia5)));
    }
  });
}

void add_revocations(Interpreter& interp, const X509* certificate, std::vector<Value>& addresses) {
  const Extension found(certificate, NID_crl_distribution_points);
  if (found.stack == nullptr) return;
  for_each_of<DIST_POINT>(found.stack, [&](const auto* point) {
    if (point->distpoint == nullptr || point->distpoint->type != 0) return;
    for_each_of<GENERAL_NAME>(point->distpoint->name.fullname, [&](const auto* name) {
      if (name->type == GEN_URI) addresses.push_back(text(interp, content(name->d.ia5)));
    });
  });
}

}  // namespace

Value decoded_certificate(Interpreter& interp, const X509* certificate) {
  python::Dict* decoded = python::make_dict(interp.heap());
  const auto set = [&](const char* key, Value value) { decoded->set(interp.heap(), python::intern(key), value); };
  const auto set_some = [&](const char* key, const std::vector<Value>& values) {
    if (!values.empty()) set(key, python::make_tuple(interp.heap(), values));
  };
  set("subject", decoded_name(interp, OPENSSL(X509_get_subject_name)(certificate)));
  set("issuer", decoded_name(interp, OPENSSL(X509_get_issuer_name)(certificate)));
  set("version", Value::integer(OPENSSL(X509_get_version)(certificate) + 1));
  const auto print = [&](auto write) { return text(interp, written_to_bio(write)); };
  set("serialNumber", print([&](BIO* into) {
        OPENSSL(i2a_ASN1_INTEGER)
        (into, OPENSSL(X509_get0_serialNumber)(certificate));
      }));
  set("notBefore", print([&](BIO* into) {
        OPENSSL(ASN1_TIME_print)
        (into, OPENSSL(X509_get0_notBefore)(certificate));
      }));
  set("notAfter", print([&](BIO* into) { OPENSSL(ASN1_TIME_print)(into, OPENSSL(X509_get0_notAfter)(certificate)); }));
  std::vector<Value> names, responders, issuers, revocations;
  add_alternative_names(interp, certificate, names);
  add_access(interp, certificate, NID_ad_OCSP, responders);
  add_access(interp, certificate, NID_ad_ca_issuers, issuers);
  add_revocations(interp, certificate, revocations);
  set_some("subjectAltName", names);
  set_some("OCSP", responders);
  set_some("caIssuers", issuers);
  set_some("crlDistributionPoints", revocations);
  return decoded;
}

Value certificate_bytes(Interpreter& interp, const X509* certificate) {
  unsigned char* bytes = nullptr;
  const int size = OPENSSL(i2d_X509)(certificate, &bytes);
  const Value made =
      python::make_bytes(interp.heap(), {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
  OPENSSL(CRYPTO_free)(bytes, __FILE__, __LINE__);
  return made;
}

}  // namespace patchorder::modules
