// The first page: the matrix of cases and pairs, and its filters.
#pragma once

#include <string>
#include <vector>

#include "site/page_parts.h"

namespace patchorder::site {

// Every case has a result of each column, in the same order.
std::string index_page(const std::vector<CaseResults>& cases);

}  // namespace patchorder::site
