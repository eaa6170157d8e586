#include "explain/remedies.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "python/syntax/parser.h"

namespace patchorder::explain {

using python::Stmt;
using python::StmtKind;

namespace {

bool is_python(const std::string& name, const std::string& text) {
  try {
    python::parse_module(std::make_shared<python::Source>(name, text));
    return true;
  } catch (const python::SourceError&) {
    return false;
  }
}

}  // namespace

std::vector<Remedy> remedies_for(const SourceText& text, const Trace& trace) {
  struct Row {
    const char* name;
    const char* title;
    std::optional<std::string> (*change)(const SourceText&, const Trace&);
  };
  static constexpr Row kRows[] = {
      {"patch-first", "patch before anything else is imported", patch_first},
      {"made-after-patch", "make classes, instances and names after the patch", made_after_patch},
      {"thread-false", "leave threads native: thread=False", without_thread_patch},
      {"daemon", "make the threads daemons", as_daemons},
      {"join-timeout", "join with a timeout", join_with_timeout},
      {"greenlets", "greenlets in place of threads", as_greenlets},
      {"threadpool", "gevent's threadpool in place of threads", in_threadpool},
  };
  std::vector<Remedy> remedies;
  for (const Row& row : kRows) {
    std::optional<std::string> changed = row.change(text, trace);
    if (!changed || *changed == text.source().text()) continue;
    // What a change did not foresee of a program's form is no remedy.
    if (!is_python(text.source().path(), *changed)) continue;
    const auto same = [&](const Remedy& other) { return other.text == *changed; };
    if (std::ranges::none_of(remedies, same)) remedies.push_back({row.name, row.title, std::move(*changed)});
  }
  return remedies;
}

namespace {

// Top-level statements that patch, in order; empty if any patch stands elsewhere.
std::vector<const TopStatement*> patch_statements(const SourceText& text, const Trace& trace) {
  std::vector<const TopStatement*> found;
  for (const Patch& patch : trace.patches) {
    const TopStatement* statement = text.statement_at(patch.at.line);
    if (statement == nullptr || statement->statement->kind != StmtKind::kExpr) return {};
    if (std::ranges::find(found, statement) == found.end()) found.push_back(statement);
  }
  return found;
}

// The name that the calls in a statement begin with: `monkey`.
std::string root_name(const SourceText& text, const TopStatement& statement) {
  for (const TokenCall& call : text.calls()) {
    if (text.tokens()[call.begin].position.line < statement.first) continue;
    return call.name.substr(0, call.name.find('.'));
  }
  return "";
}

// The top-level import that binds `name`.
const TopStatement* import_of(const SourceText& text, std::string_view name) {
  for (const TopStatement& statement : text.statements()) {
    if (statement.statement->kind != StmtKind::kImport && statement.statement->kind != StmtKind::kImportFrom) continue;
    const auto names = statement.statement->kind == StmtKind::kImport
                           ? static_cast<const python::ImportStmt*>(statement.statement)->names
                           : static_cast<const python::ImportFromStmt*>(statement.statement)->names;
    for (const python::ImportName& imported : names) {
      if (imported.target != nullptr && imported.target->name->text() == name) return &statement;
    }
  }
  return nullptr;
}

bool is_preamble(const Stmt* statement) {
  if (statement->kind == StmtKind::kExpr) {
    return static_cast<const python::ExprStmt*>(statement)->value->kind == python::ExprKind::kConstant;
  }
  return statement->kind == StmtKind::kImportFrom &&
         static_cast<const python::ImportFromStmt*>(statement)->module != nullptr &&
         static_cast<const python::ImportFromStmt*>(statement)->module->text() == "__future__";
}

std::size_t names_imported(const Stmt* statement) {
  return statement->kind == StmtKind::kImport ? static_cast<const python::ImportStmt*>(statement)->names.size()
                                              : static_cast<const python::ImportFromStmt*>(statement)->names.size();
}

}  // namespace

std::optional<std::string> patch_first(const SourceText& text, const Trace& trace) {
  const auto patches = patch_statements(text, trace);
  if (patches.empty()) return std::nullopt;
  const auto first =
      std::ranges::find_if(text.statements(), [](const TopStatement& s) { return !is_preamble(s.statement); });
  std::set<const TopStatement*> moved(patches.begin(), patches.end());
  std::string block;
  for (const TopStatement* patch : patches) {
    const TopStatement* import = import_of(text, root_name(text, *patch));
    if (import == nullptr || names_imported(import->statement) != 1) return std::nullopt;
    if (moved.insert(import).second) block += text.lines(import->first, import->last);
  }
  for (const TopStatement* patch : patches) block += text.lines(patch->first, patch->last);
  // Nothing but the moved ones stands before the last of them: it patches first already.
  const bool first_already = std::all_of(first, text.statements().end(), [&](const TopStatement& statement) {
    return moved.contains(&statement) || statement.first > patches.back()->first;
  });
  if (first_already) return std::nullopt;
  Edits edits(text);
  edits.insert(text.line_offset(first->first), block);
  for (const TopStatement* statement : moved) edits.remove_lines(statement->first, statement->last);
  return edits.applied();
}

std::optional<std::string> without_thread_patch(const SourceText& text, const Trace& trace) {
  Edits edits(text);
  for (const TokenCall& call : text.calls()) {
    const std::uint32_t line = text.tokens()[call.begin].position.line;
    const bool patches = std::ranges::any_of(trace.patches, [&](const Patch& patch) { return patch.at.line == line; });
    if (!patches || !call.name.ends_with("patch_all")) continue;
    if (const auto* given = call.keyword("thread")) {
      edits.replace(text.offset(given->begin), text.text_between(given->begin, given->end).size(), "False");
    } else {
      edits.add_argument(call, "thread=False");
    }
  }
  if (edits.empty()) return std::nullopt;
  return edits.applied();
}

namespace {

bool is_word_in(const SourceText& text, const TopStatement& statement,
                const std::set<std::string, std::less<>>& words) {
  return std::ranges::any_of(text.tokens(), [&](const python::Token& token) {
    return token.kind == python::TokenKind::kName && token.position.line >= statement.first &&
           token.position.line <= statement.last && words.contains(token.text);
  });
}

}  // namespace

std::optional<std::string> made_after_patch(const SourceText& text, const Trace& trace) {
  const auto patches = patch_statements(text, trace);
  if (patches.empty()) return std::nullopt;
  Edits edits(text);
  std::string block;
  std::set<std::string, std::less<>> moved_names;
  for (const TopStatement& statement : text.statements()) {
    if (statement.first >= patches.back()->first) break;
    if (std::ranges::find(patches, &statement) != patches.end()) continue;
    bool moves = false;
    for (const Fact& fact : trace.facts) {
      if (!fact.from_before_patch || fact.line < statement.first || fact.line > statement.last) continue;
      moves = true;
      moved_names.insert(fact.object);
    }
    // What uses a thing that has moved goes along.
    if (!moves && !is_word_in(text, statement, moved_names)) continue;
    block += text.lines(statement.first, statement.last);
    edits.remove_lines(statement.first, statement.last);
  }
  if (block.empty()) return std::nullopt;
  edits.insert(text.line_offset(patches.back()->last + 1), "\n" + block);
  return edits.applied();
}

std::optional<std::string> join_with_timeout(const SourceText& text, const Trace& trace) {
  Edits edits(text);
  for (const TokenCall& call : text.calls()) {
    if (!call.name.ends_with(".join") || !call.arguments.empty()) continue;
    const std::string receiver = call.name.substr(0, call.name.size() - std::string_view(".join").size());
    const bool is_thread = std::ranges::any_of(trace.threads, [&](const MadeThread& t) { return t.name == receiver; });
    if (is_thread) edits.add_argument(call, "timeout=1");
  }
  if (edits.empty()) return std::nullopt;
  return edits.applied();
}

}  // namespace patchorder::explain
