// A folder of cases in which one of everything happens: agrees, differs, known gap, unrecorded, wrong program, and
// output that formats have to escape.
#pragma once

#include <stdexcept>

#include "cli/command_line.h"

namespace patchorder::cli {

class MixedSuite {
 public:
  static constexpr const char* kPair = "py3.11-gevent22.10";

  MixedSuite() {
    for (const char* name :
         {"001-late-subclass-nondaemon", "002-late-subclass-daemon", "003-late-subclass-join-no-timeout"})
      copy(name);
    edit("002-late-subclass-daemon", "exit = 0", "exit = 7");
    edit("003-late-subclass-join-no-timeout", "after join False", "after join Maybe");
    scratch_.write(expected("known-gaps"),
                   "[[gap]]\ncase = \"003-late-subclass-join-no-timeout\"\nreason = \"not #1 reason\"\n");
    scratch_.write("suite/004-new.py", "print('a\\x00b\\x1b[1m \\ufffe ]]> <&\"| `x` 100% é')\nraise KeyError('#')\n");
    scratch_.write("suite/005-wrong.py", "print(1)\nclass A(metaclass=type('<M>', (type,), {})):\n  x = = 1\n");
  }

  std::string folder() const { return scratch_ / "suite"; }
  std::string options() const { return " --cases " + folder() + " --pair " + kPair; }
  const ScratchFolder& scratch() const { return scratch_; }

  // Twelve cases that fail.
  void add_failures() {
    for (int number = 10; number < 22; ++number) {
      const std::string name = "0" + std::to_string(number) + "-wrong";
      scratch_.write("suite/" + name + ".py", "x = = 1\n");
    }
  }

 private:
  static std::string expected(const std::string& stem) {
    return std::string("suite/expected/") + kPair + "/" + stem + ".toml";
  }

  void copy(const std::string& name) {
    scratch_.write("suite/" + name + ".py", text_of_file("cases/" + name + ".py"));
    for (const std::string& file : {name, std::string("pair")})
      scratch_.write(expected(file), text_of_file(std::string("expected/") + kPair + "/" + file + ".toml"));
  }

  void edit(const std::string& name, const std::string& from, const std::string& to) {
    std::string text = text_of_file(scratch_ / expected(name));
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error(name + " has no " + from);
    scratch_.write(expected(name), text.replace(at, from.size(), to));
  }

  ScratchFolder scratch_;
};

}  // namespace patchorder::cli
