// Remedies: ways to change a program so that a symptom may go away. Each is a change of the text, made of what the run
// showed (where it patches, what is from before, which lines make threads); whether it helps, a trial says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "explain/source_edit.h"
#include "explain/trace.h"

namespace patchorder::explain {

struct Remedy {
  std::string name;   // `patch-first`
  std::string title;  // what it does, in words
  std::string text;   // of the changed program
};

// Those that apply to the program, in no order of merit. `trace` is of a run of it.
std::vector<Remedy> remedies_for(const SourceText& text, const Trace& trace);

// --- Each answers the changed text, or nothing where it does not apply or would guess.

// The patch, and the import that it needs, before everything but the docstring and `from __future__`.
std::optional<std::string> patch_first(const SourceText& text, const Trace& trace);
// patch_all(thread=False).
std::optional<std::string> without_thread_patch(const SourceText& text, const Trace& trace);
// Classes, instances, locks and captured names of before the patch moved behind it.
std::optional<std::string> made_after_patch(const SourceText& text, const Trace& trace);
// daemon=True where threads are made.
std::optional<std::string> as_daemons(const SourceText& text, const Trace& trace);
// join() becomes join(timeout).
std::optional<std::string> join_with_timeout(const SourceText& text, const Trace& trace);
// gevent.Greenlet in the place of threads.
std::optional<std::string> as_greenlets(const SourceText& text, const Trace& trace);
// gevent's threadpool in the place of threads.
std::optional<std::string> in_threadpool(const SourceText& text, const Trace& trace);

}  // namespace patchorder::explain
