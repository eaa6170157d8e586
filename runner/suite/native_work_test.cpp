// What natives do with long texts, bytes and lists counts against the steps, though no time passes.
#include <gtest/gtest.h>

#include <string>

#include "suite/hub_runner.h"

namespace patchorder::suite {
namespace {

// A million of each, or a little more.
constexpr const char* kLongThings = R"(
text = 'xy' * 500_000
other = text[:-1] + 'z'
foreign = '\u00e9' * 500_000
data = text.encode()
more = other.encode()
view = memoryview(data)
digits = data.hex()
items = [None] * 1_000_000
array = bytearray(data)
)";

std::string budget_of(const std::string& operation, int times) {
  Program program;
  program.name = "program.py";
  program.text = kLongThings + ("for i in range(" + std::to_string(times) + "):\n  " + operation + "\n");
  HubLimits limits;
  limits.budgets.steps = 400'000;
  const Execution execution = run_on_hub(program, *modules::find_pair("py3.11-gevent22.10"), limits);
  EXPECT_EQ(execution.stderr_text + execution.message, "") << operation;
  return execution.outcome.budget;
}

class NativeWorkTest : public testing::TestWithParam<const char*> {};

TEST_P(NativeWorkTest, IsLimited) {
  EXPECT_EQ(budget_of(GetParam(), 1), "");
  EXPECT_EQ(budget_of(GetParam(), 100), "steps");
}

INSTANTIATE_TEST_SUITE_P(Texts, NativeWorkTest,
                         testing::Values("text == other", "text < other", "foreign.upper()", "foreign.lower()",
                                         "text.title()", "text.casefold()", "text.swapcase()", "text.capitalize()",
                                         "text.isalpha()", "text.islower()", "text.isidentifier()", "text.istitle()",
                                         "text.isprintable()", "'z' in text", "text.find('z')"));
INSTANTIATE_TEST_SUITE_P(Codecs, NativeWorkTest,
                         testing::Values("text.encode()", "foreign.encode('latin-1')", "data.decode()",
                                         "data.decode('latin-1')"));
INSTANTIATE_TEST_SUITE_P(Bytes, NativeWorkTest,
                         testing::Values("data == more", "data < more", "view == more", "b'z' in data", "data.hex()",
                                         "data.translate(None)", "bytes.fromhex(digits)"));
INSTANTIATE_TEST_SUITE_P(Lists, NativeWorkTest,
                         testing::Values("items.insert(0, None)", "items.pop(0)", "items[:1] = []", "del items[0]",
                                         "array.insert(0, 1)", "del array[0]"));

}  // namespace
}  // namespace patchorder::suite
