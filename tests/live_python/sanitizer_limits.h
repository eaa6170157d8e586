// Which scripts a build for AddressSanitizer leaves out. Its frames are wide and keep addresses of objects that are
// dead, so that a search of the stacks (modules/lifetimes/reachability.h) finds some of them alive. A script whose
// output that changes says so in a line of its own.
#pragma once

#include <string_view>

namespace patchorder::live {

inline bool shows_what_wide_frames_keep([[maybe_unused]] std::string_view text) {
#ifdef __SANITIZE_ADDRESS__
  constexpr std::string_view kHeader = "# left out under AddressSanitizer: its frames keep what has died\n";
  const std::size_t at = text.find(kHeader);
  return at != std::string_view::npos && (at == 0 || text[at - 1] == '\n');
#else
  return false;
#endif
}

}  // namespace patchorder::live
