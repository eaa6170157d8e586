#include "modules/processes/python_command_line.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "modules/process.h"
#include "python/objects/exception.h"
#include "python/syntax/source.h"

namespace patchorder::modules {
namespace {

using Kind = Program::Kind;

// Letters, and the fields of sys.flags that they count up.
const std::map<char, std::vector<std::string>> kFlags = {
    {'B', {"dont_write_bytecode"}},
    {'E', {"ignore_environment"}},
    {'I', {"isolated", "ignore_environment", "no_user_site"}},
    {'O', {"optimize"}},
    {'P', {"safe_path"}},
    {'R', {}},
    {'S', {"no_site"}},
    {'b', {"bytes_warning"}},
    {'q', {"quiet"}},
    {'s', {"no_user_site"}},
    {'u', {}},
};

class CommandLine {
 public:
  CommandLine(Process& parent, const std::vector<std::string>& words, Program& program)
      : parent_(parent), words_(words), program_(program) {}

  void read() {
    program_.called_as = words_[0];
    program_.path = "<string>";
    read_options();
    if (!is_through_) read_main();
    if (!program_.options.flags.contains("ignore_environment")) read_environment();
    const auto optimize = program_.options.flags.find("optimize");
    if (optimize != program_.options.flags.end() && optimize->second > 1) refuse("-OO");
    program_.arguments.assign(words_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, words_.size())), words_.end());
  }

 private:
  void read_options() {
    while (!is_through_ && at_ < words_.size() && words_[at_].size() > 1 && words_[at_][0] == '-') {
      const std::string& word = words_[at_++];
      if (word == "--") return;
      if (word == "--version" || word == "-V") {
        program_.kind = Kind::kVersion;
        is_through_ = true;
      } else if (word[1] == '-') {
        refuse(word);
      } else {
        read_letters(word);
      }
    }
  }

  void read_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const char letter = word[i];
      if (std::string_view("cmWX").find(letter) != std::string_view::npos) {
        return read_valued(word, letter, word.substr(i + 1));
      }
      const auto found = kFlags.find(letter);
      if (found == kFlags.end() || (letter == 'P' && !parent_.interpreter().version_at_least(11))) refuse(word);
      for (const std::string& name : found->second) ++program_.options.flags[name];
      if (letter == 'I' && parent_.interpreter().version_at_least(11)) ++program_.options.flags["safe_path"];
      if (letter == 'u') program_.is_unbuffered = true;
    }
  }

  void read_valued(const std::string& word, char letter, std::string value) {
    if (value.empty()) {
      if (at_ == words_.size()) refuse(word + " without a value");
      value = words_[at_++];
    }
    if (letter == 'W') {
      program_.options.warnings.push_back(value);
    } else if (letter == 'X') {
      if (value == "dev") refuse("-X dev");
      program_.options.extensions.push_back(value);
    } else {
      is_through_ = true;
      letter == 'c' ? void(program_.text = value + "\n") : module(value);
    }
  }

  void module(const std::string& name) {
    if (name == "gevent.monkey") {
      // With -m the current folder stands in sys.path by its whole name.
      program_.text =
          "import os, sys\nsys.path[0] = os.getcwd()\ndel os, sys\nfrom gevent import monkey\nmonkey.main()\n";
      return;
    }
    program_.kind = Kind::kModule;
    program_.path = name;
  }

  void read_main() {
    if (at_ == words_.size() || words_[at_] == "-") {
      program_.kind = Kind::kInput;
      program_.path = at_ == words_.size() ? "" : "-";
      ++at_;
      return;
    }
    program_.kind = Kind::kScript;
    program_.path = words_[at_++];
    const python::Source* own = parent_.interpreter().program;
    if (own != nullptr && program_.path == own->path()) program_.text = own->text();
  }

  void read_environment() {
    for (const std::string& each : *program_.surroundings.environment) {
      const std::size_t sign = each.find('=');
      const std::string name = each.substr(0, sign);
      const std::string value = each.substr(sign + 1);
      if (value.empty()) continue;
      if (name == "PYTHONUNBUFFERED") program_.is_unbuffered = true;
      if (name == "PYTHONOPTIMIZE") program_.options.flags["optimize"] = std::max(1, std::atoi(value.c_str()));
      if (name == "PYTHONWARNINGS") read_warnings(value);
      if (name == "PYTHONPATH") program_.options.folders = parts_of(value, ':');
    }
  }

  // Those of the command line come after them.
  void read_warnings(const std::string& value) {
    const std::vector<std::string> all = parts_of(value, ',');
    std::vector<std::string>& warnings = program_.options.warnings;
    warnings.insert(warnings.begin(), all.begin(), all.end());
  }

  static std::vector<std::string> parts_of(const std::string& value, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t end = std::min(value.find(separator, at), value.size());
      parts.push_back(value.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  }

  [[noreturn]] void refuse(const std::string& what) {
    python::raise_unsupported(parent_.interpreter(), "the program python with " + what);
  }

  Process& parent_;
  const std::vector<std::string>& words_;
  Program& program_;
  std::size_t at_ = 1;
  bool is_through_ = false;  // what is left are the program's arguments
};

}  // namespace

void read_python_command_line(Process& parent, const std::vector<std::string>& words, Program& program) {
  CommandLine(parent, words, program).read();
}

}  // namespace patchorder::modules
