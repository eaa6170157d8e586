#include "python/syntax/source.h"

#include <algorithm>

#include "python/objects/str.h"

namespace patchorder::python {
namespace {

// What a report shows of a line: a line of megabytes would bury the message.
constexpr std::size_t kShownColumns = 160;

}  // namespace

Source::Source(std::string path, std::string_view text, Origin origin, std::string_view compiled_as)
    : path_(std::move(path)), origin_(origin), path_name_(intern(path_)), compiled_as_(intern(compiled_as)) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text_.reserve(text.size() + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\r'), text.size());
    text_ += text.substr(0, end);
    if (end == text.size()) break;
    text_ += '\n';
    text.remove_prefix(text.substr(end + 1).starts_with('\n') ? end + 2 : end + 1);
  }
  if (!text_.ends_with('\n')) text_ += '\n';
  line_starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

std::string_view Source::lines(std::uint32_t first, std::uint32_t last) const {
  const std::string_view begin = line(first);
  const std::string_view end = line(last);
  if (begin.data() == nullptr || end.data() == nullptr || first > last) return {};
  return {begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data())};
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number >= line_starts_.size()) return {};
  const std::size_t begin = line_starts_[number - 1];
  return std::string_view(text_).substr(begin, line_starts_[number] - 1 - begin);
}

std::string render_error(const Source& source, SourceError::Kind kind, std::string_view message, Position position) {
  std::string text = source.path() + ":" + std::to_string(position.line) + ":" + std::to_string(position.column) +
                     (kind == SourceError::Kind::kUnsupported ? ": unsupported: " : ": error: ") +
                     std::string(message) + "\n";
  const std::string_view line = source.line(position.line);
  if (line.empty() || position.column == 0) return text;
  if (position.column > kShownColumns) return text;
  std::string shown(line.substr(0, kShownColumns));
  std::ranges::replace(shown, '\t', ' ');
  std::ranges::replace(shown, '\0', ' ');
  return text + "    " + shown + "\n    " + std::string(position.column - 1, ' ') + "^\n";
}

void throw_source_error(const Source& source, SourceError::Kind kind, std::string message, Position position,
                        bool is_incomplete) {
  std::string rendered = render_error(source, kind, message, position);
  throw SourceError{kind, std::move(message), position, std::move(rendered), is_incomplete};
}

}  // namespace patchorder::python
