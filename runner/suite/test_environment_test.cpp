#include "suite/test_environment.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace patchorder::suite {
namespace {

// A variable that is set for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  ~Variable() { unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

TEST(ParseShard, TakesOnlyShards) {
  ASSERT_TRUE(parse_shard("2/5"));
  EXPECT_EQ(parse_shard("2/5")->index, 2U);
  EXPECT_EQ(parse_shard("2/5")->count, 5U);
  for (const char* wrong : {"", "2", "/", "0/5", "6/5", "-1/5", "2/5x", "2 /5", "2/", "1/99999999999999999999999"})
    EXPECT_FALSE(parse_shard(wrong)) << wrong;
}

TEST(TestEnvironment, BazelsNamesComeBeforeGoogleTests) {
  const Variable total("TEST_TOTAL_SHARDS", "4");
  const Variable index("TEST_SHARD_INDEX", "3");
  const Variable other_total("GTEST_TOTAL_SHARDS", "2");
  const Variable other_index("GTEST_SHARD_INDEX", "0");
  SuiteOptions options;
  apply_test_environment(options);
  EXPECT_EQ(options.shard.index, 4U);
  EXPECT_EQ(options.shard.count, 4U);
}

TEST(TestEnvironment, HalfAShardIsAnError) {
  const Variable total("TEST_TOTAL_SHARDS", "4");
  SuiteOptions options;
  EXPECT_THROW(apply_test_environment(options), SelectionError);
}

TEST(TestEnvironment, FiltersStandBetweenColons) {
  const Variable only("TESTBRIDGE_TEST_ONLY", "3:late-*::x");
  const Variable fast("TESTBRIDGE_TEST_RUNNER_FAIL_FAST", "1");
  SuiteOptions options;
  apply_test_environment(options);
  EXPECT_EQ(options.filters, (std::vector<std::string>{"3", "late-*", "x"}));
  EXPECT_EQ(options.most_failures, 1U);
}

TEST(ShardOf, DealsProgramsWithAllTheirEngines) {
  const Program programs[3];
  std::vector<Task> tasks;
  for (const Program& program : programs) tasks.insert(tasks.end(), 2, Task{&program, nullptr});
  const std::vector<Task> first = shard_of(tasks, {1, 2});
  ASSERT_EQ(first.size(), 4U);
  EXPECT_EQ(first[1].program, programs);
  EXPECT_EQ(first[2].program, programs + 2);
  EXPECT_EQ(shard_of(tasks, {2, 2}).size(), 2U);
  EXPECT_TRUE(shard_of(tasks, {4, 4}).empty());
}

}  // namespace
}  // namespace patchorder::suite
