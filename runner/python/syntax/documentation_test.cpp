#include "python/syntax/documentation.h"

#include <gtest/gtest.h>

namespace patchorder::python {
namespace {

// What CPython 3.13.5 makes of them.
TEST(DocumentationTest, TheLinesBehindTheFirstLoseWhatTheyHaveInCommon) {
  EXPECT_EQ(without_indentation("One\n\n    two\n      three\n    "), "One\n\ntwo\n  three\n");
  EXPECT_EQ(without_indentation("c\n        d"), "c\nd");
  EXPECT_EQ(without_indentation("  one\ntwo"), "one\ntwo");
  EXPECT_EQ(without_indentation("\n  a\n b\n"), "\n a\nb\n");
  EXPECT_EQ(without_indentation("x\n   \n    y"), "x\n\ny");
}

}  // namespace
}  // namespace patchorder::python
