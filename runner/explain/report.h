// What explain found, as text for people and as JSON for tools.
#pragma once

#include <string>
#include <vector>

#include "explain/explanation.h"
#include "explain/trials.h"
#include "suite/reports/style.h"

namespace patchorder::explain {

// Symptoms with their chains, as a compiler prints errors and notes; for a healthy run, what was patched and what was
// not. Lines end with line feeds.
std::string pretty_causes(const suite::Program& program, const Explanation& explanation, const suite::Style& style);

// Each remedy with its results and its patch, best first.
std::string pretty_trials(const std::vector<Trial>& trials, const suite::Style& style);

suite::Json to_json(const Trace& trace);
suite::Json to_json(const Trial& trial);

}  // namespace patchorder::explain
