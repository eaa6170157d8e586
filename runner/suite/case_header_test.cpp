#include "suite/case_header.h"

#include <gtest/gtest.h>

namespace patchorder::suite {
namespace {

std::string header(const std::string& body) { return "# /// case\n" + body + "# ///\nimport threading\n"; }

// The message and the line, or `none`.
std::string problem(const std::string& text) {
  try {
    parse_case_header(text);
  } catch (const CaseHeaderError& error) {
    return std::to_string(error.line) + ": " + error.what();
  }
  return "none";
}

TEST(CaseHeader, HasItsMembers) {
  const auto parsed =
      parse_case_header(header("# title = \"A \\\"late\\\" one\"\n# topic = \"late-patch\"\n# origin = "
                               "\"gevent/gevent#2011\"\n# shows = \"x\"\n"));
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->title, "A \"late\" one");
  EXPECT_EQ(parsed->topic, "late-patch");
  EXPECT_EQ(parsed->origin, "gevent/gevent#2011");
  EXPECT_EQ(parsed->shows, "x");
}

TEST(CaseHeader, IsNotNeeded) {
  EXPECT_FALSE(parse_case_header("import threading\n"));
  EXPECT_FALSE(parse_case_header(""));
}

TEST(CaseHeader, MayEndItsLinesAsWindowsDoes) {
  EXPECT_TRUE(parse_case_header("# /// case\r\n# title = \"a\"\r\n# topic = \"pools\"\r\n# ///\r\n"));
}

TEST(CaseHeader, SaysWhatIsWrongAndWhere) {
  EXPECT_TRUE(problem(header("# topic = \"pools\"\n")).starts_with("1: the case header has no `title`"));
  EXPECT_TRUE(problem(header("# title = 3\n# topic = \"pools\"\n")).starts_with("2: `title`"));
  EXPECT_TRUE(problem(header("# title = \"a\"\n# topic = \"nonsense\"\n")).starts_with("1: unknown topic 'nonsense'"));
  EXPECT_TRUE(
      problem(header("# title = \"a\"\n# topic = \"pools\"\n# more = 1\n")).starts_with("4: unknown name `more`"));
  EXPECT_TRUE(problem(header("# title = \"a\n")).starts_with("2: the case header is no TOML"));
  EXPECT_TRUE(problem("# /// case\n# title = \"a\"\nimport x\n").starts_with("1: the case header does not end"));
}

}  // namespace
}  // namespace patchorder::suite
