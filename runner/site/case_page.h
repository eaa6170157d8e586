// The page of one case: its text, what each pair does, where pairs differ, why, and what helps.
#pragma once

#include <map>
#include <string>

#include "site/page_parts.h"

namespace patchorder::site {

// What explain has to say of a case on one pair.
struct CaseExplanation {
  std::string causes;    // text with terminal colours
  std::string timeline;  // file of the picture, as the page names it
};

struct CaseStory {
  std::map<std::string, CaseExplanation> by_pair;
  std::string remedies;  // text with terminal colours; empty if there are none
};

std::string case_page(const CaseResults& one, const CaseStory& story);

}  // namespace patchorder::site
