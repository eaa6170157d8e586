// Reads what CPython, threading and gevent wrote on stderr into reports.
//
// The texts are those of CPython 3.8 to 3.14 (Python/pythonrun.c, Python/errors.c, Modules/_threadmodule.c, threading's
// excepthook, warnings) and of gevent's Hub.print_exception, which says after the traceback whose it was. What a
// program writes to stderr itself makes no report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "suite/outcome.h"

namespace patchorder::suite {

std::vector<Report> parse_stderr(std::string_view text);

}  // namespace patchorder::suite
