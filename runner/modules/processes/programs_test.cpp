#include "modules/processes/programs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "modules/registry.h"

namespace patchorder::modules {
namespace {

std::string text_of_module(std::string_view name) {
  const auto found = std::ranges::find(embedded_sources(), name, &EmbeddedSource::name);
  return found == embedded_sources().end() ? "" : std::string(found->text);
}

// What the lines between `begin` and the next } have, by the groups of `row`: words after the first.
std::set<std::string> names_in(const std::string& text, const std::string& begin, const std::regex& row) {
  std::set<std::string> names;
  const std::size_t from = text.find(begin);
  const std::string table = text.substr(from, text.find('}', from) - from);
  for (std::sregex_iterator each(table.begin(), table.end(), row), end; each != end; ++each) {
    const std::string words = (*each)[1];
    const std::regex word("[^ ]+");
    for (std::sregex_iterator one(words.begin(), words.end(), word); one != end; ++one) names.insert(one->str());
  }
  return names;
}

TEST(Programs, AreThoseOfTheTableInTheCaseLanguage) {
  const std::string text = text_of_module("_programs");
  std::set<std::string> told = names_in(text, "_HOMES = {", std::regex("'_[a-z_]+': '([^']*)'"));
  told.merge(names_in(text, "_NAMES = {", std::regex("'([^']*)': ")));
  EXPECT_GT(told.size(), 20U);
  told.merge(std::set<std::string>{"python", "python3"});
  const auto known = modelled_programs();
  EXPECT_EQ(told, std::set<std::string>(known.begin(), known.end()));
  EXPECT_TRUE(std::ranges::is_sorted(known));
}

}  // namespace
}  // namespace patchorder::modules
