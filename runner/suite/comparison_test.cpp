#include "suite/comparison.h"

#include <gtest/gtest.h>

namespace patchorder::suite {
namespace {

Outcome example() {
  Outcome outcome;
  outcome.stdout_lines = {"one", "two"};
  outcome.calls = {{1, "t.join", nullptr, "", false, 1.0}, {2, "t.is_alive", false, "", false, 0.0}};
  outcome.exit = 0;
  return outcome;
}

using Aspects = std::vector<Aspect>;

template <typename Change>
Aspects after(Change change) {
  Outcome other = example();
  change(other);
  return differing_aspects(example(), other);
}

TEST(DifferingAspects, NamesEach) {
  EXPECT_EQ(after([](Outcome&) {}), Aspects{});
  EXPECT_EQ(after([](Outcome& o) { o.stdout_lines[0] = "uno"; }), Aspects{Aspect::kStdout});
  EXPECT_EQ(after([](Outcome& o) { o.calls[0].raised = "LoopExit: x"; }), Aspects{Aspect::kJoin});
  EXPECT_EQ(after([](Outcome& o) { o.calls[1].result = true; }), Aspects{Aspect::kIsAlive});
  EXPECT_EQ(after([](Outcome& o) { o.exit = 1; }), Aspects{Aspect::kExit});
  EXPECT_EQ(after([](Outcome& o) { o.stderr_reports.push_back({"main", {}, "E", "m"}); }), Aspects{Aspect::kStderr});
  EXPECT_EQ(after([](Outcome& o) { o.hang = true; }), Aspects{Aspect::kHang});
  EXPECT_EQ(after([](Outcome& o) { o.budget = "steps"; }), Aspects{Aspect::kBudget});
  EXPECT_EQ(after([](Outcome& o) { o.calls[0].elapsed = 2; }), Aspects{Aspect::kElapsed});
}

TEST(DifferingAspects, ElapsedCountsOnlyAlone) {
  EXPECT_EQ(after([](Outcome& o) {
              o.calls[0].elapsed = 2;
              o.exit = 1;
            }),
            Aspects{Aspect::kExit});
}

TEST(DifferingAspects, ProgramAndPairAreNotCompared) {
  EXPECT_EQ(after([](Outcome& o) {
              o.program = "other";
              o.pair = "other";
            }),
            Aspects{});
}

TEST(ElapsedAgree, WithinTheTolerance) {
  EXPECT_TRUE(elapsed_agree(0.1, 0.18));
  EXPECT_FALSE(elapsed_agree(0.1, 0.19));
  EXPECT_TRUE(elapsed_agree(2.0, 2.3));
  EXPECT_FALSE(elapsed_agree(2.0, 2.31));
}

TEST(DiffOutcomes, MarksWhatOnlyOneSideHas) {
  Outcome other = example();
  other.stdout_lines[1] = "due";
  other.calls[0].elapsed = 1.05;  // within the tolerance: no difference
  std::string text;
  for (const DiffLine& line : diff_outcomes(example(), other)) {
    if (line.side != DiffLine::Side::kBoth)
      text += (line.side == DiffLine::Side::kExpected ? "-" : "+") + line.text + "\n";
  }
  EXPECT_EQ(text, "-stdout  two\n+stdout  due\n");
}

TEST(EndingText, InWords) {
  Outcome outcome = example();
  EXPECT_EQ(ending_text(outcome), "exit 0");
  outcome.exit = -9;
  EXPECT_EQ(ending_text(outcome), "killed by signal 9");
  outcome.exit.reset();
  outcome.hang = true;
  EXPECT_EQ(ending_text(outcome), "hangs");
}

}  // namespace
}  // namespace patchorder::suite
