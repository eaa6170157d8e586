#include "suite/outcome.h"

#include <gtest/gtest.h>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

Outcome example() {
  Outcome outcome;
  outcome.program = "cases/003-late.py";
  outcome.pair = "py3.11-gevent22.10";
  outcome.stdout_lines = {"ran", "alive True"};
  outcome.calls = {{14, "t.join", nullptr, "", false, 3.0},
                   {15, "t.is_alive", true, "", false, 0.0},
                   {16, "g.join", nullptr, "LoopExit: This operation would block forever", false, 0.1},
                   {17, "t.join", nullptr, "", true, 0.0}};
  outcome.stderr_reports = {{std::string(kShutdownKind), std::nullopt, "LoopExit", "This operation"},
                            {std::string(kWarningKind), 3, "MonkeyPatchWarning", "late"}};
  outcome.exit = 0;
  return outcome;
}

TEST(OutcomeJson, ComesBackAsItWas) {
  const Outcome outcome = example();
  EXPECT_EQ(outcome_from_json(to_json(outcome)), outcome);
  EXPECT_EQ(outcomes_from_json_lines(to_json_line(outcome) + "\n\n" + to_json_line(outcome), "f").size(), 2U);
}

TEST(OutcomeJson, AStoppedProcessHasNoExitCode) {
  Outcome outcome = example();
  outcome.exit.reset();
  outcome.hang = true;
  const Json json = to_json(outcome);
  EXPECT_TRUE(json["exit"].is_null());
  EXPECT_EQ(outcome_from_json(json), outcome);
}

TEST(OutcomeJson, TakesNothingOnTrust) {
  const auto problem = [](const char* pointer, Json value) {
    Json json = to_json(example());
    json[Json::json_pointer(pointer)] = std::move(value);
    try {
      outcome_from_json(json);
    } catch (const OutcomeError& error) {
      return std::string(error.what());
    }
    return std::string("taken");
  };
  EXPECT_EQ(problem("/pair", "py3.8-gevent21.12"), "taken");
  for (const auto& [pointer, value] : std::initializer_list<std::pair<const char*, Json>>{{"/pair", 3},
                                                                                          {"/stdout", "ran"},
                                                                                          {"/stdout/0", 1},
                                                                                          {"/calls", Json::object()},
                                                                                          {"/calls/0/line", "14"},
                                                                                          {"/calls/0/call", nullptr},
                                                                                          {"/calls/0/elapsed", "long"},
                                                                                          {"/stderr/0/kind", 1},
                                                                                          {"/exit", "0"},
                                                                                          {"/hang", 0}}) {
    EXPECT_NE(problem(pointer, value), "taken") << pointer;
  }
}

TEST(OutcomeJson, SaysWhichLineOfAFileIsWrong) {
  try {
    outcomes_from_json_lines(to_json_line(example()) + "\n{\"program\": \"x", "base.jsonl");
    FAIL();
  } catch (const OutcomeError& error) {
    EXPECT_TRUE(std::string(error.what()).starts_with("base.jsonl:2")) << error.what();
  }
}

TEST(ResultFromRepr, KnowsWhatJsonKnows) {
  EXPECT_EQ(result_from_repr("None"), Json(nullptr));
  EXPECT_EQ(result_from_repr("True"), Json(true));
  EXPECT_EQ(result_from_repr("12"), Json(12));
  EXPECT_EQ(result_from_repr("'text'"), Json("'text'"));
  EXPECT_EQ(result_from_repr("<Thread at 0x7f0011223344>"), result_from_repr("<Thread at 0x7f0099887766>"));
}

TEST(ResultFromRepr, IsOneLineThatTheObserverCanWrite) {
  EXPECT_EQ(result_from_repr("a\tb\nc"), Json("a b"));
  EXPECT_EQ(result_from_repr(std::string(3000, 'x')), Json(std::string(900, 'x')));
  EXPECT_EQ(result_from_repr("x" + replace_all(std::string(3000, '-'), "-", "\u00e9")).get<std::string>().size(), 899U);
  EXPECT_EQ(result_from_repr(""), Json(""));
}

TEST(RoundedSeconds, ToTheMillisecond) {
  EXPECT_DOUBLE_EQ(rounded_seconds(0.10049), 0.1);
  EXPECT_DOUBLE_EQ(rounded_seconds(0.1006), 0.101);
}

}  // namespace
}  // namespace patchorder::suite
