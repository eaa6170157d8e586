// gevent's modules in the case language (lib/gevent), held against what real gevent prints.
//
// Each file of gevent_scripts/ is a program that ends with what it prints, as comments. Those
// for 22.10 were taken from real runs on CPython 3.11 with gevent 22.10.2; a line `# pairs:` names
// the pairs where a version does otherwise, `# prints on PAIRS:` begins what these print instead, and `# ends with`
// tells the exit code that is not 0, or "a hang".
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "modules/process.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"
#include "tests/live_python/sanitizer_limits.h"

namespace patchorder::modules {
namespace {

struct Script {
  std::string name;
  std::string text;
  std::string prints;
  std::string ends;
  const Pair* pair;
};

std::string after(std::string_view line, std::string_view mark) {
  return std::string(line.substr(std::min(line.size(), mark.size())));
}

// The script on every pair it is for.
std::vector<Script> read_script(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  std::string prints;
  std::map<std::string, std::string> prints_on;  // by the names of pairs
  std::string* printed = nullptr;
  std::string wanted;
  std::string ends = "0";
  for (std::string line; std::getline(text, line);) {
    if (line == "# prints:") {
      printed = &prints;
    } else if (line.starts_with("# prints on ")) {
      printed = &prints_on[after(line, "# prints on ")];
    } else if (printed != nullptr) {
      *printed += after(line, "# ") + "\n";
    } else if (line.starts_with("# pairs: ")) {
      wanted = after(line, "# pairs: ");
    } else if (line.starts_with("# ends with ")) {
      ends = after(line, "# ends with ");
    }
  }
  std::vector<Script> scripts;
  for (const Pair& pair : pairs()) {
    if (!wanted.empty() && wanted.find(pair.name) == std::string::npos) continue;
    const auto own = std::ranges::find_if(
        prints_on, [&](const auto& each) { return each.first.find(pair.name) != std::string::npos; });
    scripts.push_back({path.stem().string(), text.str(), own == prints_on.end() ? prints : own->second, ends, &pair});
  }
  return scripts;
}

std::vector<Script> all_scripts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator("runner/modules/gevent_scripts")) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<Script> scripts;
  for (const auto& path : paths) std::ranges::move(read_script(path), std::back_inserter(scripts));
  return scripts;
}

std::string ending_of(const RunResult& result) {
  if (result.hang) return "a hang";
  return result.exit_code ? std::to_string(*result.exit_code) : "a budget";
}

// How GoogleTest and ctest show the parameter of a test.
void PrintTo(const Script& script, std::ostream* stream) { *stream << script.name << " on " << script.pair->name; }

class GeventScript : public testing::TestWithParam<Script> {};

TEST_P(GeventScript, PrintsWhatGeventPrints) {
  const Script& script = GetParam();
  if (live::shows_what_wide_frames_keep(script.text)) GTEST_SKIP();
  const auto tree = python::parse_module(std::make_shared<python::Source>(script.name + ".py", script.text));
  Process process(*script.pair, python::Budgets{}, machine::from_seconds(5));
  const RunResult result = process.run(*tree, {});
  EXPECT_EQ(result.stdout_text, script.prints) << result.stderr_text;
  EXPECT_EQ(ending_of(result), script.ends) << result.stderr_text;
}

INSTANTIATE_TEST_SUITE_P(All, GeventScript, testing::ValuesIn(all_scripts()), [](const auto& instance) {
  std::string name = instance.param.name + "_" + std::string(instance.param.pair->name);
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

}  // namespace
}  // namespace patchorder::modules
