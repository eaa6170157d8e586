#include "python/evaluator/traceback.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>
#include <vector>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/suggestions.h"
#include "python/interpreter.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/operations.h"
#include "python/syntax/syntax_error_text.h"

namespace patchorder::python {
namespace {

constexpr int kRepeatsShown = 3;

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
    message = by == PrintedBy::kTracebackModule && !interp.version_at_least(11)
                  ? "<unprintable " + std::string(exception->type->name->text()) + " object>"
                  : "<exception str() failed>";
  }
  if (by == PrintedBy::kTracebackModule && interp.version_at_least(10)) message += file_without_line(interp, place);
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
