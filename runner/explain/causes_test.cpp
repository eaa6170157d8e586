// The cause of every late-patch case: which object, which line. The lines are found in the case by their text, so that
// the check holds on to what the program says and not to where it says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "explain/explanation.h"
#include "suite/collection.h"
#include "suite/text.h"

namespace patchorder::explain {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kLockPair = "py3.11-gevent22.10";
constexpr std::string_view kHandlePair = "py3.14-gevent25.9";

const suite::Program& case_of(int number) {
  static const std::vector<suite::Program> cases = suite::load_collection("cases", "cases");
  const auto found = std::ranges::find(cases, number, &suite::Program::number);
  EXPECT_NE(found, cases.end()) << number;
  return *found;
}

std::uint32_t line_with(const suite::Program& program, std::string_view text) {
  const std::vector<std::string> lines = suite::split_lines(program.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find(text) != std::string::npos && !lines[i].starts_with('#'))
      return static_cast<std::uint32_t>(i + 1);
  }
  ADD_FAILURE() << "no line with " << text;
  return 0;
}

Explanation explained(const suite::Program& program, std::string_view pair) {
  Explanation explanation = explain_run(program, *modules::find_pair(pair), {});
  EXPECT_EQ(explanation.execution.ending, suite::Execution::Ending::kRan) << explanation.execution.message;
  return explanation;
}

Explanation explained(const std::string& text, std::string_view pair) {
  suite::Program program;
  program.name = "program.py";
  program.text = text;
  return explained(program, pair);
}

const Symptom* find_symptom(const Trace& trace, SymptomKind kind) {
  const auto found = std::ranges::find(trace.symptoms, kind, &Symptom::kind);
  return found == trace.symptoms.end() ? nullptr : &*found;
}

const Note* note_on(const Symptom& symptom, std::uint32_t line, std::string_view object) {
  const auto found =
      std::ranges::find_if(symptom.notes, [&](const Note& note) { return note.line == line && note.object == object; });
  return found == symptom.notes.end() ? nullptr : &*found;
}

struct Cause {
  int number;
  SymptomKind kind;
  const char* symptom_text;  // stands in the symptom's line; empty: it has no line, the process was ending
  const char* object;        // that the cause is about
  const char* cause_text;    // stands in its line
};

std::ostream& operator<<(std::ostream& out, const Cause& cause) {
  return out << "case " << cause.number << ": " << symptom_name(cause.kind);
}

class LatePatchCause : public ::testing::TestWithParam<Cause> {};

TEST_P(LatePatchCause, NamesObjectAndLine) {
  const Cause& cause = GetParam();
  const suite::Program& program = case_of(cause.number);
  const Explanation explanation = explained(program, kLockPair);
  const Symptom* symptom = find_symptom(explanation.trace, cause.kind);
  ASSERT_NE(symptom, nullptr);
  const std::string_view place = cause.symptom_text;
  EXPECT_EQ(symptom->at.line, place.empty() ? 0 : line_with(program, place));
  const Note* note = note_on(*symptom, line_with(program, cause.cause_text), cause.object);
  ASSERT_NE(note, nullptr) << cause.object << " in `" << cause.cause_text << '`';
  ASSERT_THAT(explanation.trace.patches, Not(IsEmpty()));
  EXPECT_EQ(explanation.trace.patches.front().at.line, line_with(program, "monkey.patch_all("));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, LatePatchCause,
    ::testing::Values(Cause{1, SymptomKind::kJoinTimedOut, "t.join(0.3)", "Worker", "class Worker"},
                      Cause{1, SymptomKind::kAliveAfterEnd, "t.is_alive()", "Worker", "class Worker"},
                      Cause{1, SymptomKind::kLoopExit, "", "Worker", "class Worker"},
                      Cause{2, SymptomKind::kJoinTimedOut, "t.join(0.3)", "Worker", "class Worker"},
                      Cause{3, SymptomKind::kLoopExit, "    t.join()", "Worker", "class Worker"},
                      Cause{4, SymptomKind::kJoinTimedOut, "t.join(0.2)", "t", "t = threading.Thread("},
                      Cause{5, SymptomKind::kKeyError, "t.start()", "t", "monkey.patch_all("},
                      Cause{6, SymptomKind::kKeyError, "t.start()", "t", "monkey.patch_all("},
                      Cause{8, SymptomKind::kAliveAfterEnd, "alive after firing", "timer", "timer = threading.Timer("},
                      Cause{8, SymptomKind::kJoinTimedOut, "timer.join(", "timer", "timer = threading.Timer("},
                      Cause{72, SymptomKind::kAliveAfterEnd, "while t.is_alive() and", "Worker", "class Worker"},
                      Cause{73, SymptomKind::kLoopExit, "    t.join()", "Worker", "class Worker"},
                      Cause{75, SymptomKind::kKeyError, "t.start()", "t", "monkey.patch_all("},
                      Cause{77, SymptomKind::kJoinTimedOut, "t.join(0.1)", "Worker", "class Worker"},
                      Cause{78, SymptomKind::kAliveAfterEnd, "late.is_alive()", "Late", "class Late"}));

// Late-patch cases on which nothing shows: what is from before the patch does no harm there, or is not used.
TEST(HealthyCases, SayWhatIsFromBeforeThePatch) {
  const suite::Program& ssl = case_of(168);
  for (const int number : {7, 74, 76, 168, 196}) {
    const Trace trace = explained(case_of(number), kLockPair).trace;
    EXPECT_THAT(trace.symptoms, IsEmpty()) << number;
    ASSERT_EQ(trace.patches.size(), 1U) << number;
    EXPECT_EQ(trace.patches.front().at.line, line_with(case_of(number), "monkey.patch_all(")) << number;
  }
  const Trace trace = explained(ssl, kLockPair).trace;
  const auto context = std::ranges::find(trace.facts, "Context", &Fact::object);
  ASSERT_NE(context, trace.facts.end());
  EXPECT_TRUE(context->from_before_patch);
  EXPECT_EQ(context->line, line_with(ssl, "class Context"));
}

// The patch is the worker's, a process of its own: what is explained is the parent, which stays unpatched.
TEST(LatePatchCases, APatchInAForkedWorkerIsNoneOfItsParent) {
  const Trace trace = explained(case_of(195), kLockPair).trace;
  EXPECT_THAT(trace.symptoms, IsEmpty());
  EXPECT_THAT(trace.patches, IsEmpty());
}

// Every late-patch case is one of the above.
TEST(LatePatchCases, AreAllChecked) {
  const std::vector<int> checked = {1, 2, 3, 4, 5, 6, 7, 8, 72, 73, 74, 75, 76, 77, 78, 168, 195, 196};
  for (const suite::Program& program : suite::load_collection("cases", "cases")) {
    if (program.header->topic != "late-patch") continue;
    EXPECT_THAT(checked, ::testing::Contains(program.number));
  }
}

TEST(Causes, HandlesTellOfTheEndOfLateThreads) {
  EXPECT_THAT(explained(case_of(1), kHandlePair).trace.symptoms, IsEmpty());
}

TEST(Causes, ACapturedNameIsFoundWhereItWasBound) {
  const suite::Program& program = case_of(9);
  const Explanation explanation = explained(program, kLockPair);
  const Symptom* symptom = find_symptom(explanation.trace, SymptomKind::kJoinTimedOut);
  ASSERT_NE(symptom, nullptr);
  EXPECT_NE(note_on(*symptom, line_with(program, "from threading import Thread"), "Thread"), nullptr);
}

TEST(Causes, ACapturedSleepStopsTheHub) {
  const suite::Program& program = case_of(10);
  const Explanation explanation = explained(program, kLockPair);
  const Symptom* symptom = find_symptom(explanation.trace, SymptomKind::kHubStopped);
  ASSERT_NE(symptom, nullptr);
  EXPECT_NE(note_on(*symptom, line_with(program, "from time import sleep"), "sleep"), nullptr);
}

TEST(Causes, AnOldRLockLetsTwoIn) {
  const suite::Program& program = case_of(41);
  const Explanation explanation = explained(program, kLockPair);
  const Symptom* symptom = find_symptom(explanation.trace, SymptomKind::kNotExcluded);
  ASSERT_NE(symptom, nullptr);
  EXPECT_EQ(symptom->object, "old");
  EXPECT_EQ(symptom->at.line, line_with(program, "with lock:"));
  EXPECT_NE(note_on(*symptom, line_with(program, "old = threading.RLock()"), "old"), nullptr);
}

TEST(Causes, AHangNamesWhoHoldsTheLock) {
  const suite::Program& program = case_of(40);
  const Explanation explanation = explained(program, kLockPair);
  const Symptom* symptom = find_symptom(explanation.trace, SymptomKind::kHang);
  ASSERT_NE(symptom, nullptr);
  EXPECT_NE(note_on(*symptom, line_with(program, "lock = threading.Lock()"), "lock"), nullptr);
}

TEST(Causes, WhoHasAlreadyEndedMayBeJoinedWithATimeout) {
  const Explanation explanation = explained(
      "import threading\n"
      "t = threading.Thread(target=print)\n"
      "t.start()\n"
      "t.join(1)\n"
      "t.join(0)\n"
      "print(t.is_alive())\n",
      kLockPair);
  EXPECT_THAT(explanation.trace.symptoms, IsEmpty());
  EXPECT_THAT(explanation.trace.patches, IsEmpty());
  ASSERT_EQ(explanation.trace.threads.size(), 1U);
  EXPECT_EQ(explanation.trace.threads.front().line, 2U);
}

TEST(Causes, AThreadThatStillWorksIsRightlyAlive) {
  const Explanation explanation = explained(
      "from gevent import monkey\n"
      "monkey.patch_all()\n"
      "import threading, time\n"
      "t = threading.Thread(target=time.sleep, args=(0.2,))\n"
      "t.start()\n"
      "t.join(0.1)\n"
      "print(t.is_alive())\n",
      kLockPair);
  EXPECT_EQ(explanation.execution.outcome.stdout_lines, std::vector<std::string>{"True"});
  EXPECT_THAT(explanation.trace.symptoms, IsEmpty());
}

TEST(Causes, ObservingChangesNothing) {
  for (const suite::Program& program : suite::load_collection("cases", "cases")) {
    for (const std::string_view name : {kLockPair, kHandlePair}) {
      const modules::Pair& pair = *modules::find_pair(name);
      EXPECT_EQ(explained(program, name).execution.outcome, suite::run_on_hub(program, pair, {}).outcome)
          << program.name << " on " << name;
    }
  }
}

}  // namespace
}  // namespace patchorder::explain
