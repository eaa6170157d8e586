#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "explain/timeline.h"
#include "explain/timeline_rows.h"
#include "suite/reports/style.h"

namespace patchorder::explain {
namespace {

constexpr std::size_t kMostRows = 400;
constexpr int kLeft = 110;  // of the first lane
constexpr int kLaneDistance = 150;
constexpr int kTop = 96;
constexpr int kRowHeight = 24;
constexpr int kTextWidth = 560;  // beside the lanes

constexpr std::string_view kStyle = R"(
  svg { --ink: #1f2328; --dim: #656d76; --page: #ffffff; --rule: #d0d7de; --run: #1a7f37; --wait: #9a6700;
        --native: #bc4c00; --bad: #cf222e; --patch: #0969da; font: 13px system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e6edf3; --dim: #8d96a0; --page: #0d1117; --rule: #30363d; --run: #3fb950; --wait: #d29922;
          --native: #f0883e; --bad: #f85149; --patch: #58a6ff; }
  }
  .page { fill: var(--page); } text { fill: var(--ink); } .dim { fill: var(--dim); }
  .title { font-size: 16px; font-weight: 600; } .rule { stroke: var(--rule); }
  .run { stroke: var(--run); stroke-width: 3; } .wait { stroke: var(--wait); stroke-width: 2; stroke-dasharray: 3 4; }
  .start, .wake { fill: var(--run); } .block { fill: var(--wait); } .end { fill: var(--dim); }
  .patch { fill: var(--patch); } .bad { fill: var(--bad); } .badtext { fill: var(--bad); font-weight: 600; }
)";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      default:
        // XML has no control characters but these three.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t' || c == '\r') result += c;
    }
  }
  return result;
}

bool is_bad(EventKind kind) { return kind == EventKind::kLoopExit || kind == EventKind::kSymptom; }

std::string_view class_of(EventKind kind) { return is_bad(kind) ? "bad" : event_name(kind); }

std::string lane_label(const Lane& lane) {
  constexpr std::size_t kLongest = 22;
  return suite::fitted(lane.name, kLongest);
}

class Drawing {
 public:
  Drawing(const Trace& trace, std::vector<TimelineRow> rows)
      : trace_(trace), rows_(std::move(rows)), lanes_(drawn_lanes(trace, rows_)) {}

  int width() const { return text_x() + kTextWidth; }
  int height() const { return row_y(rows_.size()) + kRowHeight; }

  std::string lanes() const {
    std::string svg;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n", lane_x(i), kTop - 28,
                         escaped(lane_label(trace_.lanes[lanes_[i]])));
      svg += segments(i);
    }
    return svg;
  }

  std::string marks() const {
    std::string svg;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const TimelineRow& row = rows_[i];
      const auto lane = std::ranges::find(lanes_, row.lane) - lanes_.begin();
      const int y = row_y(i);
      const bool bad = is_bad(row.kind);
      svg +=
          fmt::format("<text class=\"dim\" x=\"12\" y=\"{}\">{:.6f} s</text>\n", y + 4, machine::to_seconds(row.time));
      svg += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n", class_of(row.kind),
                         lane_x(static_cast<std::size_t>(lane)), y, bad || row.kind == EventKind::kPatch ? 7 : 5);
      const std::string line = row.line == 0 ? "" : fmt::format("line {}: ", row.line);
      svg += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", bad ? "badtext" : "", text_x(), y + 4,
                         escaped(line + row.text));
    }
    return svg;
  }

 private:
  static int row_y(std::size_t row) { return kTop + static_cast<int>(row) * kRowHeight; }
  static int lane_x(std::size_t lane) { return kLeft + 60 + static_cast<int>(lane) * kLaneDistance; }
  int text_x() const { return lane_x(lanes_.size()) - kLaneDistance / 2; }

  // From each event of the lane to its next: running or waiting.
  std::string segments(std::size_t lane) const {
    std::string svg;
    std::size_t from = rows_.size();
    bool waits = false;
    const auto draw = [&](std::size_t to) {
      if (from >= to) return;
      svg += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", waits ? "wait" : "run",
                         lane_x(lane), row_y(from), lane_x(lane), row_y(to));
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].lane != lanes_[lane]) continue;
      draw(i);
      if (rows_[i].kind == EventKind::kBlock) waits = true;
      if (rows_[i].kind == EventKind::kWake || rows_[i].kind == EventKind::kStart) waits = false;
      from = rows_[i].kind == EventKind::kEnd ? rows_.size() : i;
    }
    if (from < rows_.size()) draw(rows_.size());
    return svg;
  }

  const Trace& trace_;
  std::vector<TimelineRow> rows_;
  std::vector<std::size_t> lanes_;
};

}  // namespace

std::string timeline_svg(const suite::Program& program, const std::string& pair, const Trace& trace) {
  const Drawing drawing(trace, timeline_rows(trace, kMostRows));
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\">\n",
      drawing.width(), drawing.height());
  const std::string title = escaped(fmt::format("{} on {}", program.name, pair));
  svg += fmt::format("<title>{}</title>\n<style>{}</style>\n<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n",
                     title, kStyle);
  svg += fmt::format("<text class=\"title\" x=\"12\" y=\"28\">{}</text>\n", title);
  svg += fmt::format("<line class=\"rule\" x1=\"0\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\"/>\n", kTop - 18, drawing.width());
  svg += drawing.lanes();
  svg += drawing.marks();
  return svg + "</svg>\n";
}

}  // namespace patchorder::explain
