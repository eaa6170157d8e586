#include "python/evaluator/carets.h"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "python/interpreter.h"
#include "python/syntax/parser.h"
#include "python/syntax/tree.h"
#include "python/text/unicode.h"
#include "python/text/unicode_database.h"

namespace patchorder::python {
namespace {

constexpr std::string_view kIndentation = "    ";
constexpr std::string_view kBlanks = " \t\f\r";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos || c == '\n'; }

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(kBlanks), line.size()); }

std::string_view without_blanks_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(kBlanks) + 1);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

// A place in some lines; both count from 0.
struct Spot {
  std::size_t line = 0;
  std::size_t column = 0;
  auto operator<=>(const Spot&) const = default;  // NOLINT(modernize-use-nullptr)
};

// What stands out in a range: an operator, or the brackets behind something.
struct StandingOut {
  Spot begin;
  Spot end;
};

// A piece of a program, parsed in a function's body, where every statement and expression may stand.
class Piece {
 public:
  // The piece begins at column 0 of its own line `first_line`.
  Piece(std::string_view before, std::string_view piece, std::string_view behind)
      : source_(std::make_shared<Source>("<piece>", std::string(before) + std::string(piece) + std::string(behind))),
        first_line_(static_cast<std::size_t>(std::ranges::count(before, '\n'))) {
    try {
      tree_ = parse_snippet(source_, {});
    } catch (const SourceError&) {
      // It is no whole statement or expression.
    }
  }

  // The statements of the function; none if there is no sense in them.
  Block statements() const {
    if (tree_ == nullptr || tree_->module()->body.size() != 1) return {};
    const Stmt* function = tree_->module()->body[0];
    return function->kind == StmtKind::kFunction ? static_cast<const FunctionStmt*>(function)->scope->body : Block();
  }

  Spot begin(const Place* place) const {
    const std::string_view line = source_->line(place->position.line);
    std::size_t column = 0;
    for (std::uint32_t passed = 1; passed < place->position.column; ++passed) {
      do {
        ++column;
      } while (column < line.size() && (static_cast<unsigned char>(line[column]) & 0xC0) == 0x80);
    }
    return {place->position.line - 1 - first_line_, column};
  }

  Spot end(const Place* place) const {
    const std::string_view before = source_->text().substr(0, place->end);
    const std::size_t line_start = before.rfind('\n') + 1;
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) - first_line_, before.size() - line_start};
  }

 private:
  std::shared_ptr<const Source> source_;
  std::size_t first_line_;
  std::unique_ptr<Tree> tree_;
};

const Expr* lone_expression(const Piece& piece) {
  const Block statements = piece.statements();
  if (statements.size() != 1 || statements[0]->kind != StmtKind::kExpr) return nullptr;
  return static_cast<const ExprStmt*>(statements[0])->value;
}

// How a version of CPython finds what stands out.
class Finder {
 public:
  Finder(int minor, std::string_view range)
      : minor_(minor), lines_(lines_of(range)), piece_("async def f():\n (\n", range, "\n)\n") {}

  std::optional<StandingOut> find() const {
    const Expr* expression = lone_expression(piece_);
    if (expression == nullptr) return std::nullopt;
    switch (expression->kind) {
      case ExprKind::kBinary: return in_binary(static_cast<const BinaryExpr*>(expression));
      case ExprKind::kSubscript: return in_subscript(static_cast<const SubscriptExpr*>(expression));
      case ExprKind::kCall: {
        if (minor_ < 13) return std::nullopt;
        const Expr* function = static_cast<const CallExpr*>(expression)->function;
        return StandingOut{next(piece_.end(function), '('), piece_.end(expression)};
      }
      default: return std::nullopt;
    }
  }

 private:
  bool is_in_line(Spot spot) const { return spot.column < lines_[spot.line].size(); }
  char at(Spot spot) const { return lines_[spot.line][spot.column]; }

  // The first character from `spot` on that is wanted, over ends of lines and comments.
  template <typename Wanted>
  Spot first(Spot spot, Wanted&& wanted) const {
    while (spot.line < lines_.size()) {
      if (!is_in_line(spot) || at(spot) == '\\' || at(spot) == '#') {
        if (spot.line + 1 == lines_.size()) return spot;
        spot = {spot.line + 1, 0};
      } else if (wanted(at(spot))) {
        return spot;
      } else {
        ++spot.column;
      }
    }
    return spot;
  }
  Spot next(Spot spot, char wanted) const {
    return first(spot, [wanted](char c) { return c == wanted; });
  }

  // The operator is two characters long if what follows its first one before the operand is no blank.
  StandingOut in_binary(const BinaryExpr* node) const {
    const Spot right = piece_.begin(node->right);
    Spot begin = first(piece_.end(node->left), [&](char c) { return !is_blank(c) && (minor_ < 12 || c != ')'); });
    Spot end{begin.line, begin.column + 1};
    if (minor_ == 12) end.column = begin.column + two_from_blank(piece_.end(node->left), right);
    const bool is_longer = minor_ != 12 && is_in_line(end) && end < right && !is_blank(at(end)) &&
                           (minor_ < 13 || (at(end) != '\\' && at(end) != '#'));
    if (is_longer) ++end.column;
    return {begin, end};
  }

  // 3.12 looks at how long it is before it skips what closes the left operand.
  std::size_t two_from_blank(Spot left, Spot right) const {
    const Spot begin = first(left, [](char c) { return !is_blank(c); });
    const Spot second{begin.line, begin.column + 1};
    return second < right && is_in_line(second) && !is_blank(at(second)) ? 2 : 1;
  }

  StandingOut in_subscript(const SubscriptExpr* node) const {
    const Spot object_end = piece_.end(node->object);
    if (minor_ >= 13) return {next(object_end, '['), piece_.end(node)};
    const Spot key_end = piece_.end(node->key);
    if (minor_ == 12) return {next(object_end, '['), piece_.end(node)};
    return {object_end, {key_end.line, key_end.column + 1}};
  }

  int minor_;
  std::vector<std::string> lines_;
  Piece piece_;
};

// Whether a terminal shows a character in two columns: East Asian ones, and most pictures.
bool is_wide(char32_t c) {
  constexpr char32_t kFirst = 0x1100;
  if (c < kFirst) return false;
  const std::string_view width = unicode::east_asian_width(c, unicode::kNewest);
  return width == "W" || width == "F";
}

// The columns of `line` that are marked, from `begin` to `end`, as a line of its own. Only 3.12 and later know of wide
// characters.
template <typename Mark>
std::string marks(int minor, std::string_view line, std::size_t begin, std::size_t end, Mark&& mark) {
  std::string text;
  for (std::size_t column = 0; column < end;) {
    const std::size_t at = column;
    const bool wide = column >= line.size() ? ++column, false : is_wide(unicode::decode(line, column)) && minor >= 12;
    text.append(wide ? 2 : 1, at < begin ? ' ' : mark(at));
  }
  return text + "\n";
}

// Up to 3.12: the first line, and nothing under it where all of it would be marked.
std::string marked_first_line(int minor, std::string_view line, const TextRange& range) {
  const std::size_t indentation = indentation_of(line);
  const std::string_view stripped = without_blanks_behind(line).substr(std::min(indentation, line.size()));
  std::string text = std::string(kIndentation) + std::string(stripped) + "\n";
  const bool is_one_line = range.line == range.end_line;
  const std::size_t end = is_one_line ? range.end_column : indentation + stripped.size();
  if (range.column >= end) return text;
  const std::string_view part = line.substr(range.column, end - range.column);
  const auto out = is_one_line ? Finder(minor, part).find() : std::nullopt;
  if (characters(part) >= characters(stripped) && !out) return text;
  const std::size_t begin = std::max(range.column, indentation) - indentation;
  return text + std::string(kIndentation) +
         marks(minor, stripped, begin, begin + end - range.column, [&](std::size_t column) {
           const Spot spot{0, column - begin};
           return out && (spot < out->begin || spot >= out->end) ? '~' : '^';
         });
}

// The lines without the indentation that they have in common; how much that was.
std::size_t dedent(std::vector<std::string>& lines) {
  std::size_t common = std::string::npos;
  for (std::string& line : lines) {
    if (indentation_of(line) == line.size()) {
      line.clear();
    } else {
      common = std::min(common, indentation_of(line));
    }
  }
  if (common == std::string::npos) return 0;
  for (std::string& line : lines) line.erase(0, std::min(common, line.size()));
  return common;
}

const Expr* value_of_one_name(const AssignStmt* statement) {
  const bool is_one = statement->targets.size() == 1 && statement->targets[0]->kind == ExprKind::kName;
  return is_one ? statement->value : nullptr;
}

// A statement that is `return f(...)` or `x = f(...)`, and of which the call is what is marked, needs no marks.
bool is_whole_call(const std::vector<std::string>& lines, Spot begin, Spot end) {
  std::string text;
  for (const std::string& line : lines) text += " " + line + "\n";
  const Piece piece("async def f():\n", text, "");
  const Block statements = piece.statements();
  if (statements.empty()) return false;
  const Expr* value = nullptr;
  if (statements[0]->kind == StmtKind::kReturn) value = static_cast<const ReturnStmt*>(statements[0])->value;
  if (statements[0]->kind == StmtKind::kAssign)
    value = value_of_one_name(static_cast<const AssignStmt*>(statements[0]));
  if (value == nullptr || value->kind != ExprKind::kCall) return false;
  const bool by_name = static_cast<const CallExpr*>(value)->function->kind == ExprKind::kName;
  if (statements[0]->kind == StmtKind::kReturn && !by_name) return false;
  const auto moved = [](Spot spot) { return Spot{spot.line, spot.column + 1}; };
  return piece.begin(value) == moved(begin) && piece.end(value) == moved(end);
}

bool has_more_than(const std::vector<std::string>& lines, Spot begin, Spot end) {
  const std::string_view before = std::string_view(lines.front()).substr(0, begin.column);
  const std::string_view behind = std::string_view(lines.back()).substr(std::min(end.column, lines.back().size()));
  return indentation_of(before) != before.size() || !without_blanks_behind(behind).empty();
}

std::string text_between(const std::vector<std::string>& lines, Spot begin, Spot end) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  const std::size_t cut = lines.back().size() - std::min(end.column, lines.back().size());
  text.resize(text.size() - 1 - cut);
  return text.substr(std::min(begin.column, text.size()));
}

// Of many lines the first, the last, and those around where something begins or ceases to stand out.
std::set<std::size_t> shown_lines(std::size_t count, const std::optional<StandingOut>& out) {
  std::set<std::size_t> shown = {0, count - 1};
  if (!out) return shown;
  for (const std::size_t middle : {out->begin.line, out->end.line}) {
    for (std::size_t line = middle == 0 ? 0 : middle - 1; line <= middle + 1 && line < count; ++line) {
      shown.insert(line);
    }
  }
  return shown;
}

// From 3.13 on.
class AllLines {
 public:
  AllLines(int minor, std::string_view text, const TextRange& range) : minor_(minor), lines_(lines_of(text)) {
    const std::size_t dedented = dedent(lines_);
    begin_ = {0, range.column - std::min(range.column, dedented)};
    end_ = {lines_.size() - 1, range.end_column - std::min(range.end_column, dedented)};
    out_ = Finder(minor, text_between(lines_, begin_, end_)).find();
    if (out_ && out_->begin.line == 0) out_->begin.column += begin_.column;
    if (out_ && out_->end.line == 0) out_->end.column += begin_.column;
    marked_ = !is_whole_call(lines_, begin_, end_) && (out_ || has_more_than(lines_, begin_, end_));
  }

  std::string text() const {
    std::string text;
    std::size_t next = 0;
    for (const std::size_t line : shown_lines(lines_.size(), out_)) {
      const std::size_t between = line - next;
      if (between == 1) text += shown(line - 1);
      if (between > 1) text += std::string(kIndentation) + "...<" + std::to_string(between) + " lines>...\n";
      text += shown(line);
      next = line + 1;
    }
    return text;
  }

 private:
  std::string shown(std::size_t line) const {
    const std::string& content = lines_[line];
    std::string text = std::string(kIndentation) + content + "\n";
    if (!marked_) return text;
    const std::size_t begin = std::max(indentation_of(content), line == 0 ? begin_.column : 0);
    const std::size_t end = line + 1 == lines_.size() ? end_.column : content.size();
    return text + std::string(kIndentation) + marks(minor_, content, begin, end, [&](std::size_t column) {
             const Spot spot{line, column};
             return out_ && (spot < out_->begin || spot >= out_->end) ? '~' : '^';
           });
  }

  int minor_;
  std::vector<std::string> lines_;
  Spot begin_;
  Spot end_;
  std::optional<StandingOut> out_;
  bool marked_ = false;
};

}  // namespace

std::optional<TextRange> range_of(const Source& source, const Place& place) {
  if (place.end == 0) return std::nullopt;
  const std::string_view text = source.text().substr(0, place.end);
  const std::string_view line = source.line(place.position.line);
  TextRange range{place.position.line, place.position.line, 0, 0};
  for (std::uint32_t passed = 1; passed < place.position.column && range.column < line.size(); ++passed) {
    do {
      ++range.column;
    } while (range.column < line.size() && (static_cast<unsigned char>(line[range.column]) & 0xC0) == 0x80);
  }
  const auto start = static_cast<std::size_t>(line.data() - text.data());
  if (start + range.column >= place.end) return std::nullopt;
  const std::string_view covered = text.substr(start);
  range.end_line += static_cast<std::uint32_t>(std::ranges::count(covered, '\n'));
  range.end_column = text.size() - (text.rfind('\n') + 1);
  return range;
}

std::string marked_lines(const Interpreter& interp, std::string_view text, const TextRange& range) {
  // 3.11.4 finds operators and brackets as 3.12 does.
  const int minor = interp.version().minor == 11 && interp.version().micro >= 4 ? 12 : interp.version().minor;
  if (minor >= 13) return AllLines(minor, text, range).text();
  const std::string_view line = text.substr(0, text.find('\n'));
  return minor < 11 ? plain_line(line) : marked_first_line(minor, line, range);
}

std::string plain_line(std::string_view line) {
  const std::string_view stripped = without_blanks_behind(line).substr(std::min(indentation_of(line), line.size()));
  return stripped.empty() ? "" : std::string(kIndentation) + std::string(stripped) + "\n";
}

}  // namespace patchorder::python
