// Any bytes as a file of expected/: an outcome, pair.toml or known-gaps.toml; the first byte says which.
#include "suite/expectations.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "suite/interpreters/child_process.h"

namespace {

using namespace patchorder::suite;

constexpr const char* kPair = "py3.11-gevent22.10";

// A folder with one good pair, into which each input is put.
class Folder {
 public:
  Folder() { std::filesystem::create_directories(pair()); }

  std::filesystem::path pair() const { return folder_.path() / kPair; }

  void write(const char* name, std::string_view text) const {
    std::ofstream(pair() / name, std::ios::binary | std::ios::trunc) << text;
  }

  void reset() const {
    write("pair.toml", "cpython = \"3.11.2\"\ngevent = \"22.10.2\"\ngreenlet = \"2.0.2\"\n");
    write("known-gaps.toml", "");
    write("001-case.toml", "");
  }

  void read() const {
    const Expectations expectations(folder_.path());
    Program program;
    program.file = "001-case.py";
    program.name = "001-case.py";
    expectations.find(kPair, program);
    expectations.known_gaps(kPair);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder kFolder;
  if (size == 0) return 0;
  kFolder.reset();
  constexpr const char* kNames[] = {"001-case.toml", "pair.toml", "known-gaps.toml"};
  kFolder.write(kNames[data[0] % std::size(kNames)], {reinterpret_cast<const char*>(data) + 1, size - 1});
  try {
    kFolder.read();
  } catch (const ExpectationError&) {
    // Refused, with a message.
  }
  return 0;
}
