// A test of one script that is run on a real Python interpreter too.
#pragma once

#include <gtest/gtest.h>

#include "tests/live_python/live_python.h"

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

}  // namespace patchorder::live
