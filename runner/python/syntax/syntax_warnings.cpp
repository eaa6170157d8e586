#include "python/syntax/syntax_warnings.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/interpreter.h"
#include "python/objects/exception.h"
#include "python/objects/operations.h"
#include "python/syntax/tree.h"

namespace patchorder::python {
namespace {

using Kind = SyntaxRemark::Kind;

bool is_escape(const SyntaxRemark& remark) { return remark.kind == Kind::kEscape || remark.kind == Kind::kOctalEscape; }

// The tokenizer tells of its own before the passes over the tree, of which the first looks for what leaves `finally`.
int pass_of(const SyntaxRemark& remark) { return is_escape(remark) ? 0 : remark.kind == Kind::kLeavesFinally ? 1 : 2; }

std::string escape_text(const Interpreter& interp, const SyntaxRemark& remark) {
  const bool octal = remark.kind == Kind::kOctalEscape;
  const std::string what = octal ? "invalid octal escape sequence" : "invalid escape sequence";
  if (!interp.version_at_least(9)) return what + " " + remark.what;
  if (!interp.version_at_least(14)) return what + " '" + remark.what + "'";
  return "\"" + remark.what + "\" is an " + what + ". Such sequences will not work in the future. Did you mean \"\\" +
         remark.what + "\"? A raw string is also an option.";
}

std::string identity_text(const Interpreter& interp, const SyntaxRemark& remark) {
  const bool negated = remark.kind == Kind::kIsNot || remark.kind == Kind::kIsNotNegative;
  return std::string(negated ? "\"is not\" with " : "\"is\" with ") +
         (interp.version_at_least(12) ? "'" + remark.what + "'" : "a") + " literal. Did you mean \"" +
         (negated ? "!=" : "==") + "\"?";
}

// Nothing: this version does not mind.
std::optional<std::string> text_of(const Interpreter& interp, const SyntaxRemark& remark) {
  switch (remark.kind) {
    case Kind::kEscape: return escape_text(interp, remark);
    case Kind::kOctalEscape:
      if (!interp.version_at_least(11)) return std::nullopt;
      return escape_text(interp, remark);
    case Kind::kLeavesFinally:
      if (!interp.version_at_least(14)) return std::nullopt;
      return "'" + remark.what + "' in a 'finally' block";
    case Kind::kIsNegative:
    case Kind::kIsNotNegative:
      if (interp.version_at_least(14)) return std::nullopt;
      return identity_text(interp, remark);
    case Kind::kIs:
    case Kind::kIsNot: return identity_text(interp, remark);
    case Kind::kAssertsConstants:
      if (!interp.version_at_least(10)) return std::nullopt;
      return remark.what;
    case Kind::kSaidBySameWords: return remark.what;
  }
  return std::nullopt;
}

std::uint32_t line_of(const Interpreter& interp, const SyntaxRemark& remark) {
  const PythonVersion& version = interp.version();
  if (!is_escape(remark) || version.minor < 12) return remark.position.line;
  const bool counts_lines = version.minor > 13 || (version.minor == 13 && version.micro > 0);
  return counts_lines ? remark.line_since_3_13_1 : remark.line_in_3_12;
}

void warn(Interpreter& interp, const Source& source, const SyntaxRemark& remark, const std::string& text) {
  const bool deprecated = is_escape(remark) && !interp.version_at_least(12);
  Type* category = deprecated ? exceptions().deprecation_warning : exceptions().syntax_warning;
  const Position place{line_of(interp, remark), remark.position.column};
  try {
    interp.host().warn(interp, category, text, source.path_name(), place.line);
  } catch (const PythonError& error) {
    if (!is_instance(error.exception, category)) throw;
    builtins::raise_syntax_error(interp, source, {SourceError::Kind::kSyntax, text, place, ""});
  }
}

}  // namespace

void warn_of_syntax(Interpreter& interp, const Tree& tree) {
  if (tree.remarks().empty()) return;
  std::vector<SyntaxRemark> remarks = tree.remarks();
  std::ranges::stable_sort(remarks, {}, pass_of);
  for (const SyntaxRemark& remark : remarks) {
    if (const auto text = text_of(interp, remark)) warn(interp, tree.source(), remark, *text);
  }
}

}  // namespace patchorder::python
