#include "suite/reports/table.h"

#include <algorithm>
#include <numeric>

#include "suite/reports/style.h"

namespace patchorder::suite {

std::vector<std::string> table_lines(const std::vector<TableRow>& rows, std::size_t width) {
  constexpr std::size_t kGap = 2;
  constexpr std::size_t kNarrowest = 8;
  std::vector<std::size_t> columns;
  for (const TableRow& row : rows) {
    columns.resize(std::max(columns.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) columns[i] = std::max(columns[i], display_width(row[i]));
  }
  if (columns.empty()) return {};
  const auto used = [&] { return std::accumulate(columns.begin(), columns.end(), kGap * (columns.size() - 1)); };
  while (columns.size() > 1 && used() > width) {
    std::size_t& widest = *std::max_element(columns.begin() + 1, columns.end());
    if (widest <= kNarrowest) break;
    --widest;
  }
  std::vector<std::string> lines;
  for (const TableRow& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = fitted(row[i], columns[i]);
      line += i + 1 < row.size() ? padded(cell, columns[i] + kGap) : cell;
    }
    lines.push_back(line.substr(0, line.find_last_not_of(' ') + 1));
  }
  return lines;
}

}  // namespace patchorder::suite
