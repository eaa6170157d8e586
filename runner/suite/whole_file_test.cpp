#include "suite/whole_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "suite/interpreters/child_process.h"
#include "suite/reports/output.h"

namespace patchorder::suite {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class WholeFileTest : public testing::Test {
 protected:
  std::filesystem::path path() const { return folder_.path() / "result"; }

  auto files() const {
    return std::distance(std::filesystem::directory_iterator(folder_.path()), std::filesystem::directory_iterator());
  }

  TemporaryFolder folder_;
};

TEST_F(WholeFileTest, IsThereOnlyWhenCommitted) {
  std::ofstream(path()) << "before";
  {
    WholeFile file(path());
    ASSERT_TRUE(file.open());
    ASSERT_TRUE(file.write("half"));
    EXPECT_EQ(text_of(path()), "before");
  }
  EXPECT_EQ(text_of(path()), "before");
  EXPECT_EQ(files(), 1);
  WholeFile file(path());
  ASSERT_TRUE(file.open());
  ASSERT_TRUE(file.write("whole"));
  ASSERT_TRUE(file.commit());
  EXPECT_EQ(text_of(path()), "whole");
  EXPECT_EQ(files(), 1);
}

TEST_F(WholeFileTest, OutputPutsTheFileInPlaceAtItsEnd) {
  {
    Output output(path());
    output.line("one");
    EXPECT_FALSE(std::filesystem::exists(path()));
  }
  EXPECT_EQ(text_of(path()), "one\n");
}

TEST_F(WholeFileTest, OutputLeavesWhatWasThereWhenItIsGivenUp) {
  std::ofstream(path()) << "before";
  try {
    Output output(path());
    output.line("one");
    throw std::runtime_error("given up");
  } catch (const std::runtime_error&) {}
  EXPECT_EQ(text_of(path()), "before");
}

TEST_F(WholeFileTest, ALinkStaysALink) {
  const auto link = folder_.path() / "link";
  std::ofstream(path()) << "before";
  std::filesystem::create_symlink("result", link);
  write_atomically(link, "after");
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(text_of(path()), "after");
}

TEST_F(WholeFileTest, ADeviceIsWrittenToAsItIs) {
  write_atomically("/dev/null", "text");
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
  EXPECT_THROW(write_atomically("/dev/full", "text"), OutputError);
}

TEST_F(WholeFileTest, WhatCannotBeWrittenIsAnErrorThatNamesIt) {
  const std::string missing = folder_.path() / "no" / "result";
  try {
    write_atomically(missing, "text");
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_EQ(error.what(), "cannot write " + missing + ": No such file or directory");
  }
  EXPECT_THROW(write_atomically(folder_.path(), "text"), OutputError);
}

}  // namespace
}  // namespace patchorder::suite
