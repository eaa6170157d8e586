#include "site/case_page.h"

#include <fmt/format.h>

#include "suite/comparison.h"
#include "suite/reports/highlight.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/reporter.h"
#include "suite/text.h"

namespace patchorder::site {
namespace {

using suite::Result;
using Folds = std::vector<std::span<const Result>>;

std::string heading(const suite::Program& program) {
  std::string html = fmt::format("<p><a href=\"../index.html\">All cases</a></p>\n<h1>{}</h1>\n",
                                 escaped(program.header ? program.header->title : program.stem()));
  html += fmt::format("<p class=dim>{}", escaped(program.name));
  if (program.header) {
    html += " · " + escaped(program.header->topic);
    if (!program.header->origin.empty()) html += " · " + escaped(program.header->origin);
    html += "</p>\n<p>" + escaped(program.header->shows);
  }
  return html + "</p>\n";
}

std::string source(const suite::Program& program) {
  std::string html = "<h2>Source</h2>\n<pre class=source tabindex=0>";
  std::size_t number = 0;
  for (const std::string& line : suite::highlighted_lines(program.text, suite::Style(true))) {
    ++number;
    html += fmt::format("<span id=L{0}><span class=n>{0}</span>{1}</span>\n", number, escaped_colors(line));
  }
  return html + "</pre>\n";
}

std::string names(std::span<const Result> fold) {
  std::string text = column_name(fold.front());
  for (const Result& result : fold.subspan(1)) text += ", " + column_name(result);
  return text;
}

std::string table(const Folds& folds) {
  std::string html =
      "<h2>Outcomes</h2>\n<div class=scroll tabindex=0 role=region aria-label=Outcomes><table>\n<thead><tr>"
      "<th scope=col>pairs</th><th scope=col>join</th><th scope=col>is_alive</th><th scope=col>end</th>"
      "<th scope=col>the model</th></tr></thead>\n<tbody>\n";
  for (const auto& fold : folds) {
    const Result& first = fold.front();
    const suite::Outcome* outcome = outcome_of(first);
    const std::string_view ink = suite::is_failure(first.verdict) ? "bad" : is_pass(first.verdict) ? "good" : "late";
    html += fmt::format("<tr><th scope=row>{}</th><td>{}</td><td>{}</td><td>{}</td><td class={}>{} {}</td></tr>\n",
                        escaped(names(fold)), outcome ? escaped(suite::joins_text(*outcome)) : "",
                        outcome ? escaped(suite::is_alives_text(*outcome)) : "",
                        outcome ? escaped(suite::end_text(*outcome)) : "", ink, mark_of(first.verdict),
                        verdict_name(first.verdict));
  }
  return html + "</tbody></table></div>\n";
}

std::string pre(const std::vector<std::string>& lines) {
  std::string html = "<pre tabindex=0>";
  for (const std::string& line : lines) html += escaped_colors(line) + "\n";
  return html + "</pre>\n";
}

// Everything that an outcome has, as a diff with itself shows it.
std::vector<std::string> lines_of(const suite::Outcome& outcome) {
  std::vector<std::string> lines;
  for (const suite::DiffLine& line : diff_outcomes(outcome, outcome)) lines.push_back(line.text);
  return lines;
}

std::vector<std::string> colored_diff(const suite::Outcome& before, const suite::Outcome& after) {
  Result result;
  result.expected = before;
  result.execution.outcome = after;
  return suite::diff_text(result, suite::Style(true));
}

std::string outcomes(const Folds& folds) {
  std::string html;
  const suite::Outcome* before = nullptr;
  std::string before_name;
  for (const auto& fold : folds) {
    const Result& first = fold.front();
    const suite::Outcome* outcome = outcome_of(first);
    html += "<h3>" + escaped(names(fold)) + "</h3>\n";
    if (outcome == nullptr) {
      html += pre(suite::split_lines(first.reason));
      continue;
    }
    if (before == nullptr) {
      html += pre(lines_of(*outcome));
    } else {
      html += fmt::format("<p>Against {}:</p>\n{}", escaped(before_name), pre(colored_diff(*before, *outcome)));
    }
    if (first.expected && first.verdict != suite::Verdict::kAgrees)
      html += "<p>The recording (-) and the model (+):</p>\n" + pre(suite::diff_text(first, suite::Style(true)));
    before = outcome;
    before_name = column_name(first);
  }
  return html;
}

std::string explanations(const Folds& folds, const CaseStory& story) {
  std::string html;
  for (const auto& fold : folds) {
    const auto found = story.by_pair.find(fold.front().pair);
    if (found == story.by_pair.end() || fold.front().is_real) continue;
    html += fmt::format("<details{}><summary>{}</summary>\n", html.empty() ? " open" : "", escaped(names(fold)));
    html += pre(suite::split_lines(found->second.causes));
    html += fmt::format(
        "<p><a href=\"{0}\"><img loading=lazy src=\"{0}\" alt=\"Timeline: threads and greenlets against "
        "virtual time on {1}\"></a></p>\n</details>\n",
        escaped(found->second.timeline), escaped(fold.front().pair));
  }
  return html.empty() ? html : "<h2>Why</h2>\n" + html;
}

}  // namespace

std::string case_page(const CaseResults& one, const CaseStory& story) {
  const Folds folds = suite::fold_neighbours(one.results);
  std::string body =
      heading(one.program) + table(folds) + outcomes(folds) + source(one.program) + explanations(folds, story);
  if (!story.remedies.empty()) body += "<h2>Remedies</h2>\n" + pre(suite::split_lines(story.remedies));
  return page(one.program.stem(), body);
}

}  // namespace patchorder::site
