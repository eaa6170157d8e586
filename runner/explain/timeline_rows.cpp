#include "explain/timeline_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace patchorder::explain {
namespace {

// A wait that is over this soon is a mere switch.
constexpr machine::Nanoseconds kBrief = machine::kSecond / 2000;

std::string text_of(const Event& event) {
  switch (event.kind) {
    case EventKind::kBlock:
      return fmt::format("{} in {}", event.native ? "stands still" : "waits", event.text.empty() ? "?" : event.text);
    case EventKind::kWake: return "goes on";
    case EventKind::kPatch: return "patches: " + event.text;
    case EventKind::kLoopExit: return "LoopExit: " + event.text;
    default: return event.text;
  }
}

// The event that ends a block, or the end.
std::size_t wake_of(const std::vector<Event>& events, std::size_t block) {
  for (std::size_t i = block + 1; i < events.size(); ++i) {
    if (events[i].kind == EventKind::kWake && events[i].lane == events[block].lane &&
        events[i].native == events[block].native) {
      return i;
    }
  }
  return events.size();
}

}  // namespace

std::vector<TimelineRow> timeline_rows(const Trace& trace, std::size_t most) {
  std::vector<bool> dropped(trace.events.size(), false);
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    const Event& event = trace.events[i];
    if (event.kind != EventKind::kBlock) continue;
    const std::size_t wake = wake_of(trace.events, i);
    if (wake == trace.events.size() || trace.events[wake].at.time - event.at.time >= kBrief) continue;
    dropped[i] = dropped[wake] = true;
  }
  std::vector<TimelineRow> rows;
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < trace.events.size(); ++i) {
    if (dropped[i]) continue;
    const Event& event = trace.events[i];
    if (rows.size() >= most) {
      ++left_out;
      continue;
    }
    rows.push_back({event.at.time, event.lane, event.kind, text_of(event), event.at.line});
  }
  if (left_out != 0) {
    rows.push_back({trace.duration, 0, EventKind::kEnd, fmt::format("... and {} more", left_out), 0});
  }
  return rows;
}

std::vector<std::size_t> drawn_lanes(const Trace& trace, const std::vector<TimelineRow>& rows) {
  std::vector<std::size_t> lanes;
  for (const TimelineRow& row : rows) {
    if (std::ranges::find(lanes, row.lane) == lanes.end()) lanes.push_back(row.lane);
  }
  std::ranges::sort(lanes, {}, [&](std::size_t lane) {
    return std::tuple(trace.lanes[lane].native_thread, trace.lanes[lane].kind, lane);
  });
  return lanes;
}

}  // namespace patchorder::explain
