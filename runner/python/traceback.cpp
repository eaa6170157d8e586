#include "python/traceback.h"

#include <unordered_set>
#include <vector>

#include "python/builtin_types.h"
#include "python/dict.h"
#include "python/evaluator.h"
#include "python/interpreter.h"
#include "python/operations.h"

namespace patchorder::python {
namespace {

constexpr int kRepeatsShown = 3;

std::string frame_text(const TracebackEntry* entry) {
  std::string text = "  File \"" + std::string(entry->file->text()) + "\", line " + std::to_string(entry->line) +
                     ", in " + std::string(entry->function->text()) + "\n";
  std::string_view line = entry->source->line(entry->line);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '\f')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  if (!line.empty()) text += "    " + std::string(line) + "\n";
  return text;
}

void append_exception(Interpreter& interp, Exception* exception, std::string& text) {
  if (exception->traceback != nullptr) {
    text += "Traceback (most recent call last):\n" + traceback_frames_text(exception->traceback);
  }
  text += exception_line(interp, exception) + "\n";
  const Value notes = exception->attributes ? exception->attributes->get(intern("__notes__")) : Value();
  if (const List* list = as<List>(notes); list && interp.version_at_least(11)) {
    for (Value note : list->values()) text += std::string(to_str(interp, note)->text()) + "\n";
  }
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

}  // namespace

std::string traceback_frames_text(const TracebackEntry* entry) {
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
    if (++repeats <= kRepeatsShown) text += frame_text(entry);
  }
  flush();
  return text;
}

std::string exception_line(Interpreter& interp, Exception* exception) {
  const Type* type = exception->type;
  std::string name(type->qualified_name->text());
  const Str* module = type->module;
  const bool plain = module == nullptr || module->text() == "builtins" || module->text() == "__main__";
  if (!plain) name = std::string(module->text()) + "." + name;
  std::string message;
  if (caught_in([&] { message = to_str(interp, exception)->text(); }) != nullptr) {
    message = "<exception str() failed>";
  }
  return message.empty() ? name : name + ": " + message;
}

std::string traceback_text(Interpreter& interp, Exception* exception) {
  std::string text;
  const std::vector<Link> chain = chain_of(exception);
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    text += link->after;
    append_exception(interp, link->exception, text);
  }
  return text;
}

}  // namespace patchorder::python
