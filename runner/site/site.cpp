#include "site/site.h"

#include <fmt/format.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <iostream>

#include "explain/report.h"
#include "explain/timeline.h"
#include "site/case_page.h"
#include "site/index_page.h"
#include "suite/interpreters/child_process.h"
#include "suite/interruption.h"
#include "suite/reports/pair_table.h"
#include "suite/reports/progress.h"

namespace patchorder::site {
namespace {

namespace fs = std::filesystem;
using suite::SuiteOptions;

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) throw suite::OutputError("cannot make the folder " + folder.string());
}

std::vector<CaseResults> run_cases(const std::vector<suite::Program>& programs, const SuiteOptions& options) {
  const suite::Expectations expectations(suite::expected_to_read(options));
  const auto engines = suite::engines_of(options, expectations);
  std::vector<suite::Task> tasks;
  for (const suite::Program& program : programs) {
    for (const auto& engine : engines) tasks.push_back({&program, engine.get()});
  }
  std::vector<CaseResults> cases;
  for (const suite::Program& program : programs) cases.push_back({program, {}});
  std::size_t done = 0;
  suite::Progress progress(tasks.size(), !options.quiet);
  const suite::BatchEnd end = suite::run_batch(
      tasks, &expectations, {suite::jobs_of(options), 0},
      [&](suite::Result result) { cases[done++ / engines.size()].results.push_back(std::move(result)); },
      [&](const suite::Tally& tally) { progress.tick(tally); });
  if (end.interrupted) throw suite::Interrupted();
  return cases;
}

// Of the first pair of each group of neighbours that do the same. Remedies are of the first with a symptom: they are
// tried on every pair anyway.
CaseStory story_of(const CaseResults& one, const SuiteOptions& options, const fs::path& folder) {
  const suite::HubLimits limits = suite::hub_limits(options);
  const suite::Style style(true);
  CaseStory story;
  for (const auto& fold : suite::fold_neighbours(one.results)) {
    const suite::Result& first = fold.front();
    if (first.is_real || first.execution.ending != suite::Execution::Ending::kRan) continue;
    const explain::Explanation explanation = explain::explain_run(one.program, suite::pair_of(first.pair), limits);
    if (explanation.execution.ending != suite::Execution::Ending::kRan) continue;
    const std::string picture = fmt::format("timelines/{}-{}.svg", one.program.stem(), first.pair);
    suite::write_atomically((folder / picture).string(),
                            explain::timeline_svg(one.program, first.pair, explanation.trace));
    story.by_pair[first.pair] = {explain::pretty_causes(one.program, explanation, style), "../" + picture};
    if (story.remedies.empty() && !explanation.trace.symptoms.empty())
      story.remedies = explain::pretty_trials(explain::try_remedies(one.program, explanation, limits), style);
  }
  return story;
}

void write_case_pages(const std::vector<CaseResults>& cases, const SuiteOptions& options, const fs::path& folder) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < cases.size() && suite::interruption() == 0; i = next++) {
      const fs::path file = folder / "cases" / (cases[i].program.stem() + ".html");
      suite::write_atomically(file.string(), case_page(cases[i], story_of(cases[i], options, folder)));
    }
  };
  std::vector<std::future<void>> workers;
  for (unsigned i = 0; i < suite::jobs_of(options); ++i) workers.push_back(std::async(std::launch::async, work));
  for (std::future<void>& worker : workers) worker.get();
  if (suite::interruption() != 0) throw suite::Interrupted();
}

}  // namespace

int write_site(const SuiteOptions& options) {
  const fs::path folder = options.output;
  const std::vector<suite::Program> programs = suite::selection_of(options);
  for (const char* name : {"cases", "timelines"}) make_folder(folder / name);
  const std::vector<CaseResults> cases = run_cases(programs, options);
  write_case_pages(cases, options, folder);
  // Last: an index is there only when all that it leads to is.
  suite::write_atomically((folder / "index.html").string(), index_page(cases));
  if (!options.quiet) std::cerr << fmt::format("{}: {} cases\n", (folder / "index.html").string(), cases.size());
  return suite::kExitOk;
}

}  // namespace patchorder::site
