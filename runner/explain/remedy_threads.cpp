// Remedies that change how the program makes its threads.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "explain/remedies.h"

namespace patchorder::explain {

using python::Token;
using python::TokenKind;

namespace {

// `name = Class(...)` on a line where a thread was made; the class is threading's or the program's.
struct Making {
  std::string variable;
  TokenCall call;
  const MadeThread* thread = nullptr;
};

std::string_view last_part(std::string_view dotted) {
  const std::size_t dot = dotted.rfind('.');
  return dot == std::string_view::npos ? dotted : dotted.substr(dot + 1);
}

std::string indent_of(const SourceText& text, std::uint32_t line) {
  const std::string_view whole = text.source().line(line);
  return std::string(whole.substr(0, std::min(whole.find_first_not_of(' '), whole.size())));
}

// All places where the threads of the run were made; nothing if one of them has another form.
std::optional<std::vector<Making>> makings_of(const SourceText& text, const Trace& trace) {
  std::vector<Making> makings;
  const auto& tokens = text.tokens();
  std::map<std::uint32_t, bool> found;
  for (const MadeThread& thread : trace.threads) found[thread.line] = false;
  for (TokenCall& call : text.calls()) {
    const std::uint32_t line = tokens[call.begin].position.line;
    if (!found.contains(line) || found[line] || call.begin < 2) continue;
    const bool assigned =
        tokens[call.begin - 1].text == "=" && tokens[call.begin - 2].kind == TokenKind::kName &&
        (call.begin == 2 || tokens[call.begin - 3].kind == TokenKind::kNewline ||
         tokens[call.begin - 3].kind == TokenKind::kIndent || tokens[call.begin - 3].kind == TokenKind::kDedent);
    if (!assigned || call.close + 1 >= tokens.size() || tokens[call.close + 1].kind != TokenKind::kNewline) continue;
    found[line] = true;
    Making making{std::string(tokens[call.begin - 2].text), std::move(call), nullptr};
    for (const MadeThread& thread : trace.threads) {
      if (thread.line == line) making.thread = &thread;
    }
    makings.push_back(std::move(making));
  }
  const bool all = std::ranges::all_of(found, [](const auto& entry) { return entry.second; });
  if (makings.empty() || !all) return std::nullopt;
  return makings;
}

// What replaces a thread's constructor call: target and arguments as positional ones. Nothing if it has no target.
std::optional<std::string> target_call(const SourceText& text, const TokenCall& call, const std::string& callee) {
  const TokenCall::Argument* target = call.keyword("target");
  if (target == nullptr) return std::nullopt;
  std::string arguments = text.text_between(target->begin, target->end);
  if (const TokenCall::Argument* args = call.keyword("args")) {
    arguments += ", *" + text.text_between(args->begin, args->end);
  }
  if (const TokenCall::Argument* keywords = call.keyword("kwargs")) {
    arguments += ", **" + text.text_between(keywords->begin, keywords->end);
  }
  for (const TokenCall::Argument& argument : call.arguments) {
    if (argument.keyword.empty()) return std::nullopt;
  }
  return fmt::format("{}({})", callee, arguments);
}

void replace_call(const SourceText& text, const TokenCall& call, const std::string& replacement, Edits& edits) {
  const std::size_t begin = text.offset(call.begin);
  edits.replace(begin, text.end_offset(call.close) - begin, replacement);
}

// The import that new code needs, after the patch or before the first line that makes a thread.
void import_gevent(const SourceText& text, std::uint32_t before_line, Edits& edits) {
  for (const Token& token : text.tokens()) {
    if (token.text == "gevent" && text.source().line(token.position.line) == "import gevent" &&
        token.position.line < before_line) {
      return;
    }
  }
  edits.insert(text.line_offset(before_line), indent_of(text, before_line) + "import gevent\n");
}

bool is_method_of(const TokenCall& call, const std::vector<Making>& makings, std::string_view method) {
  return std::ranges::any_of(
      makings, [&](const Making& making) { return call.name == fmt::format("{}.{}", making.variable, method); });
}

void replace_is_alive(const SourceText& text, const std::vector<Making>& makings, std::string_view negated,
                      Edits& edits) {
  for (const TokenCall& call : text.calls()) {
    if (!is_method_of(call, makings, "is_alive")) continue;
    const std::string receiver = call.name.substr(0, call.name.rfind('.'));
    replace_call(text, call, fmt::format("(not {}.{})", receiver, negated), edits);
  }
}

// Statements `t.daemon = ...`: neither greenlets nor tasks of a pool have that.
void remove_daemon_settings(const SourceText& text, const std::vector<Making>& makings, Edits& edits) {
  const auto& tokens = text.tokens();
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    const bool of_thread =
        std::ranges::any_of(makings, [&](const Making& making) { return tokens[i].text == making.variable; });
    if (!of_thread || tokens[i + 1].text != "." || tokens[i + 2].text != "daemon" || tokens[i + 3].text != "=")
      continue;
    edits.remove_lines(tokens[i].position.line, tokens[i].position.line);
  }
}

// `run` of a program's Thread class becomes a Greenlet's `_run`, its base gevent.Greenlet.
bool change_class(const SourceText& text, std::uint32_t class_line, Edits& edits) {
  const auto& tokens = text.tokens();
  const TopStatement* statement = text.statement_at(class_line);
  if (statement == nullptr || statement->statement->kind != python::StmtKind::kClass) return false;
  const auto* definition = static_cast<const python::ClassStmt*>(statement->statement);
  if (definition->bases.size() != 1) return false;
  bool has_run = false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const std::uint32_t line = tokens[i].position.line;
    if (line < statement->first || line > statement->last) continue;
    if (tokens[i].text == "__init__" || tokens[i].text == "super") return false;
    if (tokens[i].text == "def" && tokens[i + 1].text == "run") {
      edits.replace(text.offset(i + 1), tokens[i + 1].text.size(), "_run");
      has_run = true;
    }
    if (tokens[i].text == "class" && tokens[i + 2].text == "(" && i + 3 < tokens.size()) {
      std::size_t end = i + 3;
      while (tokens[end].text != ")") ++end;
      const std::size_t begin = text.offset(i + 3);
      edits.replace(begin, text.offset(end) - begin, "gevent.Greenlet");
    }
  }
  return has_run;
}

}  // namespace

std::optional<std::string> as_daemons(const SourceText& text, const Trace& trace) {
  const auto makings = makings_of(text, trace);
  if (!makings) return std::nullopt;
  Edits edits(text);
  for (const Making& making : *makings) {
    if (making.call.keyword("daemon") != nullptr) continue;
    const std::uint32_t end = text.tokens()[making.call.close].position.line;
    const std::uint32_t begin = text.tokens()[making.call.begin].position.line;
    const std::string_view next = text.source().line(end + 1);
    if (next.find(".daemon =") != std::string_view::npos) continue;
    if (last_part(making.call.name) == "Thread") {
      edits.add_argument(making.call, "daemon=True");
    } else {
      edits.insert(text.line_offset(end + 1),
                   fmt::format("{}{}.daemon = True\n", indent_of(text, begin), making.variable));
    }
  }
  if (edits.empty()) return std::nullopt;
  return edits.applied();
}

std::optional<std::string> as_greenlets(const SourceText& text, const Trace& trace) {
  const auto makings = makings_of(text, trace);
  if (!makings) return std::nullopt;
  Edits edits(text);
  std::uint32_t import_at = text.tokens()[makings->front().call.begin].position.line;
  std::map<std::uint32_t, bool> classes;
  for (const Making& making : *makings) {
    if (const auto call = target_call(text, making.call, "gevent.Greenlet")) {
      replace_call(text, making.call, *call, edits);
      continue;
    }
    const std::uint32_t class_line = making.thread->class_line;
    if (class_line == 0) return std::nullopt;
    if (!classes.contains(class_line) && !change_class(text, class_line, edits)) return std::nullopt;
    classes[class_line] = true;
    import_at = std::min(import_at, class_line);
    replace_call(text, making.call, making.call.name + "()", edits);
  }
  import_gevent(text, import_at, edits);
  replace_is_alive(text, *makings, "dead", edits);
  remove_daemon_settings(text, *makings, edits);
  return edits.applied();
}

std::optional<std::string> in_threadpool(const SourceText& text, const Trace& trace) {
  const auto makings = makings_of(text, trace);
  if (!makings) return std::nullopt;
  Edits edits(text);
  for (const Making& making : *makings) {
    const auto call = target_call(text, making.call, "gevent.get_hub().threadpool.spawn");
    if (!call) return std::nullopt;
    const std::uint32_t first = text.tokens()[making.call.begin].position.line;
    edits.remove_lines(first, text.tokens()[making.call.close].position.line);
    bool started = false;
    for (const TokenCall& other : text.calls()) {
      if (other.name != making.variable + ".start" || started) continue;
      // Where it was started it begins to run now.
      const std::size_t begin = text.offset(other.begin);
      edits.replace(begin, text.end_offset(other.close) - begin, fmt::format("{} = {}", making.variable, *call));
      started = true;
    }
    if (!started) return std::nullopt;
  }
  for (const TokenCall& call : text.calls()) {
    if (!is_method_of(call, *makings, "join")) continue;
    edits.replace(text.end_offset(call.open) - std::string_view("join(").size(), std::string_view("join").size(),
                  "wait");
  }
  import_gevent(text, text.tokens()[makings->front().call.begin].position.line, edits);
  replace_is_alive(text, *makings, "ready()", edits);
  remove_daemon_settings(text, *makings, edits);
  return edits.applied();
}

}  // namespace patchorder::explain
