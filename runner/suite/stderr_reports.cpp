#include "suite/stderr_reports.h"

#include <algorithm>
#include <optional>
#include <regex>

#include "suite/text.h"

namespace patchorder::suite {
namespace {

constexpr std::string_view kTraceback = "Traceback (most recent call last):";
constexpr std::string_view kGroupTraceback = "  + Exception Group Traceback (most recent call last):";

// What the line before a traceback says of it.
struct Header {
  std::string_view start;
  std::string_view kind;
};

// The first row that fits counts.
constexpr Header kHeaders[] = {
    {"Exception in thread ", kThreadKind},
    {"Exception ignored in thread started by", kIgnoredInThreadKind},
    {"Exception ignored on threading shutdown", kShutdownKind},
    {"Exception ignored in: <module 'threading'", kShutdownKind},
    {"Exception ignored in atexit callback", kAtexitKind},
    {"Error in atexit._run_exitfuncs:", kAtexitKind},
    {"Error in sys.excepthook:", kIgnoredKind},
    {"Exception ignored ", kIgnoredKind},
};

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(split_lines(text)) {}

  std::vector<Report> read() {
    while (at_ < lines_.size()) read_line();
    return std::move(reports_);
  }

 private:
  const std::string& line() const { return lines_[at_]; }
  bool starts(std::string_view text) const { return at_ < lines_.size() && line().starts_with(text); }
  bool at_traceback() const { return starts(kTraceback) || starts(kGroupTraceback); }

  // Nothing, or `^^^^^` under a source line: CPython 3.11 loses their indentation where an exception is raised again.
  bool marks_columns() const { return line().find_first_not_of("^~") == std::string::npos; }

  void read_line() {
    if (at_traceback()) return read_traceback(std::nullopt);
    for (const Header& header : kHeaders) {
      if (starts(header.start)) {
        ++at_;
        // Without a traceback (it was raised in C), the exception itself follows.
        if (at_traceback()) return read_traceback(header.kind);
        if (at_ < lines_.size()) add_exception(header.kind);
        return;
      }
    }
    if (read_failed_greenlet() || read_warning() || read_fatal()) return;
    ++at_;
  }

  // A traceback, and those that are chained to it: the last one is what was raised. `kind` none: whose it was stands
  // behind it or nowhere.
  void read_traceback(std::optional<std::string_view> kind) {
    const bool group = starts(kGroupTraceback);
    ++at_;
    while (at_ < lines_.size() && (line().starts_with(' ') || marks_columns())) {
      if (group && line().starts_with("  | ") && !line().starts_with("  |  ")) break;
      ++at_;
    }
    if (at_ == lines_.size()) return;
    if (group && line().starts_with("  | ")) lines_[at_].erase(0, 4);
    const std::size_t chain = next_of_chain();
    if (chain != 0) {
      at_ = chain;
      return read_traceback(kind);
    }
    add_exception(kind.value_or(kMainKind));
    bare_ = !kind;
    if (group) {
      while (at_ < lines_.size() && (line().starts_with("  ") || !line().starts_with("  +-"))) {
        const bool last = line().find("+------------------------------------") != std::string::npos;
        ++at_;
        if (last) break;
      }
    }
  }

  // If the exception at this line was the cause or context of another one: the line of that one's traceback; or 0.
  std::size_t next_of_chain() const {
    for (std::size_t next = at_ + 1; next + 2 < lines_.size(); ++next) {
      const std::string& between = lines_[next];
      if (between.starts_with(kTraceback) || between.starts_with("Exception ")) return 0;
      if (between == "During handling of the above exception, another exception occurred:" ||
          between == "The above exception was the direct cause of the following exception:") {
        return lines_[next + 2].starts_with(kTraceback) || lines_[next + 2].starts_with(kGroupTraceback) ? next + 2 : 0;
      }
    }
    return 0;
  }

  // `module.Type: message`, or `Type` alone.
  void add_exception(std::string_view kind) {
    const std::string& text = line();
    const std::size_t colon = text.find(": ");
    std::string type = text.substr(0, std::min(colon, text.find_last_not_of(':') + 1));
    const std::size_t dot = type.rfind('.');
    if (dot != std::string::npos && type.find(' ') == std::string::npos) type.erase(0, dot + 1);
    Report report;
    report.kind = kind;
    report.type = std::move(type);
    if (colon != std::string::npos) report.message = mask_idents(std::string_view(text).substr(colon + 2));
    reports_.push_back(std::move(report));
    bare_ = false;
    ++at_;
  }

  // gevent's words after the traceback of a greenlet or callback: `2024-01-01T10:00:00Z <Greenlet ...> failed with X`.
  bool read_failed_greenlet() {
    static const std::regex pattern(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ .*failed with (\S+)$)");
    std::smatch match;
    if (!std::regex_match(line(), match, pattern)) return false;
    if (bare_) {
      reports_.back().kind = kGreenletKind;
      bare_ = false;
    } else if (!add_without_traceback(match[1].str())) {
      return false;
    }
    ++at_;
    return true;
  }

  // Of a greenlet that was killed before it began only the exception stands there, on the line before.
  bool add_without_traceback(const std::string& type) {
    if (at_ == 0) return false;
    const std::string& before = lines_[at_ - 1];
    const std::string name = before.substr(0, before.find(": "));
    if (name != type && !name.ends_with("." + type)) return false;
    --at_;
    add_exception(kGreenletKind);
    return true;
  }

  // `/path/program.py:12: UserWarning: message`, and the source line under it.
  bool read_warning() {
    static const std::regex pattern(R"(^(\S.*):(\d{1,8}): ([A-Za-z_][\w.]*Warning): (.*)$)");
    std::smatch match;
    if (line().size() > kLongestWarning || !std::regex_match(line(), match, pattern)) return false;
    Report report;
    report.kind = kWarningKind;
    report.line = static_cast<std::uint32_t>(std::stoul(match[2]));
    report.type = match[3];
    report.type.erase(0, report.type.rfind('.') + 1);
    report.message = mask_idents(match[4].str());
    reports_.push_back(std::move(report));
    bare_ = false;
    ++at_;
    if (starts("  ")) ++at_;
    return true;
  }

  bool read_fatal() {
    constexpr std::string_view kFatal = "Fatal Python error: ";
    if (!starts(kFatal)) return false;
    Report report;
    report.kind = kFatalKind;
    report.type = "FatalError";
    report.message = mask_idents(std::string_view(line()).substr(kFatal.size()));
    reports_.push_back(std::move(report));
    bare_ = false;
    ++at_;
    return true;
  }

  static constexpr std::size_t kLongestWarning = 4096;  // std::regex recurses

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  std::vector<Report> reports_;
  bool bare_ = false;  // the last report is a traceback without a header
};

}  // namespace

std::vector<Report> parse_stderr(std::string_view text) { return Reader(text).read(); }

}  // namespace patchorder::suite
