#include "suite/reports/table.h"

#include <gtest/gtest.h>

#include "suite/reports/style.h"

namespace patchorder::suite {
namespace {

using Lines = std::vector<std::string>;

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("a\u2026b"), 3U);
  EXPECT_EQ(display_width("\u2713"), 1U);
  EXPECT_EQ(display_width("\u4e2d"), 2U);
  EXPECT_EQ(display_width("\033[1mabc\033[0m"), 3U);
}

TEST(Fitted, CutsWithAnEllipsis) {
  EXPECT_EQ(fitted("abcdef", 6), "abcdef");
  EXPECT_EQ(fitted("abcdefg", 6), "abcde\u2026");
  EXPECT_EQ(fitted("\033[1mabcdefg\033[0m", 4), "\033[1mabc\u2026\033[0m");
}

TEST(Table, AlignsColumns) {
  EXPECT_EQ(table_lines({{"a", "bb"}, {"\u2026\u2026", "c"}}, 80), (Lines{"a   bb", "\u2026\u2026  c"}));
  EXPECT_TRUE(table_lines({}, 80).empty());
}

TEST(Table, CutsTheWidestColumnButNotTheFirst) {
  const Lines lines = table_lines({{std::string(30, 'x'), std::string(40, 'y'), "z"}}, 60);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(display_width(lines[0]), 60U);
  EXPECT_TRUE(lines[0].starts_with(std::string(30, 'x') + "  "));
  EXPECT_TRUE(lines[0].ends_with("\u2026  z"));
}

}  // namespace
}  // namespace patchorder::suite
