// page.css and matrix.js, built in.
#pragma once

#include <string_view>

namespace patchorder::site {

extern const std::string_view kPageCss;
extern const std::string_view kMatrixJs;

}  // namespace patchorder::site
