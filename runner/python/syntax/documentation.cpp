#include "python/syntax/documentation.h"

#include <algorithm>

#include "python/interpreter.h"
#include "python/objects/str.h"

namespace patchorder::python {
namespace {

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

}  // namespace

std::string without_indentation(std::string_view text) {
  std::size_t margin = std::string_view::npos;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) {
    const std::string_view line = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
    if (const std::size_t width = indentation_of(line); width < line.size()) margin = std::min(margin, width);
  }
  std::string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    line.remove_prefix(begin == 0 ? indentation_of(line) : std::min(margin, indentation_of(line)));
    result += line;
    if (end < text.size()) result += '\n';
    begin = end + 1;
  }
  return result;
}

Value documentation_of(Interpreter& interp, const Scope& code, const Source& source) {
  if (code.documentation == nullptr) return {};
  const std::string_view text = code.documentation->text();
  const bool is_cleaned = interp.version_at_least(13) && !source.is_library();
  if (!is_cleaned || (text.find('\n') == text.npos && !text.starts_with(' '))) return code.documentation;
  return make_str(interp.heap(), without_indentation(text));
}

}  // namespace patchorder::python
