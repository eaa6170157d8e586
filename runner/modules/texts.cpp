#include "modules/texts.h"

#include "python/objects/operations.h"
#include "python/objects/sequence.h"
#include "python/objects/str.h"

namespace patchorder::modules {

using python::Interpreter;
using python::Value;

std::vector<Value> as_values(Interpreter& interp, const std::vector<std::string>& texts) {
  std::vector<Value> values;
  values.reserve(texts.size());
  for (const std::string& each : texts) values.push_back(python::make_str(interp.heap(), each));
  return values;
}

std::vector<std::string> texts(Interpreter& interp, Value tuple) {
  std::vector<std::string> result;
  for (const Value each : python::cast<python::Tuple>(tuple)->values()) {
    result.emplace_back(python::expect_str(interp, each, "argument")->text());
  }
  return result;
}

Value text_or_none(Interpreter& interp, const char* text) {
  return text == nullptr ? Value::none() : Value(python::make_str(interp.heap(), text));
}

std::string text_of(Interpreter& interp, Value value) {
  return std::string(python::expect_str(interp, value, "text")->text());
}

}  // namespace patchorder::modules
