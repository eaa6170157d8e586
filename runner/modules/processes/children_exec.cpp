// exec: a process goes on as another program. The model starts that one beside it; what the process was stays behind as
// a shell around it, which hands on signals and ends as it ends.
#include "modules/process.h"
#include "modules/processes/children.h"

namespace patchorder::modules {

void Children::become(std::int64_t pid) {
  process_.machine().end_other_threads();
  image_ = pid;
  // What is open is the program's, which may close it.
  process_.descriptors().give_up();
  process_.descriptors().changed();
  const std::optional<Ended> ended = wait(pid, 0);
  process_.exit_now(exit_code_of(ended->status));
}

}  // namespace patchorder::modules
