// The formats for other tools, each given to a real reader of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace patchorder::cli {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

const std::string kName = "001-late-subclass-nondaemon";

// A folder with one case that agrees with its expectation, or one that does not.
class FormatsTest : public ::testing::Test {
 protected:
  void make(bool agreeing) {
    const std::string pair = "cases/expected/py3.11-gevent22.10/";
    scratch_.write("cases/" + kName + ".py", text_of_file("cases/" + kName + ".py"));
    std::string expected = text_of_file("expected/py3.11-gevent22.10/" + kName + ".toml");
    const std::string line = "alive True";
    if (!agreeing) expected.replace(expected.find(line), line.size(), "alive <&> \\u0007");
    scratch_.write(pair + kName + ".toml", expected);
    scratch_.write(pair + "pair.toml", text_of_file("expected/py3.11-gevent22.10/pair.toml"));
  }

  Answer sweep(const std::string& format) {
    return patchorder("sweep --cases " + (scratch_ / "cases") + " --format " + format + " --output " + report());
  }
  std::string report() const { return scratch_ / "report"; }

  ScratchFolder scratch_;
};

TEST_F(FormatsTest, JUnitIsWellFormedXmlWithFailures) {
  make(false);
  EXPECT_EQ(sweep("junit").exit_code, 1);
  const Answer lint = shell("xmllint --noout " + report());
  EXPECT_EQ(lint.exit_code, 0) << lint.err;
  const Answer failures = shell("xmllint --xpath 'string(/testsuites/@failures)' " + report());
  EXPECT_EQ(failures.out.substr(0, 1), "1");
  const Answer name = shell("xmllint --xpath 'string(//testcase[failure]/@name)' " + report());
  EXPECT_THAT(name.out, HasSubstr(kName));
}

TEST_F(FormatsTest, TapIsReadByProve) {
  make(true);
  EXPECT_EQ(sweep("tap").exit_code, 0);
  const Answer good = shell("prove --exec cat " + report());
  EXPECT_EQ(good.exit_code, 0) << good.out << good.err;
  make(false);
  EXPECT_EQ(sweep("tap").exit_code, 1);
  const Answer bad = shell("prove --exec cat " + report());
  EXPECT_NE(bad.exit_code, 0);
  EXPECT_THAT(bad.out, HasSubstr("Failed 1/1"));
}

TEST_F(FormatsTest, GitHubNamesTheFile) {
  make(false);
  EXPECT_EQ(sweep("github").exit_code, 1);
  EXPECT_THAT(text_of_file(report()), HasSubstr("::error file="));
}

TEST_F(FormatsTest, MarkdownHasATable) {
  make(false);
  EXPECT_EQ(sweep("markdown").exit_code, 1);
  EXPECT_THAT(text_of_file(report()), HasSubstr("| py3.11-gevent22.10 | 0 | 1 | 0 |"));
}

TEST_F(FormatsTest, JsonHasASchemaVersionAndTheVerdict) {
  make(false);
  EXPECT_EQ(sweep("json").exit_code, 1);
  const json document = json::parse(text_of_file(report()));
  EXPECT_TRUE(document["schema"].is_number());
  EXPECT_EQ(document["results"][0]["verdict"], "differs");
  EXPECT_TRUE(json::parse(patchorder("schema").out).is_object());
}

TEST(Merge, OfShardsIsTheWhole) {
  const ScratchFolder scratch;
  const std::string pair = " --pair py3.11-gevent22.10 --format jsonl --output ";
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    EXPECT_EQ(patchorder(std::string("sweep --shard ") + shard + pair + (scratch / std::string(1, *shard))).exit_code,
              0);
  }
  EXPECT_EQ(patchorder("sweep" + pair + (scratch / "whole")).exit_code, 0);
  const std::string parts = (scratch / "1") + " " + (scratch / "2") + " " + (scratch / "3");
  EXPECT_EQ(patchorder("merge " + parts + " --output " + (scratch / "merged")).exit_code, 0);
  EXPECT_EQ(text_of_file(scratch / "merged"), text_of_file(scratch / "whole"));
}

TEST(Completion, IsReadByBash) {
  const Answer answer = shell("\"$PATCHORDER\" completion bash | bash -n");
  EXPECT_EQ(answer.exit_code, 0) << answer.err;
}

TEST(Report, IsASiteThatNeedsNoNetwork) {
  const ScratchFolder scratch;
  EXPECT_EQ(patchorder("report --output " + (scratch / "site")).exit_code, 0);
  const std::string page = text_of_file(scratch / "site/index.html");
  EXPECT_THAT(page, HasSubstr(kName));
  EXPECT_EQ(page.find("src=\"http"), std::string::npos);
}

}  // namespace
}  // namespace patchorder::cli
