#include "modules/python_command_line.h"

#include <cstddef>

#include "modules/process.h"
#include "python/exception.h"
#include "python/operations.h"
#include "python/source.h"

namespace patchorder::modules {
namespace {

class CommandLine {
 public:
  CommandLine(Process& parent, const std::vector<std::string>& words, const ProgramGifts& gifts, Program& program)
      : parent_(parent), words_(words), gifts_(gifts), program_(program) {}

  void read() {
    std::size_t at = 1;
    for (; at < words_.size() && words_[at] == "-u"; ++at) program_.is_unbuffered = true;
    for (const std::string& each : *gifts_.surroundings.environment) {
      if (each.starts_with("PYTHONUNBUFFERED=") && !each.ends_with('=')) program_.is_unbuffered = true;
    }
    program_.path = "<string>";
    std::size_t first = at + 2;
    if (at + 1 < words_.size() && words_[at] == "-c") {
      program_.text = words_[at + 1] + "\n";
    } else if (at + 1 < words_.size() && words_[at] == "-m" && words_[at + 1] == "gevent.monkey") {
      program_.text = patched_start(first);
    } else {
      first = at + 1;
      program_.is_command = false;
      if (at < words_.size()) program_.path = words_[at];
      program_.text = script_text(program_.path);
    }
    program_.arguments.assign(words_.begin() + static_cast<std::ptrdiff_t>(first), words_.end());
  }

 private:
  // Of the case's own file, or of one that it has made.
  std::string script_text(const std::string& path) {
    const python::Source* own = parent_.interpreter().program;
    if (own != nullptr && path == own->path()) return std::string(own->text());
    if (!gifts_.script || path.starts_with('-')) {
      python::raise_unsupported(
          parent_.interpreter(),
          "the program python without -c, other than with the program itself or a script that it has made");
    }
    return *gifts_.script;
  }

  // What `-m gevent.monkey` runs: it reads the script itself, which is the first word that is no option.
  std::string patched_start(std::size_t first) {
    while (first < words_.size() && words_[first].starts_with("--")) ++first;
    if (first == words_.size()) {
      python::raise_unsupported(parent_.interpreter(), "the program python -m gevent.monkey without a script");
    }
    python::Interpreter& interp = parent_.interpreter();
    const auto quoted = [&](const std::string& text) {
      return std::string(python::repr_text(interp, python::make_str(interp.heap(), text)));
    };
    return "import _files\n_files.give(" + quoted(words_[first]) + ", " + quoted(script_text(words_[first])) +
           ")\nfrom gevent import monkey\nmonkey.main()\n";
  }

  Process& parent_;
  const std::vector<std::string>& words_;
  const ProgramGifts& gifts_;
  Program& program_;
};

}  // namespace

void read_python_command_line(Process& parent, const std::vector<std::string>& words, const ProgramGifts& gifts,
                              Program& program) {
  CommandLine(parent, words, gifts, program).read();
}

}  // namespace patchorder::modules
