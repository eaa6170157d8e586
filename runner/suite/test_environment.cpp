#include "suite/test_environment.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <fstream>

namespace patchorder::suite {
namespace {

std::string value_of(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? "" : value;
}

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The shard that PREFIX_TOTAL_SHARDS and PREFIX_SHARD_INDEX name; none if they are not set.
std::optional<Shard> shard_in(const std::string& prefix) {
  const std::string total = value_of(prefix + "_TOTAL_SHARDS");
  const std::string index = value_of(prefix + "_SHARD_INDEX");
  if (total.empty() && index.empty()) return std::nullopt;
  const auto count = number_in(total);
  const auto at = number_in(index);
  if (!count || !at || *at >= *count)
    throw SelectionError(fmt::format(
        "{0}_SHARD_INDEX='{1}' of {0}_TOTAL_SHARDS='{2}' is no shard: indices count from 0", prefix, index, total));
  return Shard{*at + 1, *count};
}

void touch(const std::string& file) {
  std::ofstream stream(file, std::ios::app);
  if (!stream) throw OutputError("cannot touch TEST_SHARD_STATUS_FILE " + file);
}

}  // namespace

std::optional<Shard> parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = number_in(text.substr(0, slash));
  const auto count = number_in(text.substr(slash + 1));
  if (!index || !count || *index == 0 || *index > *count) return std::nullopt;
  return Shard{*index, *count};
}

void apply_test_environment(SuiteOptions& options) {
  std::optional<Shard> shard = shard_in("TEST");
  if (!shard) shard = shard_in("GTEST");
  if (shard) options.shard = *shard;
  const std::string status_file = value_of("TEST_SHARD_STATUS_FILE");
  if (shard && !status_file.empty()) touch(status_file);
  std::string only = value_of("TESTBRIDGE_TEST_ONLY");
  while (!only.empty()) {
    const std::size_t end = std::min(only.find(':'), only.size());
    if (end > 0) options.filters.push_back(only.substr(0, end));
    only.erase(0, end + 1);
  }
  if (value_of("TESTBRIDGE_TEST_RUNNER_FAIL_FAST") == "1") options.most_failures = 1;
  options.xml_output = value_of("XML_OUTPUT_FILE");
}

}  // namespace patchorder::suite
