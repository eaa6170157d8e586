#include "explain/trials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "explain/report.h"
#include "explain/timeline.h"
#include "suite/text.h"

namespace patchorder::explain {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kLate =
    "import threading\n"
    "from gevent import monkey\n"
    "\n"
    "class Worker(threading.Thread):\n"
    "    pass\n"
    "\n"
    "monkey.patch_all()\n"
    "t = Worker(target=print)\n"
    "t.start()\n"
    "t.join(0.2)\n"
    "print(t.is_alive())\n";

suite::Program program_of(const std::string& text) {
  suite::Program program;
  program.name = "program.py";
  program.text = text;
  return program;
}

std::vector<Trial> tried(const std::string& text) {
  const suite::Program program = program_of(text);
  return try_remedies(program, explain_run(program, *modules::find_pair("py3.11-gevent22.10"), {}), {});
}

const Trial* find_trial(const std::vector<Trial>& trials, std::string_view name) {
  const auto found = std::ranges::find_if(trials, [&](const Trial& trial) { return trial.remedy.name == name; });
  return found == trials.end() ? nullptr : &*found;
}

TEST(Remedies, AreTriedOnEveryPair) {
  const std::vector<Trial> trials = tried(kLate);
  const Trial* first = find_trial(trials, "patch-first");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->pairs.size(), modules::pairs().size());
  EXPECT_EQ(first->healthy_pairs(), modules::pairs().size());
  EXPECT_TRUE(first->remedy.text.starts_with("from gevent import monkey\nmonkey.patch_all()\nimport threading\n"))
      << first->remedy.text;
}

TEST(Remedies, WhatDoesNotHelpSaysSo) {
  const std::vector<Trial> trials = tried(kLate);
  const Trial* daemon = find_trial(trials, "daemon");
  ASSERT_NE(daemon, nullptr);
  EXPECT_EQ(daemon->pairs.front().effect, Effect::kStill);
  EXPECT_EQ(daemon->pairs.back().effect, Effect::kHealthy);
}

TEST(Remedies, TheBestComesFirst) {
  const std::vector<Trial> trials = tried(kLate);
  ASSERT_GE(trials.size(), 5U);
  for (std::size_t i = 1; i < trials.size(); ++i) {
    EXPECT_GE(trials[i - 1].healthy_pairs(), trials[i].healthy_pairs());
    if (trials[i - 1].healthy_pairs() != trials[i].healthy_pairs()) continue;
    EXPECT_LE(trials[i - 1].changed_lines, trials[i].changed_lines);
  }
}

TEST(Remedies, GreenletsAndPoolTakeTheThreadsPlace) {
  const std::vector<Trial> trials = tried(kLate);
  const Trial* greenlets = find_trial(trials, "greenlets");
  ASSERT_NE(greenlets, nullptr);
  EXPECT_THAT(greenlets->remedy.text, HasSubstr("t = gevent.Greenlet(print)\n"));
  EXPECT_EQ(greenlets->healthy_pairs(), modules::pairs().size());
  const Trial* pool = find_trial(trials, "threadpool");
  ASSERT_NE(pool, nullptr);
  EXPECT_THAT(pool->remedy.text, HasSubstr("t = gevent.get_hub().threadpool.spawn(print)\nt.wait(0.2)\n"));
  EXPECT_EQ(pool->healthy_pairs(), modules::pairs().size()) << pool->pairs.front().result;
}

TEST(Remedies, WhatUsesAMovedThingGoesAlong) {
  const std::vector<Trial> trials = tried(
      "import threading\n"
      "from gevent import monkey\n"
      "t = threading.Thread(target=print)\n"
      "t.daemon = True\n"
      "monkey.patch_all()\n"
      "t.start()\n"
      "t.join(0.1)\n");
  const Trial* moved = find_trial(trials, "made-after-patch");
  ASSERT_NE(moved, nullptr);
  EXPECT_THAT(moved->remedy.text,
              HasSubstr("monkey.patch_all()\n\nt = threading.Thread(target=print)\nt.daemon = True\n"));
  EXPECT_EQ(moved->healthy_pairs(), modules::pairs().size());
}

TEST(Remedies, AHealthyProgramNeedsNone) { EXPECT_THAT(tried("print('hello')\n"), IsEmpty()); }

TEST(Remedies, AThreadThatIsMadeInAnotherFormIsLeftAlone) {
  const std::vector<Trial> trials = tried(
      "import threading\n"
      "from gevent import monkey\n"
      "threads = [threading.Thread(target=print) for _ in range(2)]\n"
      "monkey.patch_all()\n"
      "for t in threads:\n"
      "    t.start()\n"
      "    t.join(0.1)\n");
  EXPECT_NE(find_trial(trials, "patch-first"), nullptr);
  EXPECT_EQ(find_trial(trials, "greenlets"), nullptr);
  EXPECT_EQ(find_trial(trials, "threadpool"), nullptr);
}

// `kLate` with its patch written otherwise.
std::string late_with_patch(const std::string& call) {
  std::string text = kLate;
  const std::string usual = "monkey.patch_all()\n";
  return text.replace(text.find(usual), usual.size(), call);
}

TEST(Remedies, ACommaBehindTheLastArgumentIsTakenUp) {
  const std::pair<const char*, const char*> forms[] = {
      {"monkey.patch_all(sys=False,)\n", "monkey.patch_all(sys=False, thread=False)\n"},
      {"monkey.patch_all(\n    sys=False,  # as it is\n)\n",
       "monkey.patch_all(\n    sys=False,\n    thread=False,  # as it is\n)\n"},
      {"monkey.patch_all(\n    sys=False\n)\n", "monkey.patch_all(\n    sys=False, thread=False\n)\n"},
  };
  for (const auto& [before, after] : forms) {
    const std::vector<Trial> trials = tried(late_with_patch(before));
    const Trial* native = find_trial(trials, "thread-false");
    ASSERT_NE(native, nullptr) << before;
    EXPECT_THAT(native->remedy.text, HasSubstr(after));
    EXPECT_EQ(native->healthy_pairs(), modules::pairs().size());
  }
}

TEST(Remedies, WhatWouldBeNoPythonIsNotOffered) {
  const std::vector<Trial> trials = tried(late_with_patch("monkey.patch_all(*(x for x in ()), sys=(False))\n"));
  for (const Trial& trial : trials) EXPECT_EQ(trial.pairs.front().result.find("invalid syntax"), std::string::npos);
}

TEST(Remedies, KeepLineEndsMarkAndTheLackOfALastOne) {
  std::string windows = suite::replace_all(kLate, "\n", "\r\n");
  windows = "\xEF\xBB\xBF" + windows.substr(0, windows.size() - 2);
  const std::vector<Trial> trials = tried(windows);
  const Trial* native = find_trial(trials, "thread-false");
  ASSERT_NE(native, nullptr);
  EXPECT_EQ(native->changed_lines, 2U);
  EXPECT_EQ(suite::replace_all(native->remedy.text, "thread=False", ""), windows);
  EXPECT_THAT(native->patch, HasSubstr("+monkey.patch_all(thread=False)\r\n"));
}

TEST(Patches, AreUnified) {
  EXPECT_EQ(unified_diff("a.py", "one\ntwo\nthree\n", "one\n2\nthree\n"),
            "--- a/a.py\n+++ b/a.py\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n");
  EXPECT_EQ(unified_diff("a.py", "one\n", "one\n"), "");
  EXPECT_EQ(unified_diff("/tmp/a.py", "one", "one\ntwo"),
            "--- a/tmp/a.py\n+++ b/tmp/a.py\n@@ -1,1 +1,2 @@\n-one\n\\ No newline at end of file\n+one\n+two\n"
            "\\ No newline at end of file\n");
  EXPECT_EQ(changed_lines("--- a/a.py\n+++ b/a.py\n@@ -1,1 +1,1 @@\n-a\n+b\n"), 2U);
}

TEST(SourceTexts, KnowTheArgumentsOfACall) {
  const SourceText text("a.py", "x = a.f(1, (2, 3), key=[4, 5])\n");
  const std::vector<TokenCall> calls = text.calls();
  ASSERT_EQ(calls.size(), 1U);
  EXPECT_EQ(calls[0].name, "a.f");
  ASSERT_EQ(calls[0].arguments.size(), 3U);
  const TokenCall::Argument* key = calls[0].keyword("key");
  ASSERT_NE(key, nullptr);
  EXPECT_EQ(text.text_between(key->begin, key->end), "[4, 5]");
}

TEST(Timelines, ShowPatchStartAndLoopExit) {
  const Explanation explanation = explain_run(program_of(kLate), *modules::find_pair("py3.11-gevent22.10"), {});
  const std::string text = timeline_text(explanation.trace, 120);
  for (const char* part : {"the main thread", "the hub", "the greenlet of t", "patches: monkey.patch_all()",
                           "waits in Thread.join", "LoopExit", "join-timed-out"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(Timelines, SvgIsClosedAndEscaped) {
  suite::Program program = program_of(kLate);
  program.name = "<a & b>.py";
  const Explanation explanation = explain_run(program, *modules::find_pair("py3.11-gevent22.10"), {});
  const std::string svg = timeline_svg(program, "py3.11-gevent22.10", explanation.trace);
  EXPECT_TRUE(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
  EXPECT_THAT(svg, HasSubstr("&lt;a &amp; b&gt;.py"));
  EXPECT_THAT(svg, HasSubstr("prefers-color-scheme: dark"));
  EXPECT_THAT(svg, Not(HasSubstr("<a & b>")));
}

TEST(JsonReports, HoldEverything) {
  const Explanation explanation = explain_run(program_of(kLate), *modules::find_pair("py3.11-gevent22.10"), {});
  const suite::Json json = to_json(explanation.trace);
  ASSERT_FALSE(json["symptoms"].empty());
  EXPECT_EQ(json["symptoms"][0]["kind"], "join-timed-out");
  EXPECT_EQ(json["symptoms"][0]["line"], 10);
  EXPECT_EQ(json["patches"][0]["line"], 7);
  EXPECT_GE(json["lanes"].size(), 3U);
}

}  // namespace
}  // namespace patchorder::explain
