// Cleans up behind this program when it is killed outright and can do so itself no more: SIGKILL, out of memory, a
// crash.
//
// A small process beside it, started with the first folder to guard. It sees this program's end by the end of a socket;
// then it kills what still belongs to the guarded folders and removes them. At an orderly end there is nothing to do.
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace patchorder::suite {

// From now on, and no more. `guard` starts the guardian if there is none; where none can be started, runs go on
// without.
void guard(const std::filesystem::path& folder);
void unguard(const std::filesystem::path& folder);

// The guardian's process id, 0 if there is none.
pid_t guardian_process();

// Removes a folder with everything in it, also where a program took away its own right to it.
void remove_folder(const std::filesystem::path& folder);

}  // namespace patchorder::suite
