// One program on several pairs, as a table: a row a pair, neighbours that do the same folded into one row.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "suite/reports/style.h"
#include "suite/verdict.h"

namespace patchorder::suite {

// Neighbours with the same verdict, and with outcomes that agree or the same reason why there is none.
std::vector<std::span<const Result>> fold_neighbours(std::span<const Result> results);

// The table, its heading first.
std::vector<std::string> pair_table(std::span<const Result> results, const Style& style, std::size_t width);

// What the joins, or the is_alives, answered: `None 0.300 s`, `True, False`.
std::string joins_text(const Outcome& outcome);
std::string is_alives_text(const Outcome& outcome);

// `exit 0, LoopExit ignored in threading._shutdown`
std::string end_text(const Outcome& outcome);

// The colour and sign of a verdict: green ✓, yellow ○, red ✗.
Ink ink_of(Verdict verdict);
std::string_view mark_of(Verdict verdict);

}  // namespace patchorder::suite
