// A program's text and positions in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace patchorder::python {

struct Str;

// Lines and columns count from 1; a column counts code points, as editors do.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Position&) const = default;
  bool operator<(const Position& other) const { return line != other.line ? line < other.line : column < other.column; }
};

// A piece of the text: where it begins, and how many bytes of the text stand before its end (0: that is not known).
struct Place {
  Position position;
  std::uint32_t end = 0;
};

class Source {
 public:
  // The program's own, or what stands for a library's file, whose text is another one: in Python, or compiled.
  enum class Origin : std::uint8_t { kProgram, kLibrary, kC, kCython };

  // `path` is what tracebacks and messages show. CRLF and CR become LF; a byte order mark is dropped. `compiled_as` is
  // the module whose name stands before those of functions where Cython tells them.
  Source(std::string path, std::string_view text, Origin origin = Origin::kProgram, std::string_view compiled_as = "");

  // The program's file or that of a module of its own: no library's, and no text that was made at run time.
  bool is_users_file() const { return origin_ == Origin::kProgram && !path_.starts_with('<'); }
  bool is_library() const { return origin_ != Origin::kProgram; }
  bool is_c() const { return origin_ == Origin::kC; }
  bool is_cython() const { return origin_ == Origin::kCython; }
  // Whether a real interpreter has frames for its functions.
  bool has_frames() const { return origin_ == Origin::kProgram || origin_ == Origin::kLibrary; }
  Str* compiled_as() const { return compiled_as_; }  // interned

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  // Without its line end; empty beyond the last line.
  std::string_view line(std::uint32_t number) const;
  // All from one line to another, the last without its line end.
  std::string_view lines(std::uint32_t first, std::uint32_t last) const;
  Str* path_name() const { return path_name_; }  // interned

 private:
  std::string path_;
  Origin origin_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  Str* path_name_;
  Str* compiled_as_;
};

// A program that can't be run as it stands: wrong Python, or Python outside the case language.
struct SourceError {
  enum class Kind { kSyntax, kUnsupported };
  Kind kind;
  std::string message;
  Position position;
  std::string rendered;        // the whole report, as render_error gives it
  bool is_incomplete = false;  // the text ends too early: more of it could make it right
};

// `path:line:column: error: message`, the source line and a caret under the column.
std::string render_error(const Source& source, SourceError::Kind kind, std::string_view message, Position position);

[[noreturn]] void throw_source_error(const Source& source, SourceError::Kind kind, std::string message,
                                     Position position, bool is_incomplete = false);

}  // namespace patchorder::python
