// Aligned columns that fit a width.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace patchorder::suite {

// A row of cells; cells may hold colours.
using TableRow = std::vector<std::string>;

// Lines with two blanks between columns. Where the whole is wider than `width`, the widest columns
// but the first are cut. The last
// column is not filled up.
std::vector<std::string> table_lines(const std::vector<TableRow>& rows, std::size_t width);

}  // namespace patchorder::suite
