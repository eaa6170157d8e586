#include "style/source_rules.h"

#include <gtest/gtest.h>

namespace patchorder::style {
namespace {

// Files that are longer than others may be, with their limit, and why.
const std::vector<std::string> kLongFiles{
    // One module of CPython, read from top to bottom beside the original.
    "runner/modules/lib/threading.py 1250",
};

// The files of the project; the tests run in its folder.
const std::vector<SourceFile>& files() {
  static const std::vector<SourceFile> all = project_files(".");
  return all;
}

template <typename Rule>
std::string findings_of(Rule rule) {
  std::string text;
  for (const SourceFile& file : files()) {
    for (const std::string& finding : rule(file)) text += finding + "\n";
  }
  return text;
}

TEST(Project, IsFound) {
  EXPECT_GT(files().size(), 100U);
  for (const char* path : {"CMakeLists.txt", "dev", "runner/machine/machine.cpp", "cmd/main.cpp"}) {
    EXPECT_TRUE(std::any_of(files().begin(), files().end(), [&](const auto& f) { return f.path == path; })) << path;
  }
}

TEST(Project, IncludesFollowTheArrows) { EXPECT_EQ(findings_of(against_the_arrows), ""); }

TEST(Project, FilesAreShort) {
  EXPECT_EQ(findings_of([](const SourceFile& file) { return too_long(file, kLongFiles); }), "");
}

TEST(Project, LinesAreTidy) { EXPECT_EQ(findings_of(untidy_lines), ""); }

TEST(Project, HeadersSayWhatTheyAreFor) { EXPECT_EQ(findings_of(unexplained_header), ""); }

TEST(Project, CompilesWithClang) { EXPECT_EQ(findings_of(beyond_clang), ""); }

TEST(Project, NamesSaySomething) { EXPECT_EQ(findings_of(empty_name), ""); }

TEST(Arrows, DownwardsOnly) {
  const auto findings = [](const std::string& path, const std::string& line) {
    return against_the_arrows({path, {"// comment", line}});
  };
  EXPECT_TRUE(findings("cmd/run.cpp", "#include \"suite/batch.h\"").empty());
  EXPECT_TRUE(findings("runner/modules/native/time.cpp", "#include \"python/objects/type.h\"").empty());
  EXPECT_TRUE(findings("runner/hub/hub.cpp", "#include <vector>").empty());
  EXPECT_TRUE(findings("runner/python/a_test.cpp", "#include \"tests/live_python/live_python.h\"").empty());
  EXPECT_EQ(findings("runner/python/a.cpp", "#include \"tests/live_python/live_python.h\"").size(), 1U);
  EXPECT_EQ(findings("runner/python/objects/type.cpp", "#include \"hub/hub.h\""),
            Findings{"runner/python/objects/type.cpp:2: python must not know hub"});
  EXPECT_EQ(findings("runner/hub/hub.cpp", "#include \"python/objects/type.h\""),
            Findings{"runner/hub/hub.cpp:2: hub must not know python"});
  EXPECT_EQ(findings("runner/machine/a.h", "  #  include \"hub/hub.h\" // why").size(), 1U);
  EXPECT_EQ(findings("runner/suite/a.h", "#include \"cmd/options.h\"").size(), 1U);
  EXPECT_EQ(findings("runner/suite/a.h", "#include \"../cmd/options.h\"").size(), 1U);
}

TEST(Length, OfFiles) {
  const SourceFile file{"a.cpp", std::vector<std::string>(401, "")};
  EXPECT_EQ(too_long(file, {}), Findings{"a.cpp: 401 lines, at most 400"});
  EXPECT_TRUE(too_long(file, {"a.cpp 401"}).empty());
  EXPECT_EQ(too_long(file, {"b.cpp 500"}).size(), 1U);
}

TEST(Lines, Untidy) {
  EXPECT_EQ(untidy_lines({"a", {"\tx", "x ", "x\r", std::string(121, 'x')}}).size(), 4U);
  std::string umlauts;
  for (int i = 0; i < 120; ++i) umlauts += "\u00fc";
  EXPECT_TRUE(untidy_lines({"a.md", {"| " + std::string(121, 'x') + " |"}}).empty());
  EXPECT_EQ(untidy_lines({"a.md", {std::string(121, 'x')}}).size(), 1U);
  EXPECT_TRUE(untidy_lines({"a", {umlauts, std::string(120, 'x'), ""}}).empty());
}

TEST(Headers, BeginWithAComment) {
  EXPECT_TRUE(unexplained_header({"a.h", {"// What it is.", "#pragma once"}}).empty());
  EXPECT_EQ(unexplained_header({"a.h", {"#pragma once"}}).size(), 1U);
  EXPECT_EQ(unexplained_header({"a.h", {}}).size(), 2U);
  EXPECT_TRUE(unexplained_header({"a.cpp", {}}).empty());
}

TEST(Names, Empty) {
  EXPECT_EQ(empty_name({"runner/python/utils.cpp", {}}).size(), 1U);
  EXPECT_EQ(empty_name({"runner/helpers/text.cpp", {}}).size(), 1U);
  EXPECT_EQ(empty_name({"runner/python/string_util.h", {}}).size(), 1U);
  EXPECT_TRUE(empty_name({"runner/python/futile.cpp", {}}).empty());
}

TEST(Compilers, Views) {
  EXPECT_EQ(beyond_clang({"a.cpp",
                          {"for (int i : std::views"
                           "::reverse(all))"}})
                .size(),
            1U);
  EXPECT_TRUE(beyond_clang({"a.cpp", {"std::ranges::sort(all);"}}).empty());
  EXPECT_TRUE(beyond_clang({"a.md",
                            {"`std::views"
                             "::values`"}})
                  .empty());
}

}  // namespace
}  // namespace patchorder::style
