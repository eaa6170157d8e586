// The language itself, held against real Python: each script of language/ prints the same in the evaluator and on the
// interpreter of this machine, run here and now; those of language/tracebacks/ end with the same report on stderr. What
// other versions print was recorded (tests/live_python/recordings.h).
//
// Scripts that import modules are tested where the modules are (runner/modules/library).
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <memory>
#include <string>

#include "python/evaluator/evaluator.h"
#include "python/evaluator/traceback.h"
#include "python/interpreter.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/syntax/parser.h"
#include "python/syntax/source.h"
#include "tests/live_python/script_test.h"

namespace patchorder::python {
namespace {

// A world with nothing in it but stdout and stderr.
class PrintingHost final : public Host {
 public:
  std::string out;
  std::string err;

  void spend(Interpreter&, std::uint64_t) override {}
  Module* load_module(Interpreter&, Str*) override { return nullptr; }
  void wait_for_module(Interpreter&, const Str*) override {}
  void write(Interpreter&, int descriptor, std::string_view text) override { (descriptor == 1 ? out : err) += text; }
  bool watched_call_begins(Interpreter&, const CallExpr&, Value) override { return false; }
  void watched_call_ends(Interpreter&, const CallExpr&, Value, Exception*) override {}
};

// Runs a script as __main__, with the version of an interpreter.
PrintingHost run(const live::Script& script, const live::Python& python) {
  rlimit room{};
  getrlimit(RLIMIT_STACK, &room);
  constexpr rlim_t kUsual = rlim_t{8} * 1024 * 1024, kReserve = rlim_t{2} * 1024 * 1024;
  const auto usable = static_cast<std::ptrdiff_t>((room.rlim_cur == RLIM_INFINITY ? kUsual : room.rlim_cur) - kReserve);
  PrintingHost host;
  const auto tree = parse_module(std::make_shared<Source>(script.path.string(), script.text));
  Interpreter interp(host, {3, python.minor, python.micro}, Budgets{});
  interp.execution->stack_limit = static_cast<const char*>(__builtin_frame_address(0)) - usable;
  Module* main = interp.make_module(intern("__main__"));
  main->attributes->set(interp.heap(), special_names().file_, make_str(interp.heap(), script.path.string()));
  Exception* raised = caught_in([&] { interp.run_module(*tree, main); });
  if (raised != nullptr) host.err += traceback_text(interp, raised, PrintedBy::kTracebackModule);
  return host;
}

class Prints : public live::ScriptTest {};
class EndsWithTraceback : public live::ScriptTest {};

TEST_P(Prints, WhatPythonPrints) {
  const live::Shown judge = live::run_script(*python_, GetParam().path);
  ASSERT_EQ(judge.exit_code, 0) << judge.err;
  const PrintingHost host = run(GetParam(), *python_);
  EXPECT_EQ(host.out, judge.out) << host.err;
  EXPECT_EQ(host.err, "");
}

TEST_P(EndsWithTraceback, OfPython) {
  const live::Shown judge = live::run_script(*python_, GetParam().path);
  const PrintingHost host = run(GetParam(), *python_);
  EXPECT_EQ(host.out, judge.out);
  EXPECT_EQ(host.err, judge.err);
  EXPECT_NE(host.err, "");
}

class PrintsByVersion : public live::RecordedTest {};

TEST_P(PrintsByVersion, WhatWasRecorded) {
  expect_as_recorded([](const live::Script& script, const live::Python& python) {
    return live::without_folder(run(script, python).out, script);
  });
}

const auto kNameOf = [](const auto& info) { return live::test_name(info.param); };

INSTANTIATE_TEST_SUITE_P(Language, Prints, testing::ValuesIn(live::scripts_of("runner/python/language")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Language, EndsWithTraceback,
                         testing::ValuesIn(live::scripts_of("runner/python/language/tracebacks")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Language, PrintsByVersion, testing::ValuesIn(live::recordings_of("runner/python/language")),
                         [](const auto& version) { return live::version_name(version.param); });

}  // namespace
}  // namespace patchorder::python
