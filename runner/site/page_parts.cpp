#include "site/page_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "site/assets.h"
#include "suite/comparison.h"
#include "suite/reports/pair_table.h"
#include "suite/text.h"

namespace patchorder::site {
namespace {

using suite::Call;
using suite::Outcome;

struct Sign {
  std::string_view ink;
  std::string text;
};

// The worst of the joins counts.
Sign join_sign(const Outcome& outcome) {
  constexpr double kAtOnce = 0.01;  // seconds
  Sign sign{"dim", "·"};
  int worst = 0;
  const auto take = [&](int badness, std::string_view ink, const char* text) {
    if (badness > worst) sign = {ink, text};
    worst = std::max(worst, badness);
  };
  for (const Call& call : outcome.calls) {
    if (!call.call.ends_with(".join")) continue;
    if (call.never_returned) {
      take(4, "bad", "∞");
    } else if (!call.raised.empty()) {
      take(3, "bad", "!");
    } else if (call.elapsed >= kAtOnce) {
      take(2, "late", "◷");
    } else {
      take(1, "good", "✓");
    }
  }
  return sign;
}

Sign is_alive_sign(const Outcome& outcome) {
  std::string letters;
  for (const Call& call : outcome.calls) {
    if (!call.call.ends_with(".is_alive")) continue;
    const std::string answer = suite::result_text(call);
    const std::string letter = answer == "True" ? "T" : answer == "False" ? "F" : "!";
    if (letters.find(letter) == std::string::npos) letters += letter;
  }
  if (letters.empty()) return {"dim", "·"};
  if (letters.find('!') != std::string::npos) return {"bad", letters};
  return {letters == "F" ? "good" : "late", letters};
}

Sign end_sign(const Outcome& outcome) {
  if (!outcome.budget.empty()) return {"bad", "B"};
  if (outcome.hang || !outcome.exit) return {"bad", "∞"};
  if (*outcome.exit != 0) return {"bad", std::to_string(*outcome.exit)};
  const bool reported = std::ranges::any_of(
      outcome.stderr_reports, [](const suite::Report& report) { return report.kind != suite::kWarningKind; });
  return reported ? Sign{"late", "0!"} : Sign{"good", "0"};
}

std::string span(const Sign& sign) { return fmt::format("<span class={}>{}</span>", sign.ink, escaped(sign.text)); }

}  // namespace

const Outcome* outcome_of(const suite::Result& result) {
  if (result.expected) return &*result.expected;
  return result.execution.ending == suite::Execution::Ending::kRan ? &result.execution.outcome : nullptr;
}

std::string column_name(const suite::Result& result) {
  return result.is_real ? result.pair + " on " + result.where : result.pair;
}

std::string escaped(std::string_view text) {
  std::string html = suite::replace_all(suite::valid_utf8(text), "&", "&amp;");
  html = suite::replace_all(suite::replace_all(std::move(html), "<", "&lt;"), ">", "&gt;");
  return suite::replace_all(suite::replace_all(std::move(html), "\"", "&quot;"), "'", "&#39;");
}

std::string escaped_colors(std::string_view text) {
  constexpr std::string_view kReset = "\033[0m";
  std::string html;
  while (!text.empty()) {
    const std::size_t code = std::min(text.find("\033["), text.size());
    html += escaped(text.substr(0, code));
    text.remove_prefix(code);
    if (text.empty()) break;
    const std::size_t end = std::min(text.find('m'), text.size() - 1);
    const std::string_view number = text.substr(2, end - 2);
    html += text.starts_with(kReset) ? std::string("</span>") : fmt::format("<span class=k{}>", number);
    text.remove_prefix(end + 1);
  }
  return html;
}

std::string page(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n"
      "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n"
      "<link rel=icon href=\"data:,\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      escaped(title), kPageCss, body);
}

std::string signs(const Outcome& outcome) {
  return span(join_sign(outcome)) + span(is_alive_sign(outcome)) + span(end_sign(outcome));
}

std::string in_words(const Outcome& outcome) {
  return fmt::format("join: {}; is_alive: {}; {}", suite::joins_text(outcome), suite::is_alives_text(outcome),
                     suite::end_text(outcome));
}

}  // namespace patchorder::site
