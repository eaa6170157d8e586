// str: case, and the questions what kind of characters a text has.
#include "python/builtin_types.h"
#include "python/builtins/text_arguments.h"
#include "python/builtins/text_methods.h"
#include "python/exception.h"
#include "python/interpreter.h"
#include "python/numbers.h"
#include "python/operations.h"
#include "python/unicode.h"

namespace patchorder::python::builtins {
namespace {

template <typename Visit>
void each_code_point(Text text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) visit(unicode::decode(text, at));
}

using Append = void (*)(std::string&, char32_t);

template <Append append>
Value mapped(Interpreter& interp, const Value* args) {
  std::string text;
  each_code_point(self_text(args), [&](char32_t c) { append(text, c); });
  return make_str(interp.heap(), text);
}

// A capital sigma at the end of a word has a small letter of its own.
constexpr char32_t kSigma = 0x3A3, kFinalSigma = 0x3C2;

void append_lower_in(std::string& text, char32_t c, bool after_letter, bool before_letter) {
  if (c == kSigma && after_letter && !before_letter) {
    unicode::append(text, kFinalSigma);
  } else {
    unicode::append_lower(text, c);
  }
}

// Each character with whether a cased one stands right before it.
template <typename First, typename Inner>
std::string by_words(Text source, First&& first, Inner&& inner) {
  std::string text;
  bool in_word = false;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = unicode::decode(source, at);
    std::size_t ahead = at;
    const bool before_letter = at < source.size() && unicode::is_cased(unicode::decode(source, ahead));
    in_word ? inner(text, c, before_letter) : first(text, c);
    in_word = unicode::is_cased(c);
  }
  return text;
}

void lower_inner(std::string& text, char32_t c, bool before_letter) { append_lower_in(text, c, true, before_letter); }

Value lower(Interpreter& interp, const Value* args) {
  return make_str(interp.heap(), by_words(self_text(args), unicode::append_lower, lower_inner));
}

Value title(Interpreter& interp, const Value* args) {
  return make_str(interp.heap(), by_words(self_text(args), unicode::append_title, lower_inner));
}

Value capitalize(Interpreter& interp, const Value* args) {
  const Text source = self_text(args);
  if (source.empty()) return args[0];
  std::size_t at = 0;
  std::string text;
  unicode::append_title(text, unicode::decode(source, at));
  return make_str(interp.heap(), text + by_words(source.substr(at), unicode::append_lower, lower_inner));
}

void append_swapped(std::string& text, char32_t c) {
  if (unicode::is_upper(c)) return unicode::append_lower(text, c);
  unicode::is_lower(c) ? unicode::append_upper(text, c) : unicode::append(text, c);
}

using Question = bool (*)(char32_t);

template <Question holds>
Value all_are(Interpreter&, const Value* args) {
  bool all = !self_text(args).empty();
  each_code_point(self_text(args), [&](char32_t c) { all = all && holds(c); });
  return Value::boolean(all);
}

bool is_alnum(char32_t c) { return unicode::is_alpha(c) || unicode::is_numeric(c); }

// Cased text whose letters are all of one case.
template <Question wanted, Question other>
Value is_cased(Interpreter&, const Value* args) {
  bool any = false, mixed = false;
  each_code_point(self_text(args), [&](char32_t c) {
    any = any || wanted(c);
    mixed = mixed || other(c) || unicode::is_title(c);
  });
  return Value::boolean(any && !mixed);
}

Value is_title(Interpreter&, const Value* args) {
  bool in_word = false, any = false, broken = false;
  each_code_point(self_text(args), [&](char32_t c) {
    const bool capital = unicode::is_upper(c) || unicode::is_title(c);
    broken = broken || (capital && in_word) || (unicode::is_lower(c) && !in_word);
    in_word = unicode::is_cased(c);
    any = any || in_word;
  });
  return Value::boolean(any && !broken);
}

Value is_identifier(Interpreter&, const Value* args) {
  bool valid = !self_text(args).empty(), first = true;
  each_code_point(self_text(args), [&](char32_t c) {
    const bool letter = c == '_' || unicode::is_alpha(c);
    valid = valid && (letter || (!first && unicode::is_decimal(c)));
    first = false;
  });
  return Value::boolean(valid);
}

Value is_printable(Interpreter&, const Value* args) {
  bool all = true;
  each_code_point(self_text(args), [&](char32_t c) { all = all && unicode::is_printable(c); });
  return Value::boolean(all);
}

constexpr NativeRow kMethods[] = {
    {"upper(self)", mapped<unicode::append_upper>},
    {"lower(self)", lower},
    {"casefold(self)", mapped<unicode::append_folded>},
    {"swapcase(self)", mapped<append_swapped>},
    {"title(self)", title},
    {"capitalize(self)", capitalize},
    {"istitle(self)", is_title},
    {"isupper(self)", is_cased<unicode::is_upper, unicode::is_lower>},
    {"islower(self)", is_cased<unicode::is_lower, unicode::is_upper>},
    {"isalpha(self)", all_are<unicode::is_alpha>},
    {"isdigit(self)", all_are<unicode::is_digit>},
    {"isdecimal(self)", all_are<unicode::is_decimal>},
    {"isnumeric(self)", all_are<unicode::is_numeric>},
    {"isalnum(self)", all_are<is_alnum>},
    {"isspace(self)", all_are<unicode::is_space>},
    {"isidentifier(self)", is_identifier},
    {"isascii(self)", [](Interpreter&, const Value* a) { return Value::boolean(cast<Str>(a[0])->is_ascii()); }},
    {"isprintable(self)", is_printable},
};

}  // namespace

std::span<const NativeRow> text_case_methods() { return kMethods; }

}  // namespace patchorder::python::builtins
