// str: case, and the questions what kind of characters a text has.
#include <utility>

#include "python/builtins/text_arguments.h"
#include "python/builtins/text_methods.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/exception.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/text/unicode.h"

namespace patchorder::python::builtins {
namespace {

template <typename Visit>
void each_code_point(Text text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) visit(unicode::decode(text, at));
}

// The whole of it is gone through.
Text whole_text(Interpreter& interp, const Value* args) {
  const Text text = self_text(args);
  interp.work(text.size());
  return text;
}

using Append = void (*)(std::string&, char32_t, unicode::Edition);

template <Append append>
Value mapped(Interpreter& interp, const Value* args) {
  const unicode::Edition edition = unicode::edition_of(interp);
  std::string text;
  each_code_point(whole_text(interp, args), [&](char32_t c) { append(text, c, edition); });
  return make_str(interp.heap(), text);
}

// A capital sigma at the end of a word has a small letter of its own.
constexpr char32_t kSigma = 0x3A3, kFinalSigma = 0x3C2;

// The last character before `end`, which moves in front of it.
char32_t decode_back(Text source, std::size_t& end) {
  while ((static_cast<unsigned char>(source[--end]) & 0xC0) == 0x80) {}
  std::size_t at = end;
  return unicode::decode(source, at);
}

// Whether the character from `begin` to `end` has a letter before it and none behind it; signs and the like do not
// count.
bool ends_word(Text source, std::size_t begin, std::size_t end, unicode::Edition edition) {
  const auto next_is_cased = [&](auto&& more, auto&& next) {
    while (more()) {
      const char32_t c = next();
      if (!unicode::is_case_ignorable(c, edition)) return unicode::is_cased(c, edition);
    }
    return false;
  };
  return next_is_cased([&] { return begin > 0; }, [&] { return decode_back(source, begin); }) &&
         !next_is_cased([&] { return end < source.size(); }, [&] { return unicode::decode(source, end); });
}

// A text in small letters, but for what `others` does to a character itself: it answers whether it did.
template <typename Others>
Value in_small_letters(Interpreter& interp, Text source, Others&& others) {
  const unicode::Edition edition = unicode::edition_of(interp);
  std::string text;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    const char32_t c = unicode::decode(source, at);
    if (others(text, c, edition)) continue;
    if (c == kSigma && ends_word(source, begin, at, edition)) {
      unicode::append(text, kFinalSigma);
    } else {
      unicode::append_lower(text, c, edition);
    }
  }
  return make_str(interp.heap(), text);
}

Value lower(Interpreter& interp, const Value* args) {
  return in_small_letters(interp, whole_text(interp, args),
                          [](std::string&, char32_t, unicode::Edition) { return false; });
}

Value title(Interpreter& interp, const Value* args) {
  bool in_word = false;
  return in_small_letters(interp, whole_text(interp, args),
                          [&](std::string& text, char32_t c, unicode::Edition edition) {
                            const bool begins_word = !in_word;
                            in_word = unicode::is_cased(c, edition);
                            if (begins_word) unicode::append_title(text, c, edition);
                            return begins_word;
                          });
}

Value capitalize(Interpreter& interp, const Value* args) {
  bool is_first = true;
  return in_small_letters(interp, whole_text(interp, args),
                          [&](std::string& text, char32_t c, unicode::Edition edition) {
                            if (is_first) unicode::append_title(text, c, edition);
                            return std::exchange(is_first, false);
                          });
}

Value swap_case(Interpreter& interp, const Value* args) {
  return in_small_letters(
      interp, whole_text(interp, args), [](std::string& text, char32_t c, unicode::Edition edition) {
        if (unicode::is_upper(c, edition)) return false;
        unicode::is_lower(c, edition) ? unicode::append_upper(text, c, edition) : unicode::append(text, c);
        return true;
      });
}

using Question = bool (*)(char32_t, unicode::Edition);

// Whether there are any characters and the answer is yes for each.
template <Question holds>
Value all_are(Interpreter& interp, const Value* args) {
  const unicode::Edition edition = unicode::edition_of(interp);
  const Text text = self_text(args);
  bool all = !text.empty();
  std::size_t at = 0;
  while (all && at < text.size()) all = holds(unicode::decode(text, at), edition);
  interp.work(at);
  return Value::boolean(all);
}

bool is_alnum(char32_t c, unicode::Edition edition) {
  return unicode::is_alpha(c, edition) || unicode::is_numeric(c, edition);
}

bool is_space(char32_t c, unicode::Edition) { return unicode::is_space(c); }

// Cased text whose letters are all of one case.
template <Question wanted, Question other>
Value is_cased(Interpreter& interp, const Value* args) {
  const unicode::Edition edition = unicode::edition_of(interp);
  const Text text = self_text(args);
  bool any = false, mixed = false;
  std::size_t at = 0;
  while (!mixed && at < text.size()) {
    const char32_t c = unicode::decode(text, at);
    const bool is_wanted = wanted(c, edition);
    any = any || is_wanted;
    mixed = !is_wanted && (other(c, edition) || unicode::is_title(c, edition));
  }
  interp.work(at);
  return Value::boolean(any && !mixed);
}

Value is_title(Interpreter& interp, const Value* args) {
  const unicode::Edition edition = unicode::edition_of(interp);
  bool in_word = false, any = false, broken = false;
  each_code_point(whole_text(interp, args), [&](char32_t c) {
    const bool capital = unicode::is_upper(c, edition) || unicode::is_title(c, edition);
    const bool small = !capital && unicode::is_lower(c, edition);
    broken = broken || (capital && in_word) || (small && !in_word);
    in_word = capital || small;
    any = any || in_word;
  });
  return Value::boolean(any && !broken);
}

Value is_identifier(Interpreter& interp, const Value* args) {
  const unicode::Edition edition = unicode::edition_of(interp);
  bool valid = !self_text(args).empty(), first = true;
  each_code_point(whole_text(interp, args), [&](char32_t c) {
    valid = valid && (first ? unicode::starts_name(c, edition) : unicode::continues_name(c, edition));
    first = false;
  });
  return Value::boolean(valid);
}

Value is_printable(Interpreter& interp, const Value* args) {
  return self_text(args).empty() ? Value::boolean(true) : all_are<unicode::is_printable>(interp, args);
}

constexpr NativeRow kMethods[] = {
    {"upper(self)", mapped<unicode::append_upper>},
    {"lower(self)", lower},
    {"casefold(self)", mapped<unicode::append_folded>},
    {"swapcase(self)", swap_case},
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
    {"isspace(self)", all_are<is_space>},
    {"isidentifier(self)", is_identifier},
    {"isascii(self)", [](Interpreter&, const Value* a) { return Value::boolean(cast<Str>(a[0])->is_ascii()); }},
    {"isprintable(self)", is_printable},
};

}  // namespace

std::span<const NativeRow> text_case_methods() { return kMethods; }

}  // namespace patchorder::python::builtins
