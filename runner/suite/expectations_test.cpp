#include "suite/expectations.h"

#include <gtest/gtest.h>

#include <fstream>

#include "suite/interpreters/child_process.h"

namespace patchorder::suite {
namespace {

const InterpreterVersions kVersions{"3.11.2", "22.10.2", "2.0.2"};

class ExpectationsTest : public testing::Test {
 protected:
  ExpectationsTest() {
    program_.name = "cases/001-first.py";
    program_.file = "/cases/001-first.py";
    program_.text = "print('one')\n";
    outcome_.program = program_.name;
    outcome_.pair = "py3.11-gevent22.10";
    outcome_.stdout_lines = {"one", "quote \" and \\ and ' and \u2026 and \x01"};
    outcome_.calls = {{1, "t.join", nullptr, "", false, 0.3},
                      {2, "t.is_alive", true, "", false, 0},
                      {3, "f().join", nullptr, "ValueError: x", false, 0},
                      {4, "g.join", nullptr, "", true, 0}};
    outcome_.stderr_reports = {{std::string(kWarningKind), 3, "MonkeyPatchWarning", "late"}};
    outcome_.exit = 0;
  }

  std::filesystem::path file(const std::string& name) const { return folder_.path() / outcome_.pair / name; }
  Expectation found() const { return Expectations(folder_.path()).find(outcome_.pair, program_); }
  void record() { Expectations(folder_.path()).record(program_, outcome_, kVersions, 3); }

  TemporaryFolder folder_;
  Program program_;
  Outcome outcome_;
};

TEST_F(ExpectationsTest, ComeBackAsTheyWereRecorded) {
  EXPECT_EQ(found().state, Expectation::State::kUnrecorded);
  record();
  EXPECT_EQ(found().state, Expectation::State::kRecorded);
  EXPECT_EQ(found().outcome, outcome_);
  EXPECT_EQ(Expectations(folder_.path()).pairs(), std::vector<std::string>{outcome_.pair});
  EXPECT_EQ(Expectations(folder_.path()).versions(outcome_.pair), kVersions);
}

TEST_F(ExpectationsTest, AHangComesBack) {
  outcome_.exit.reset();
  outcome_.hang = true;
  record();
  EXPECT_EQ(found().outcome, outcome_);
}

TEST_F(ExpectationsTest, GoStaleWithTheText) {
  record();
  program_.text += "# more\n";
  EXPECT_EQ(found().state, Expectation::State::kStale);
}

TEST_F(ExpectationsTest, OfOtherVersionsAreRefused) {
  record();
  Expectations expectations(folder_.path());
  EXPECT_THROW(expectations.record(program_, outcome_, {"3.11.9", "22.10.2", "2.0.2"}, 3), ExpectationError);
}

TEST_F(ExpectationsTest, CutOffAnywhereAreAnErrorOrThemselves) {
  record();
  std::ifstream whole(file("001-first.toml"));
  const std::string text{std::istreambuf_iterator<char>(whole), {}};
  for (std::size_t size = 0; size < text.size() - 1; ++size) {
    std::ofstream(file("001-first.toml"), std::ios::trunc) << text.substr(0, size);
    try {
      // What is left may still be TOML: then what is missing is missed, or it was a comment's or a line's end.
      EXPECT_NE(found().state, Expectation::State::kUnrecorded);
    } catch (const ExpectationError& error) {
      EXPECT_NE(std::string(error.what()).find("001-first.toml"), std::string::npos);
    }
  }
}

TEST_F(ExpectationsTest, KnownGapsHaveReasons) {
  record();
  std::ofstream(file("known-gaps.toml")) << "[[gap]]\ncase = \"001-first\"\nreason = \"because\"\n";
  const Expectations expectations(folder_.path());
  ASSERT_NE(expectations.known_gap(outcome_.pair, "001-first"), nullptr);
  EXPECT_EQ(*expectations.known_gap(outcome_.pair, "001-first"), "because");
  EXPECT_EQ(expectations.known_gap(outcome_.pair, "002-second"), nullptr);
  EXPECT_EQ(expectations.recorded(outcome_.pair), std::vector<std::string>{"001-first"});
  std::ofstream(file("known-gaps.toml")) << "[[gap]]\ncase = \"001-first\"\n";
  EXPECT_THROW(Expectations(folder_.path()), ExpectationError);
}

TEST(PairBefore, ByNumbers) {
  EXPECT_TRUE(pair_before("py3.8-gevent21.12", "py3.10-gevent22.10"));
  EXPECT_FALSE(pair_before("py3.13-gevent26.5", "py3.13-gevent24.11"));
}

}  // namespace
}  // namespace patchorder::suite
