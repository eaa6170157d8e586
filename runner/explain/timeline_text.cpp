#include <fmt/format.h>

#include <algorithm>

#include "explain/timeline.h"
#include "explain/timeline_rows.h"
#include "suite/reports/style.h"

namespace patchorder::explain {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr std::size_t kLaneWidth = 4;

char mark_of(EventKind kind) {
  switch (kind) {
    case EventKind::kPatch: return 'P';
    case EventKind::kStart: return 'o';
    case EventKind::kBlock: return '.';
    case EventKind::kWake: return '>';
    case EventKind::kEnd: return 'x';
    case EventKind::kLoopExit: return 'L';
    case EventKind::kSymptom: return '!';
  }
  return ' ';
}

// What a lane shows between two events.
char state_after(EventKind kind, char before) {
  switch (kind) {
    case EventKind::kStart:
    case EventKind::kWake: return '|';
    case EventKind::kBlock: return ':';
    case EventKind::kEnd: return ' ';
    default: return before;
  }
}

}  // namespace

std::string timeline_text(const Trace& trace, std::size_t width) {
  const std::vector<TimelineRow> rows = timeline_rows(trace, kMostRows);
  const std::vector<std::size_t> lanes = drawn_lanes(trace, rows);
  std::string text;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const Lane& lane = trace.lanes[lanes[i]];
    constexpr std::size_t kTimeWidth = 14;
    text += fmt::format("{}{}. {}\n", std::string(kTimeWidth + i * kLaneWidth, ' '), i + 1, lane.name);
  }
  std::vector<char> states(lanes.size(), ' ');
  for (const TimelineRow& row : rows) {
    std::string drawing;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      const bool own = lanes[i] == row.lane;
      if (own) states[i] = state_after(row.kind, states[i] == ' ' ? '|' : states[i]);
      drawing += own ? mark_of(row.kind) : states[i];
      drawing += std::string(kLaneWidth - 1, ' ');
    }
    const std::string where = row.line == 0 ? "" : fmt::format("line {}: ", row.line);
    const std::string line =
        fmt::format("{:>10.6f} s  {}{}{}", machine::to_seconds(row.time), drawing, where, row.text);
    text += suite::fitted(line, width) + "\n";
  }
  text += "P patch  o start  . wait  > goes on  x end  L LoopExit  ! symptom\n";
  return text;
}

}  // namespace patchorder::explain
