#include "suite/reports/pair_table.h"

#include <gtest/gtest.h>

namespace patchorder::suite {
namespace {

Result result(const std::string& pair, const std::string& output, Verdict verdict = Verdict::kAgrees) {
  Result made;
  made.pair = pair;
  made.verdict = verdict;
  made.execution.outcome.stdout_lines = {output};
  made.execution.outcome.calls = {{1, "t.join", nullptr, "", false, 0.3}, {2, "t.is_alive", true, "", false, 0.0}};
  made.execution.outcome.exit = 0;
  return made;
}

Result refused(const std::string& pair, const std::string& reason) {
  Result made;
  made.pair = pair;
  made.verdict = Verdict::kProgramWrong;
  made.execution.ending = Execution::Ending::kProgramWrong;
  made.reason = reason;
  return made;
}

std::vector<std::size_t> sizes(const std::vector<Result>& results) {
  std::vector<std::size_t> counts;
  for (const auto& fold : fold_neighbours(results)) counts.push_back(fold.size());
  return counts;
}

using Sizes = std::vector<std::size_t>;

TEST(FoldNeighbours, WithTheSameOutcomeAndVerdict) {
  EXPECT_EQ(sizes({result("a", "x"), result("b", "x"), result("c", "y")}), (Sizes{2, 1}));
  EXPECT_EQ(sizes({result("a", "x"), result("b", "y"), result("c", "x")}), (Sizes{1, 1, 1}));
  EXPECT_EQ(sizes({result("a", "x"), result("b", "x", Verdict::kUnrecorded)}), (Sizes{1, 1}));
  EXPECT_EQ(sizes({}), Sizes{});
}

TEST(FoldNeighbours, ThatCannotRunForTheSameReason) {
  EXPECT_EQ(sizes({refused("a", "why"), refused("b", "why"), refused("c", "else"), result("d", "x")}),
            (Sizes{2, 1, 1}));
}

TEST(PairTable, HasARowForEachFold) {
  const std::vector<std::string> lines =
      pair_table(std::vector<Result>{result("a", "x"), result("b", "x"), result("c", "x")}, Style(), 80);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1], "a \u2026 c  None 0.3 s  True      exit 0  \u2713 agrees");
}

}  // namespace
}  // namespace patchorder::suite
