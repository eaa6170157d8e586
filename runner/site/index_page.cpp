#include "site/index_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "site/assets.h"
#include "suite/comparison.h"

namespace patchorder::site {
namespace {

std::string options(const std::vector<std::string>& values, std::string_view none) {
  std::string html = fmt::format("<option value=\"\">{}</option>", none);
  for (const std::string& value : values) html += fmt::format("<option>{}</option>", escaped(value));
  return html;
}

std::string filters(const std::vector<CaseResults>& cases, const std::vector<std::string>& pairs) {
  std::set<std::string> topics;
  for (const CaseResults& one : cases) {
    if (one.program.header) topics.insert(one.program.header->topic);
  }
  return fmt::format(
      "<form hidden aria-label=Filters>\n"
      "<label>Text <input name=text type=search placeholder=\"number, title, LoopExit, ...\"></label>\n"
      "<label>Topic <select name=topic>{}</select></label>\n"
      "<label>Pair <select name=pair>{}</select></label>\n"
      "<label>Differs between <select name=from>{}</select></label>\n"
      "<label>and <select name=to>{}</select></label>\n"
      "<button type=reset>All</button>\n</form>\n",
      options({topics.begin(), topics.end()}, "all"), options(pairs, "all"), options(pairs, "-"), options(pairs, "-"));
}

// The same number for pairs that do the same.
std::vector<std::size_t> kinds(const CaseResults& one) {
  std::vector<std::size_t> kinds;
  for (std::size_t i = 0; i < one.results.size(); ++i) {
    const suite::Outcome* outcome = outcome_of(one.results[i]);
    std::size_t kind = i;
    for (std::size_t j = 0; j < i && kind == i; ++j) {
      const suite::Outcome* other = outcome_of(one.results[j]);
      const bool same = outcome == nullptr || other == nullptr ? outcome == other : suite::agree(*other, *outcome);
      if (same) kind = kinds[j];
    }
    kinds.push_back(kind);
  }
  return kinds;
}

std::string cell(const suite::Result& result, std::size_t kind) {
  const suite::Outcome* outcome = outcome_of(result);
  const std::string words = outcome == nullptr ? std::string(suite::verdict_name(result.verdict)) : in_words(*outcome);
  const bool differs = suite::is_failure(result.verdict) || result.verdict == suite::Verdict::kKnownGap;
  return fmt::format("<td data-pair=\"{}\" data-key={} title=\"{}{}\"{}>{}</td>", escaped(column_name(result)), kind,
                     escaped(words),
                     differs ? escaped(" — the model: " + std::string(verdict_name(result.verdict))) : "",
                     differs ? " class=differs" : "", outcome == nullptr ? "?" : signs(*outcome));
}

std::string row(const CaseResults& one) {
  const suite::Program& program = one.program;
  const std::string title = program.header ? program.header->title : "";
  std::string searched = program.stem() + " " + title;
  if (program.header)
    searched += " " + program.header->topic + " " + program.header->shows + " " + program.header->origin;
  std::string cells;
  const std::vector<std::size_t> kind_of = kinds(one);
  for (std::size_t i = 0; i < one.results.size(); ++i) {
    cells += cell(one.results[i], kind_of[i]);
    if (const suite::Outcome* outcome = outcome_of(one.results[i])) searched += " " + in_words(*outcome);
  }
  std::ranges::transform(searched, searched.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return fmt::format(
      "<tr data-topic=\"{}\" data-text=\"{}\"><th scope=row><a href=\"cases/{}.html\">{}</a>"
      "<span class=title>{}</span></th>{}</tr>\n",
      program.header ? escaped(program.header->topic) : "", escaped(searched), escaped(program.stem()),
      escaped(program.stem()), escaped(title), cells);
}

constexpr std::string_view kLegend =
    "<details><summary>What the signs mean</summary><p>Each cell: the joins, the is_alives, the end.</p>\n<ul>\n"
    "<li>join: <span class=good>✓</span> returned at once, <span class=late>◷</span> took time, "
    "<span class=bad>!</span> raised, <span class=bad>∞</span> never returned, <span class=dim>·</span> none</li>\n"
    "<li>is_alive: <span class=good>F</span> False, <span class=late>T</span> True, both if both were answered</li>\n"
    "<li>end: the exit code, <span class=late>0!</span> with an exception on stderr, <span class=bad>∞</span> hangs, "
    "<span class=bad>B</span> over a budget</li>\n"
    "<li>framed: patchorder's model does something else than what was recorded on the real "
    "pair</li>\n</ul></details>\n";

}  // namespace

std::string index_page(const std::vector<CaseResults>& cases) {
  std::vector<std::string> pairs;
  for (const suite::Result& result : cases.front().results) pairs.push_back(column_name(result));
  suite::Tally tally;
  std::string rows;
  for (const CaseResults& one : cases) {
    for (const suite::Result& result : one.results) tally.add(result.verdict);
    rows += row(one);
  }
  std::string heads;
  for (const std::string& pair : pairs) heads += fmt::format("<th scope=col data-pair=\"{0}\">{0}</th>", escaped(pair));
  return page("patchorder: cases and pairs",
              fmt::format("<h1>patchorder: what each case does on each pair</h1>\n"
                          "<p>{} cases, {} pairs of CPython and gevent. The model against the recordings: {}.</p>\n"
                          "{}<p id=count role=status aria-live=polite>{} cases</p>\n{}"
                          "<div class=scroll tabindex=0 role=region aria-label=\"The matrix\"><table class=matrix>\n"
                          "<thead><tr><th scope=col>case</th>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n"
                          "<script>\n{}</script>\n",
                          cases.size(), pairs.size(), tally.summary(), filters(cases, pairs), cases.size(), kLegend,
                          heads, rows, kMatrixJs));
}

}  // namespace patchorder::site
