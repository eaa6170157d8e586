// The header of a case: TOML in a comment block,
//
//     # /// case
//     # title = "Thread subclass defined before patch_all"
//     # topic = "late-patch"
//     # ///
#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace patchorder::suite {

struct CaseHeader {
  std::string title;
  std::string topic;   // one of topics()
  std::string origin;  // may be empty
  std::string shows;   // may be empty
};

// A header that is there but wrong. `line` is the program's.
struct CaseHeaderError : std::runtime_error {
  CaseHeaderError(const std::string& message, unsigned at) : std::runtime_error(message), line(at) {}
  unsigned line;
};

// The header in a program's text; none if it has no `# /// case` line. Throws CaseHeaderError.
std::optional<CaseHeader> parse_case_header(std::string_view text);

std::span<const std::string_view> topics();

}  // namespace patchorder::suite
