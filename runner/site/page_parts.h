// What pages of the site are made of: text as HTML, a page's frame, one outcome in three signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "suite/verdict.h"

namespace patchorder::site {

// A case and what each engine did with it, in the order of the engines.
struct CaseResults {
  suite::Program program;
  std::vector<suite::Result> results;
};

// What a pair does: as recorded, else as the hub ran it. Null if it gave no outcome.
const suite::Outcome* outcome_of(const suite::Result& result);

// `py3.11-gevent22.10`, with the interpreter where it is a real one.
std::string column_name(const suite::Result& result);

// Text and attributes alike.
std::string escaped(std::string_view text);

// Text with terminal colours: their codes become classes k1, k31, ...
std::string escaped_colors(std::string_view text);

// A page; `body` is HTML.
std::string page(std::string_view title, std::string_view body);

// Three spans: join, is_alive, the end.
std::string signs(const suite::Outcome& outcome);
std::string in_words(const suite::Outcome& outcome);

}  // namespace patchorder::site
