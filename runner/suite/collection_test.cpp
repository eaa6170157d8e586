#include "suite/collection.h"

#include <gtest/gtest.h>

#include <fstream>

#include "suite/interpreters/child_process.h"

namespace patchorder::suite {
namespace {

Program program(int number, const std::string& slug, const std::string& title, const std::string& topic) {
  Program made;
  made.number = number;
  made.file = "/cases/" + std::string(number < 10 ? "00" : "0") + std::to_string(number) + "-" + slug + ".py";
  made.name = "cases/" + made.file.filename().string();
  made.header = CaseHeader{title, topic, "", ""};
  return made;
}

const std::vector<Program>& programs() {
  static const std::vector<Program> all{program(1, "late-subclass", "A subclass defined late", "late-patch"),
                                        program(2, "daemon", "A daemon at the end", "daemon-exit"),
                                        program(12, "pool", "A pool that is full", "pools")};
  return all;
}

std::string numbers(const std::vector<Program>& chosen) {
  std::string text;
  for (const Program& one : chosen) text += std::to_string(one.number) + " ";
  return text;
}

std::string selected(const std::vector<std::string>& wanted, const std::vector<std::string>& unwanted = {}) {
  return numbers(select(programs(), parse_selectors(wanted), parse_selectors(unwanted)));
}

TEST(Select, ByWhatPeopleType) {
  EXPECT_EQ(selected({}), "1 2 12 ");
  EXPECT_EQ(selected({"2"}), "2 ");
  EXPECT_EQ(selected({"002"}), "2 ");
  EXPECT_EQ(selected({"2-20"}), "2 12 ");
  EXPECT_EQ(selected({"late-patch"}), "1 ");
  EXPECT_EQ(selected({"*pool*"}), "12 ");
  EXPECT_EQ(selected({"FULL"}), "12 ");
  EXPECT_EQ(selected({"1", "pools"}), "1 12 ");
  EXPECT_EQ(selected({}, {"daemon"}), "1 12 ");
  EXPECT_EQ(selected({"1-2"}, {"1"}), "2 ");
  EXPECT_EQ(selected({"nothing has this"}), "");
}

TEST(Resolve, ExactlyOne) {
  EXPECT_EQ(numbers(resolve("12", programs())), "12 ");
  EXPECT_EQ(numbers(resolve("late-subclass", programs())), "1 ");
  EXPECT_EQ(numbers(resolve("001-late-subclass", programs())), "1 ");
  EXPECT_EQ(numbers(resolve("1-2", programs())), "1 2 ");
  EXPECT_EQ(numbers(resolve("*a*", programs())), "1 2 ");
}

TEST(Resolve, SuggestsWhatIsNear) {
  try {
    resolve("late-subclas", programs());
    FAIL();
  } catch (const SelectionError& error) {
    EXPECT_NE(std::string(error.what()).find("did you mean 001-late-subclass"), std::string::npos) << error.what();
  }
}

TEST(LoadCollection, RefusesANumberTwice) {
  const TemporaryFolder folder;
  for (const char* name : {"001-a.py", "001-b.py"}) {
    std::ofstream(folder.path() / name) << "# /// case\n# title = \"t\"\n# topic = \"pools\"\n# ///\n";
  }
  EXPECT_THROW(load_collection(folder.path(), "cases"), ProgramError);
}

// CPython runs them: what keeps the model from it is said as such.
TEST(LoadCollection, SaysWhichEncodingItDoesNotRead) {
  const TemporaryFolder folder;
  const auto message = [&](const std::string& text) -> std::string {
    std::ofstream(folder.path() / "program.py") << text;
    try {
      load_program(folder.path() / "program.py", "program.py");
    } catch (const ProgramError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(message("#!/usr/bin/python3\n# -*- coding: Latin_1 -*-\nprint('\xe9')\n"),
            "program.py:2: unsupported: source text in latin-1");
  EXPECT_EQ(message("# coding=cp1252\nprint('\xc3\xa9')\n"), "program.py:1: unsupported: source text in cp1252");
  EXPECT_EQ(message("# coding: latin-1\nprint('e')\n"), "");
  EXPECT_EQ(message("# vim: set fileencoding=utf-8 :\nprint('\xc3\xa9')\n"), "");
  EXPECT_EQ(message("import sys\n# coding: latin-1\nprint('\xe9')\n"),
            "program.py:3: error: not UTF-8 text (byte 0xe9)");
}

TEST(LoadCollection, FindsAScriptWithoutAHeaderByItsNumber) {
  const TemporaryFolder folder;
  for (const char* name : {"004-a.py", "005-b.py", "005-c.py"}) std::ofstream(folder.path() / name) << "print(1)\n";
  const std::vector<Program> scripts = load_collection(folder.path(), "mine");
  EXPECT_EQ(numbers(select(scripts, parse_selectors({"4"}), {})), "4 ");
  EXPECT_EQ(numbers(select(scripts, parse_selectors({"5"}), {})), "5 5 ");
}

TEST(LoadCollection, RefusesAnEmptyFolder) {
  const TemporaryFolder folder;
  EXPECT_THROW(load_collection(folder.path(), "cases"), SelectionError);
  EXPECT_THROW(load_collection(folder.path() / "nothing", "cases"), SelectionError);
}

}  // namespace
}  // namespace patchorder::suite
