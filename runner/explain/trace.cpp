#include "explain/trace.h"

namespace patchorder::explain {

std::string_view symptom_name(SymptomKind kind) {
  switch (kind) {
    case SymptomKind::kJoinTimedOut: return "join-timed-out";
    case SymptomKind::kAliveAfterEnd: return "alive-after-end";
    case SymptomKind::kLoopExit: return "loop-exit";
    case SymptomKind::kHang: return "hang";
    case SymptomKind::kKeyError: return "key-error";
    case SymptomKind::kNotExcluded: return "not-excluded";
    case SymptomKind::kHubStopped: return "hub-stopped";
  }
  return "";
}

std::string_view event_name(EventKind kind) {
  switch (kind) {
    case EventKind::kPatch: return "patch";
    case EventKind::kStart: return "start";
    case EventKind::kBlock: return "block";
    case EventKind::kWake: return "wake";
    case EventKind::kEnd: return "end";
    case EventKind::kLoopExit: return "LoopExit";
    case EventKind::kSymptom: return "symptom";
  }
  return "";
}

}  // namespace patchorder::explain
