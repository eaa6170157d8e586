// What build systems and CI tell a test by its environment: Bazel's test encyclopedia, and GoogleTest's names for
// shards, which many runners set.
//
//     TEST_TOTAL_SHARDS, TEST_SHARD_INDEX     or GTEST_...: which part to run; indices count from 0
//     TEST_SHARD_STATUS_FILE                  is touched, to say that shards are understood
//     TESTBRIDGE_TEST_ONLY                    the filter, selectors with `:` between them
//     TESTBRIDGE_TEST_RUNNER_FAIL_FAST        1: stop at the first failure
//     XML_OUTPUT_FILE                         where a JUnit report goes, besides what is reported anyway
#pragma once

#include "suite/suite_run.h"

namespace patchorder::suite {

// Call it before the command line is read: what that says counts more. Throws SelectionError for values that can't be.
void apply_test_environment(SuiteOptions& options);

// `2/5`; none if it is no such thing, or out of range.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace patchorder::suite
