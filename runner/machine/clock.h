// Virtual time: nanoseconds since the case began.
#pragma once

#include <cstdint>

namespace patchorder::machine {

using Nanoseconds = std::int64_t;

inline constexpr Nanoseconds kSecond = 1'000'000'000;
inline constexpr Nanoseconds kNever = INT64_MAX;

constexpr Nanoseconds from_seconds(double seconds) {
  if (!(seconds < 9e9)) return kNever;
  const double half = 0.5;  // rounds; std::llround is not constexpr
  return seconds <= 0 ? 0 : static_cast<Nanoseconds>(seconds * 1e9 + half);
}

constexpr double to_seconds(Nanoseconds time) { return static_cast<double>(time) / 1e9; }

// The instant `delay` after `now`; kNever stays kNever.
constexpr Nanoseconds later(Nanoseconds now, Nanoseconds delay) { return delay >= kNever - now ? kNever : now + delay; }

}  // namespace patchorder::machine
