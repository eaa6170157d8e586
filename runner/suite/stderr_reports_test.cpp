#include "suite/stderr_reports.h"

#include <gtest/gtest.h>

namespace patchorder::suite {
namespace {

// `kind|type|message` of each, one a line.
std::string parsed(std::string_view text) {
  std::string all;
  for (const Report& report : parse_stderr(text)) {
    all += report.kind + "|" + report.type + "|" + report.message + "\n";
  }
  return all;
}

TEST(ParseStderr, AnUncaughtException) {
  EXPECT_EQ(parsed("Traceback (most recent call last):\n"
                   "  File \"a.py\", line 1, in <module>\n"
                   "    f()\n"
                   "ValueError: boom\n"),
            "main|ValueError|boom\n");
}

TEST(ParseStderr, MarksThatLostTheirIndentation) {
  EXPECT_EQ(parsed("Traceback (most recent call last):\n"
                   "  File \"a.py\", line 1, in <module>\n"
                   "    raise KeyError(1)\n"
                   "^^^^^^^\n"
                   "KeyError: 1\n"),
            "main|KeyError|1\n");
}

TEST(ParseStderr, OnlyTheLastOfAChain) {
  EXPECT_EQ(parsed("Traceback (most recent call last):\n"
                   "  File \"a.py\", line 1, in <module>\n"
                   "KeyError: 1\n\n"
                   "During handling of the above exception, another exception occurred:\n\n"
                   "Traceback (most recent call last):\n"
                   "  File \"a.py\", line 3, in <module>\n"
                   "gevent.exceptions.LoopExit: This operation would block forever\n"
                   "\tHub: <Hub '' at 0x7f00>\n"),
            "main|LoopExit|This operation would block forever\n");
}

TEST(ParseStderr, AThreads) {
  EXPECT_EQ(parsed("Exception in thread Thread-1 (work):\n"
                   "Traceback (most recent call last):\n"
                   "  File \"threading.py\", line 1, in run\n"
                   "ZeroDivisionError: division by zero\n"),
            "in thread|ZeroDivisionError|division by zero\n");
}

TEST(ParseStderr, AGreenlets) {
  EXPECT_EQ(parsed("Traceback (most recent call last):\n"
                   "  File \"a.py\", line 1, in f\n"
                   "ValueError: boom\n"
                   "2026-01-01T00:00:00Z <Greenlet at 0x7f00: f> failed with ValueError\n"),
            "in greenlet|ValueError|boom\n");
}

TEST(ParseStderr, AGreenletsThatNeverRan) {
  EXPECT_EQ(parsed("ValueError: boom\n"
                   "2026-01-01T00:00:00Z <Greenlet at 0x7f00: f> failed with ValueError\n"
                   "\n"
                   "KeyError\n"
                   "2026-01-01T00:00:00Z <Greenlet at 0x7f00: f> failed with KeyError\n"
                   "what the program says\n"
                   "2026-01-01T00:00:00Z <Greenlet at 0x7f00: f> failed with KeyError\n"),
            "in greenlet|ValueError|boom\nin greenlet|KeyError|\n");
}

TEST(ParseStderr, WhatTheShutdownIgnores) {
  EXPECT_EQ(parsed("Exception ignored in: <module 'threading' from '/usr/lib/python3.11/threading.py'>\n"
                   "Traceback (most recent call last):\n"
                   "  File \"threading.py\", line 1590, in _shutdown\n"
                   "gevent.exceptions.LoopExit: This operation would block forever\n"),
            "ignored in threading._shutdown|LoopExit|This operation would block forever\n");
}

TEST(ParseStderr, AWarningHasItsLine) {
  const auto reports = parse_stderr(
      "/tmp/a.py:7: MonkeyPatchWarning: Monkey-patching ssl after ssl has already been\n"
      "  monkey.patch_all()\n");
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].kind, kWarningKind);
  EXPECT_EQ(reports[0].line, 7U);
  EXPECT_EQ(reports[0].type, "MonkeyPatchWarning");
}

TEST(ParseStderr, WhatTheProgramWritesItselfIsNone) {
  EXPECT_EQ(parsed("hello\nError: this is only text\n"), "");
  EXPECT_EQ(parsed(""), "");
}

}  // namespace
}  // namespace patchorder::suite
