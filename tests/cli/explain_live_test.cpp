// What explain claims of a remedy, held against the live interpreter: the changed program is run there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

class LiveRemedyTest : public ::testing::TestWithParam<int> {
 protected:
  void SetUp() override { ASSERT_NE(python_with_gevent(), "") << "install python3-gevent"; }
};

TEST_P(LiveRemedyTest, DoesThereWhatTheModelSays) {
  const std::string number = std::to_string(GetParam());
  const json explained = json::parse(patchorder("explain " + number + " --format json").out, nullptr, false);
  ASSERT_TRUE(explained.is_object());
  const ScratchFolder scratch;
  int verified = 0;
  for (const json& remedy : explained["remedies"]) {
    const std::string name = remedy["name"];
    const std::string file = scratch.write(name + ".py", remedy["changed"]);
    const std::string on = " --on " + python_with_gevent();
    const Answer live = patchorder("run " + file + on + " --format jsonl");
    const json outcome = json::parse(live.out, nullptr, false);
    ASSERT_TRUE(outcome.is_object()) << name << live.out << live.err;
    for (const json& claim : remedy["pairs"]) {
      if (claim["pair"] != outcome["pair"]) continue;
      // Native threads race on a loaded machine: three chances.
      Answer compared = patchorder("compare " + file + on);
      for (int chance = 1; chance < 3 && compared.exit_code == 1; ++chance)
        compared = patchorder("compare " + file + on);
      EXPECT_EQ(compared.exit_code, 0) << name << '\n' << compared.out << compared.err;
      if (claim["effect"] != "symptom gone") continue;
      EXPECT_THAT(live.out, Not(HasSubstr("LoopExit"))) << name;
      EXPECT_FALSE(outcome["hang"]) << name;
      ++verified;
    }
  }
  EXPECT_GE(verified, 1);
}

INSTANTIATE_TEST_SUITE_P(Cases, LiveRemedyTest, ::testing::Values(1, 2, 4, 8));

}  // namespace
}  // namespace patchorder::cli
