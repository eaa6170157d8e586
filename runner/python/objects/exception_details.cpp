#include "python/objects/exception_details.h"

#include <algorithm>
#include <string>
#include <vector>

#include "python/evaluator/arguments.h"
#include "python/interpreter.h"
#include "python/objects/heap.h"
#include "python/objects/operations.h"

namespace patchorder::python {

using details::change;
using details::kProperty;

namespace {

constexpr char kName[] = "name";
constexpr char kPath[] = "path";
constexpr char kNameFrom[] = "name_from";
constexpr char kObject[] = "obj";
constexpr char kMessage[] = "msg";
constexpr char kFileName[] = "filename";
constexpr char kLineNumber[] = "lineno";
constexpr char kOffset[] = "offset";
constexpr char kText[] = "text";
constexpr char kEndLineNumber[] = "end_lineno";
constexpr char kEndOffset[] = "end_offset";
constexpr char kPrintFileAndLine[] = "print_file_and_line";

// What classes take by keyword.
struct Keywords {
  const char* type;  // null: nothing
  std::vector<std::string_view> names;
};

Keywords keywords_of(const Interpreter& interp, Exception* exception) {
  const ExceptionTypes& types = exceptions();
  const auto is = [exception](const Type* type) { return is_instance(exception, type); };
  if (is(types.import_error)) {
    std::vector<std::string_view> names = {kName, kPath};
    if (interp.version_at_least(12)) names.push_back(kNameFrom);
    return {"ImportError", names};
  }
  if (interp.version_at_least(10) && is(types.attribute_error)) return {"AttributeError", {kName, kObject}};
  if (interp.version_at_least(10) && is(types.name_error)) return {"NameError", {kName}};
  return {nullptr, {}};
}

// The first argument, if it is the only one.
Value only_argument(Interpreter&, Value self) {
  const Tuple* args = cast<Exception>(self)->args;
  return args->count == 1 ? args->items[0] : Value::none();
}

constexpr NativeProperty kImportErrorProperties[] = {
    kProperty<kName>,
    kProperty<kPath>,
    {kMessage, only_argument, nullptr},
};
constexpr NativeProperty kNameErrorProperties[] = {kProperty<kName>};
constexpr NativeProperty kAttributeErrorProperties[] = {kProperty<kName>, kProperty<kObject>};

// What the arguments say, until the program sets it.
template <const char* kDetail, Value SyntaxErrorPlace::*kPart>
constexpr NativeProperty kSyntaxProperty{
    kDetail, [](Interpreter&, Value self) { return none_if_null(syntax_error_place(cast<Exception>(self)).*kPart); },
    change<kDetail>};

constexpr NativeProperty kSyntaxErrorProperties[] = {
    {kMessage,
     [](Interpreter&, Value self) {
       const Value message = syntax_error_place(cast<Exception>(self)).message;
       return message ? message : argument_or_none(self, 0);
     },
     change<kMessage>},
    kSyntaxProperty<kFileName, &SyntaxErrorPlace::file>,
    kSyntaxProperty<kLineNumber, &SyntaxErrorPlace::line>,
    kSyntaxProperty<kOffset, &SyntaxErrorPlace::column>,
    kSyntaxProperty<kText, &SyntaxErrorPlace::text>,
    kSyntaxProperty<kEndLineNumber, &SyntaxErrorPlace::end_line>,
    kSyntaxProperty<kEndOffset, &SyntaxErrorPlace::end_column>,
    kProperty<kPrintFileAndLine>,
};

}  // namespace

void set_detail(Interpreter& interp, Exception* exception, const char* name, Value value) {
  Dict*& attributes = exception->attributes;
  if (attributes == nullptr) attributes = make_dict(interp.heap());
  attributes->set(interp.heap(), intern(name), value);
}

void note_keywords(Interpreter& interp, Exception* exception, const Arguments& arguments) {
  const Keywords known = keywords_of(interp, exception);
  if (known.type == nullptr) {
    raise_type_error(interp, std::string(type_name(exception)) + "() takes no keyword arguments");
  }
  const std::string type = known.type;
  for (std::size_t k = 0; k < arguments.keyword_count; ++k) {
    const std::string name(arguments.keyword_names[k]->text());
    if (std::ranges::find(known.names, name) == known.names.end()) {
      raise_type_error(interp, interp.version_at_least(13)
                                   ? type + "() got an unexpected keyword argument '" + name + "'"
                                   : "'" + name + "' is an invalid keyword argument for " + type + "()");
    }
    set_detail(interp, exception, name.c_str(), arguments.keyword_value(k));
  }
}

void add_detail_properties(const ExceptionTypes& types) {
  add_properties(types.syntax_error, kSyntaxErrorProperties);
  add_properties(types.import_error, kImportErrorProperties);
  add_properties(types.name_error, kNameErrorProperties);
  add_properties(types.attribute_error, kAttributeErrorProperties);
}

SyntaxErrorPlace syntax_error_place(Exception* exception) {
  const Tuple* args = exception->args;
  const Tuple* given = args->count == 2 ? as<Tuple>(args->items[1]) : nullptr;
  SyntaxErrorPlace place;
  if (given != nullptr && given->count >= 4) {
    place = {args->items[0], given->items[0], given->items[1], given->items[2], given->items[3], {}, {}};
    if (given->count >= 6) {
      place.end_line = given->items[4];
      place.end_column = given->items[5];
    }
  }
  const auto set = [exception](const char* name, Value& part) {
    if (const Value found = exception->attributes->get(intern(name))) part = found;
  };
  if (exception->attributes == nullptr) return place;
  set(kMessage, place.message);
  set(kFileName, place.file);
  set(kLineNumber, place.line);
  set(kOffset, place.column);
  set(kText, place.text);
  set(kEndLineNumber, place.end_line);
  set(kEndOffset, place.end_column);
  return place;
}

}  // namespace patchorder::python
