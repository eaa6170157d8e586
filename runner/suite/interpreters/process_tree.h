// What Linux's /proc says about running processes: who descends from whom, whose memory it is, which run it belongs to.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

namespace patchorder::suite {

// The children of a process (of all its threads), as of now. Empty if it has gone.
std::vector<pid_t> children_of(pid_t parent);

// Every process there is, as far as this user may see.
std::vector<pid_t> all_processes();

// Whether NAME=value stands in the environment that the process was started with.
bool environment_has(pid_t pid, const std::string& entry);

// Whether the process works in the folder or below it, or names it in its environment.
bool belongs_to_folder(pid_t pid, const std::string& folder);

// Bytes of resident memory of the process and its descendants. What they share counts for each.
std::size_t resident_memory_of_tree(pid_t root);

}  // namespace patchorder::suite
