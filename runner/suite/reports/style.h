// Colours and the terminal.
#pragma once

#include <string>
#include <string_view>

namespace patchorder::suite {

enum class Ink { kPlain, kBold, kDim, kRed, kGreen, kYellow, kCyan };

class Style {
 public:
  explicit Style(bool colored = false) : colored_(colored) {}
  bool colored() const { return colored_; }
  std::string paint(Ink ink, std::string_view text) const;

 private:
  bool colored_;
};

// As the command line says; kAuto: what the environment and the terminal say.
enum class ColorChoice { kAuto, kAlways, kNever };

// Whether to colour what goes to `descriptor`: the choice first, then NO_COLOR, then CLICOLOR_FORCE, then whether it is
// a terminal.
bool wants_color(ColorChoice choice, int descriptor);

// Columns of the terminal at `descriptor`; COLUMNS if set; else 100.
std::size_t terminal_width(int descriptor);
// That of lists: what goes to no terminal is for grep and editors, nothing of it is cut.
std::size_t list_width(int descriptor);

// Columns that a text takes: code points, colours not counted; wide ones count twice.
std::size_t display_width(std::string_view text);

// Cut to `width` columns, with `…` where something is missing.
std::string fitted(std::string_view text, std::size_t width);

// Filled up with blanks to `width` columns.
std::string padded(std::string text, std::size_t width);

}  // namespace patchorder::suite
