// What exceptions of some classes say beside their arguments, kept in their dictionary: what raised a NameError, where
// a SyntaxError is, the second file of an OSError.
#pragma once

#include "python/native.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/sequence.h"

namespace patchorder::python {

class Interpreter;

void set_detail(Interpreter& interp, Exception* exception, const char* name, Value value);

// NameError('...', name='x'), AttributeError('...', name='x', obj=self), ImportError('...', name='x', path='...');
// TypeError for any other keyword. There is one at least.
void note_keywords(Interpreter& interp, Exception* exception, const Arguments& arguments);

void add_detail_properties(const ExceptionTypes& types);

// The n-th argument, or None: StopIteration.value, SystemExit.code, a SyntaxError's message.
inline Value argument_or_none(Value self, std::size_t n) {
  const Tuple* args = cast<Exception>(self)->args;
  return n < args->count ? args->items[n] : Value::none();
}

inline Value none_if_null(Value value) { return value ? value : Value::none(); }

namespace details {

inline constexpr char kSecondFile[] = "filename2";

// What was set; None until then.
template <const char* kDetail>
Value get(Interpreter&, Value self) {
  const Dict* attributes = cast<Exception>(self)->attributes;
  return none_if_null(attributes != nullptr ? attributes->get(intern(kDetail)) : Value());
}
template <const char* kDetail>
void change(Interpreter& interp, Value self, Value value) {
  set_detail(interp, cast<Exception>(self), kDetail, value);
}
template <const char* kDetail>
inline constexpr NativeProperty kProperty{kDetail, get<kDetail>, change<kDetail>};

}  // namespace details

}  // namespace patchorder::python
