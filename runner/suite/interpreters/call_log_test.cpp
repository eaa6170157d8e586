#include "suite/interpreters/call_log.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "suite/interpreters/child_process.h"

namespace patchorder::suite {
namespace {

constexpr std::streamoff kRecordSize = 1024;

class CallLogTest : public testing::Test {
 protected:
  CallLogTest() { make_call_log(path()); }

  std::filesystem::path path() const { return folder_.path() / "calls"; }

  void write(int record, const std::string& text) {
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(record * kRecordSize);
    file << text;
  }

  CallLog log() const { return read_call_log(path()); }

 private:
  TemporaryFolder folder_;
};

TEST_F(CallLogTest, CallsComeInTheOrderTheyEnd) {
  write(0, "begin\t0\t7\tt.join\n");
  write(1, "begin\t1\t8\tu.join\n");
  write(2, "result\t1\t0.250000\tNone\n");
  write(3, "raised\t0\t0.500000\tRuntimeError: no\n");
  const CallLog log = this->log();
  EXPECT_EQ(log.damage, "");
  ASSERT_EQ(log.calls.size(), 2U);
  EXPECT_EQ(log.calls[0].call, "u.join");
  EXPECT_EQ(log.calls[0].line, 8U);
  EXPECT_DOUBLE_EQ(log.calls[0].elapsed, 0.25);
  EXPECT_EQ(log.calls[1].raised, "RuntimeError: no");
}

TEST_F(CallLogTest, WhatDidNotReturnComesLast) {
  write(0, "begin\t0\t7\tt.join\n");
  const CallLog log = this->log();
  ASSERT_EQ(log.calls.size(), 1U);
  EXPECT_TRUE(log.calls[0].never_returned);
}

TEST_F(CallLogTest, AGapAndATornRecordAreAKilledProcess) {
  write(1, "begin\t0\t7\tt.join\n");
  write(2, "result\t0\t0.2");
  const CallLog log = this->log();
  EXPECT_EQ(log.damage, "");
  ASSERT_EQ(log.calls.size(), 1U);
  EXPECT_TRUE(log.calls[0].never_returned);
}

TEST_F(CallLogTest, WhatTheObserverNeverWritesIsDamage) {
  for (const std::string text :
       {"hello\n", "begin\tx\t7\tt.join\n", "begin\t0\t-7\tt.join\n", "begin\t0\t7\n", "result\t5\t0.1\tNone\n",
        "begin\t99999999999999999999999\t1\tt.join\n", "\xff\xfe\n", "syntax error\tbut not so\n"}) {
    make_call_log(path());
    write(0, text);
    EXPECT_EQ(log().damage, "record 0") << text;
  }
  make_call_log(path());
  write(0, std::string(static_cast<std::size_t>(kRecordSize), 'x'));
  EXPECT_EQ(log().damage, "record 0");
  for (const std::string end : {"nan", "inf", "-1", "1e300", "0.1x", ""}) {
    make_call_log(path());
    write(0, "begin\t0\t7\tt.join\n");
    write(1, "result\t0\t" + end + "\tNone\n");
    EXPECT_EQ(log().damage, "record 1") << end;
  }
}

TEST_F(CallLogTest, AnotherKindOfFileIsDamageAndIsNotRead) {
  const std::string damage = "not the file that was made for them";
  std::filesystem::resize_file(path(), 10);
  EXPECT_EQ(log().damage, damage);
  std::filesystem::remove(path());
  EXPECT_EQ(log().damage, damage);
  std::filesystem::create_directory(path());
  EXPECT_EQ(log().damage, damage);
  std::filesystem::remove(path());
  std::filesystem::create_symlink("/dev/zero", path());
  EXPECT_EQ(log().damage, damage);
}

}  // namespace
}  // namespace patchorder::suite
