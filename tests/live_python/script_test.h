// Tests of scripts that are run on a real Python interpreter too, or were.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "tests/live_python/live_python.h"
#include "tests/live_python/recordings.h"

namespace patchorder::live {

class ScriptTest : public testing::TestWithParam<Script> {
 protected:
  // The interpreter for the script, or none: then the test is skipped, if the script needs a newer one than 3.11.
  void SetUp() override {
    python_ = find_python(GetParam().oldest, GetParam().newest);
    if (python_) return;
    if (GetParam().oldest > 11) GTEST_SKIP() << "needs Python 3." << GetParam().oldest;
    FAIL() << "no python3 of version 3.11 in PATH";
  }

  std::optional<Python> python_;
};

// The scripts of a folder as one version of CPython printed them. Where that was what the live interpreter printed,
// ours as that version is held against ours as the live one, which the tests above hold against the interpreter itself.
class RecordedTest : public testing::TestWithParam<RecordingFile> {
 protected:
  using Printing = std::function<std::string(const Script&, const Python&)>;

  static void expect_as_recorded(const Printing& printed) {
    const Recordings recordings = read_recordings(GetParam());
    const Python recorded{"", recordings.minor, recordings.micro};
    const std::optional<Python> live = find_python();
    ASSERT_TRUE(live) << "no python3 of version 3.11 in PATH";
    EXPECT_FALSE(recordings.scripts.empty()) << "all scripts were edited since they were recorded";
    for (const RecordedScript& each : recordings.scripts) {
      const std::string expected = each.printed ? *each.printed : printed(each.script, *live);
      const std::string difference = first_difference(printed(each.script, recorded), expected);
      if (each.is_known_gap) {
        EXPECT_NE(difference, "") << each.script.path << " is no known gap any more";
      } else {
        EXPECT_EQ(difference, "") << each.script.path;
      }
    }
  }
};

}  // namespace patchorder::live
