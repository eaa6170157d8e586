// Ctrl-C and SIGTERM: noted by a signal handler, seen by whoever runs children or cases.
#pragma once

#include <atomic>

namespace patchorder::suite {

// From now on SIGINT and SIGTERM are noted instead of ending the process; a second one ends it.
void watch_for_interruption();

// The signal that was noted; 0 if none was.
int interruption();
// The exit code of a program that it ended.
int interrupted_exit_code();
const std::atomic<int>& interruption_note();

// A descriptor that becomes readable when one is noted; -1 before watch_for_interruption.
int interruption_descriptor();

}  // namespace patchorder::suite
