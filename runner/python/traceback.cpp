#include "python/traceback.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>
#include <vector>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/interpreter.h"
#include "python/operations.h"
#include "python/suggestions.h"

namespace patchorder::python {
namespace {

constexpr int kRepeatsShown = 3;

std::string_view without_blanks_around(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t\f\n"), line.size());
  return line.substr(begin, line.find_last_not_of(" \t\f\n") + 1 - begin);
}

std::string source_text(const Interpreter& interp, const TracebackEntry* entry, PrintedBy by) {
  // What exec() runs has no file that lines could be read from.
  if (entry->file->text().starts_with('<')) return "";
  const bool marks = by != PrintedBy::kUnraisableHook || !interp.version_at_least(13);
  const auto range = marks ? range_of_entry(interp, *entry) : std::nullopt;
  if (!range) return plain_line(entry->source->line(entry->line));
  return marked_lines(interp, entry->source->lines(range->line, range->end_line), *range);
}

std::string frame_text(const Interpreter& interp, const TracebackEntry* entry, PrintedBy by) {
  return "  File \"" + std::string(entry->file->text()) + "\", line " + std::to_string(entry->line) + ", in " +
         std::string(entry->function->text()) + "\n" + source_text(interp, entry, by);
}

// From 3.10 on all of a name or a number is marked.
std::size_t length_of_word(std::string_view text) {
  const auto in_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  const auto end = std::ranges::find_if_not(text, in_word);
  return std::max<std::size_t>(1, static_cast<std::size_t>(end - text.begin()));
}

void append_frames(Interpreter& interp, const Exception* exception, PrintedBy by, std::string& text) {
  text += "Traceback (most recent call last):\n" + traceback_frames_text(interp, exception->traceback, by);
}

void append_exception(Interpreter& interp, Exception* exception, PrintedBy by, std::string& text) {
  if (exception->traceback != nullptr) append_frames(interp, exception, by, text);
  text += syntax_error_frame(interp, exception);
  text += exception_line(interp, exception, by) + "\n" + notes_text(interp, exception);
}

// An exception and what stands between it and the one shown before it.
struct Link {
  Exception* exception;
  const char* after;
};

// From the last exception back to the first that led to it.
std::vector<Link> chain_of(Exception* exception) {
  std::vector<Link> chain = {{exception, ""}};
  std::unordered_set<const Exception*> shown = {exception};
  for (;;) {
    Exception* last = chain.back().exception;
    Exception* cause = as<Exception>(last->cause);
    Exception* context = last->suppress_context || last->cause ? nullptr : as<Exception>(last->context);
    Exception* earlier = cause != nullptr ? cause : context;
    if (earlier == nullptr || !shown.insert(earlier).second) return chain;
    chain.back().after = cause != nullptr ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                          : "\nDuring handling of the above exception, another exception occurred:\n\n";
    chain.push_back({earlier, ""});
  }
}

// The name in `raise __traceback_maker`, as far as the line goes: up to 3.12 with its end.
TextRange range_of_rebuilt(const Interpreter& interp, const TracebackEntry& entry) {
  constexpr std::size_t kBegin = 6;
  constexpr std::size_t kEnd = 23;
  const std::size_t size = entry.source->line(entry.line).size() + (interp.version_at_least(13) ? 0 : 1);
  return {entry.line, entry.line, std::min(kBegin, size), std::min(kEnd, size)};
}

std::string name_of_class(const Interpreter& interp, const Type* type, PrintedBy by) {
  const bool in_c = by != PrintedBy::kTracebackModule;
  const Str* name = in_c && !interp.version_at_least(9) ? type->name : type->qualified_name;
  const std::string_view module = type->module == nullptr ? "builtins" : type->module->text();
  const bool is_plain = module == "builtins" || (module == "__main__" && !(in_c && !interp.version_at_least(11)));
  return (is_plain ? "" : std::string(module) + ".") + std::string(name->text());
}

}  // namespace

const Place kPlaceOfRebuilt{};

std::optional<TextRange> range_of_entry(const Interpreter& interp, const TracebackEntry& entry) {
  if (!interp.version_at_least(11) || entry.at == nullptr || entry.source->is_library()) return std::nullopt;
  if (entry.at == &kPlaceOfRebuilt) return range_of_rebuilt(interp, entry);
  return range_of(*entry.source, *entry.at);
}

std::string traceback_frames_text(const Interpreter& interp, const TracebackEntry* entry, PrintedBy by) {
  std::string text;
  const TracebackEntry* previous = nullptr;
  int repeats = 0;
  const auto flush = [&] {
    if (repeats > kRepeatsShown) {
      const int more = repeats - kRepeatsShown;
      text += "  [Previous line repeated " + std::to_string(more) + " more time" + (more == 1 ? "" : "s") + "]\n";
    }
  };
  for (; entry != nullptr; entry = entry->inner) {
    const bool same = previous && previous->line == entry->line && previous->function == entry->function &&
                      previous->file == entry->file;
    if (!same) {
      flush();
      repeats = 0;
    }
    previous = entry;
    if (++repeats <= kRepeatsShown) text += frame_text(interp, entry, by);
  }
  flush();
  return text;
}

std::string syntax_error_frame(Interpreter& interp, Exception* exception) {
  if (!is_instance(exception, exceptions().syntax_error)) return "";
  const SyntaxErrorPlace place = syntax_error_place(exception);
  const Str* file = as<Str>(place.file);
  const Str* line = as<Str>(place.text);
  if (file == nullptr) return "";
  const std::string at = std::string(to_str(interp, place.line)->text());
  std::string text = "  File \"" + std::string(file->text()) + "\", line " + at + "\n";
  const std::string_view shown = line != nullptr ? without_blanks_around(line->text()) : std::string_view();
  if (shown.empty()) return text;
  text += "    " + std::string(shown) + "\n";
  const auto indentation = static_cast<std::int64_t>(shown.data() - line->text().data());
  if (place.column.is_int() && place.column.as_int() > indentation) {
    const auto before = static_cast<std::size_t>(place.column.as_int() - indentation - 1);
    const std::size_t count =
        interp.version_at_least(10) ? length_of_word(shown.substr(std::min(before, shown.size()))) : 1;
    text += "    " + std::string(before, ' ') + std::string(count, '^') + "\n";
  }
  return text;
}

std::string notes_text(Interpreter& interp, const Exception* exception) {
  std::string text;
  const Value notes = exception->attributes ? exception->attributes->get(intern("__notes__")) : Value();
  if (const List* list = as<List>(notes); list && interp.version_at_least(11)) {
    for (Value note : list->values()) text += std::string(to_str(interp, note)->text()) + "\n";
  }
  return text;
}

std::string exception_line(Interpreter& interp, Exception* exception, PrintedBy by) {
  const std::string name = name_of_class(interp, exception->type, by);
  std::string message;
  const SyntaxErrorPlace place =
      is_instance(exception, exceptions().syntax_error) ? syntax_error_place(exception) : SyntaxErrorPlace{};
  const Value shown = place.message ? place.message : Value(exception);
  if (caught_in([&] { message = to_str(interp, shown)->text(); }) != nullptr) {
    message = "<exception str() failed>";
  }
  const bool suggests = by == PrintedBy::kTracebackModule ? interp.version_at_least(12) : by == PrintedBy::kInterpreter;
  if (suggests) message += suggestion(interp, exception);
  return message.empty() && by != PrintedBy::kUnraisableHook ? name : name + ": " + message;
}

std::string traceback_text(Interpreter& interp, Exception* exception, PrintedBy by) {
  std::string text;
  if (by == PrintedBy::kUnraisableHook) {
    if (exception->traceback != nullptr) append_frames(interp, exception, by, text);
    return text + exception_line(interp, exception, by) + "\n";  // and nothing of what led to it, nor its notes
  }
  const std::vector<Link> chain = chain_of(exception);
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    text += link->after;
    append_exception(interp, link->exception, by, text);
  }
  return text;
}

}  // namespace patchorder::python
