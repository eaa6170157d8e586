// What a program can import, held against real Python: each script of library/ shows the same in a process of ours and
// on the interpreter of this machine, run here and now: stdout, exit code, and in library/endings/ stderr too. What
// other versions print was recorded (tests/live_python/recordings.h).
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "modules/process.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"
#include "tests/live_python/sanitizer_limits.h"
#include "tests/live_python/script_test.h"

namespace patchorder::modules {
namespace {

// The pair whose CPython is the interpreter's, or comes next to it.
const Pair& pair_like(const live::Python& python) {
  const Pair* closest = &pairs().front();
  for (const Pair& pair : pairs()) {
    if (pair.python.minor <= python.minor) closest = &pair;
  }
  return *closest;
}

RunResult run(const live::Script& script, const live::Python& python) {
  try {
    const auto tree = python::parse_module(std::make_shared<python::Source>(script.path.string(), script.text));
    Process process(pair_like(python), python::Budgets{}, machine::from_seconds(5));
    return process.run(*tree, {});
  } catch (const python::SourceError& error) {
    RunResult refused;
    refused.stderr_text = error.rendered;
    return refused;
  }
}

class Imports : public live::ScriptTest {};
class Ends : public live::ScriptTest {};

TEST_P(Imports, PrintWhatPythonPrints) {
  if (live::shows_what_wide_frames_keep(GetParam().text)) GTEST_SKIP();
  const live::Shown judge = live::run_script(*python_, GetParam().path);
  ASSERT_EQ(judge.exit_code, 0) << judge.err;
  const RunResult result = run(GetParam(), *python_);
  EXPECT_EQ(result.stdout_text, judge.out) << result.stderr_text;
  EXPECT_EQ(result.exit_code, 0) << result.stderr_text;
}

TEST_P(Ends, AsPythonEnds) {
  const live::Shown judge = live::run_script(*python_, GetParam().path);
  const RunResult result = run(GetParam(), *python_);
  EXPECT_EQ(result.stdout_text, judge.out);
  EXPECT_EQ(result.stderr_text, judge.err);
  EXPECT_EQ(result.exit_code, judge.exit_code);
}

class ImportsByVersion : public live::RecordedTest {};

TEST_P(ImportsByVersion, PrintWhatWasRecorded) {
  expect_as_recorded([](const live::Script& script, const live::Python& python) {
    if (live::shows_what_wide_frames_keep(script.text)) return std::string();
    return live::without_folder(run(script, python).stdout_text, script);
  });
}

const auto kNameOf = [](const auto& info) { return live::test_name(info.param); };

INSTANTIATE_TEST_SUITE_P(Library, Imports, testing::ValuesIn(live::scripts_of("runner/modules/library")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Library, Ends, testing::ValuesIn(live::scripts_of("runner/modules/library/endings")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Library, ImportsByVersion, testing::ValuesIn(live::recordings_of("runner/modules/library")),
                         [](const auto& version) { return live::version_name(version.param); });

}  // namespace
}  // namespace patchorder::modules
