#include "modules/python_command_line.h"

#include <cstddef>

#include "modules/process.h"
#include "python/exception.h"
#include "python/source.h"

namespace patchorder::modules {
namespace {

class CommandLine {
 public:
  CommandLine(Process& parent, const std::vector<std::string>& words, Program& program)
      : parent_(parent), words_(words), program_(program) {}

  void read() {
    program_.called_as = words_[0];
    std::size_t at = 1;
    for (; at < words_.size() && words_[at] == "-u"; ++at) program_.is_unbuffered = true;
    for (const std::string& each : *program_.surroundings.environment) {
      if (each.starts_with("PYTHONUNBUFFERED=") && !each.ends_with('=')) program_.is_unbuffered = true;
    }
    program_.path = "<string>";
    std::size_t first = at + 2;
    if (at + 1 < words_.size() && words_[at] == "-c") {
      program_.text = words_[at + 1] + "\n";
    } else if (at + 1 < words_.size() && words_[at] == "-m" && words_[at + 1] == "gevent.monkey") {
      program_.text = "from gevent import monkey\nmonkey.main()\n";
    } else {
      first = at + 1;
      if (at == words_.size() || words_[at].starts_with('-')) {
        python::raise_unsupported(parent_.interpreter(), "the program python without -c or a script");
      }
      script(words_[at]);
    }
    program_.arguments.assign(words_.begin() + static_cast<std::ptrdiff_t>(first), words_.end());
  }

 private:
  void script(const std::string& path) {
    program_.is_command = false;
    program_.path = path;
    const python::Source* own = parent_.interpreter().program;
    if (own != nullptr && path == own->path()) program_.text = own->text();
  }

  Process& parent_;
  const std::vector<std::string>& words_;
  Program& program_;
};

}  // namespace

void read_python_command_line(Process& parent, const std::vector<std::string>& words, Program& program) {
  CommandLine(parent, words, program).read();
}

}  // namespace patchorder::modules
