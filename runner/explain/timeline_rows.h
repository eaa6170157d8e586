// The rows of a timeline: events that happen at nearly the same instant and in the same lane, thinned out to what a
// reader wants to see.
#pragma once

#include <string>
#include <vector>

#include "explain/trace.h"

namespace patchorder::explain {

struct TimelineRow {
  machine::Nanoseconds time = 0;
  std::size_t lane = 0;
  EventKind kind = EventKind::kStart;
  std::string text;  // `blocks in Thread.join`
  std::uint32_t line = 0;
};

// In the order of time; at most `most` of them, with the last one saying how many were left out.
std::vector<TimelineRow> timeline_rows(const Trace& trace, std::size_t most);

// Lanes in which something happens, in the order of drawing: each native thread, its hub, its greenlets.
std::vector<std::size_t> drawn_lanes(const Trace& trace, const std::vector<TimelineRow>& rows);

}  // namespace patchorder::explain
