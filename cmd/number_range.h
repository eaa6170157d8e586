// Numbers that options take, and what is said of one that is none.
#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <string>

namespace patchorder::cmd {

// CLI::Range lets NaN pass, and its message shows numbers as std::to_string writes them.
template <typename Number>
CLI::Validator between(Number least, Number most) {
  const auto check = [least, most](std::string& text) {
    Number value{};
    if (CLI::detail::lexical_cast(text, value) && value >= least && value <= most) return std::string();
    return fmt::format("expected a number from {} to {}, not '{}'", least, most, text);
  };
  return CLI::Validator(check, "");
}

}  // namespace patchorder::cmd
