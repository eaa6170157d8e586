// Chains of causes: for a symptom that has just shown, the notes that lead to it, read off the state of the model.
#pragma once

#include <vector>

#include "explain/scene.h"

namespace patchorder::explain {

// Why nobody learns of the end of `thread`: its class, how it was started, the lock or handle that tells of its end.
std::vector<Note> thread_notes(const Scene& scene, python::Object* thread);

// Why a thread that ends does not find itself in threading's table.
std::vector<Note> key_error_notes(const Scene& scene, python::Object* thread);

// Who waits for what in every native thread and greenlet but `except`, and who could wake them.
std::vector<Note> waiting_notes(const Scene& scene, std::size_t except = kNobody);

// Of one of them.
Note waiting_note(const Scene& scene, std::size_t lane, const Waiting& waiting);

// Where a lock came from, whose it is, who holds it.
std::vector<Note> lock_notes(const Scene& scene, python::Object* lock);

// Where a native wait came from that stopped a whole hub: the captured name or the lock of before the patch.
std::vector<Note> native_wait_notes(const Scene& scene, const NativeCall& call);

// `0.300 s`
std::string seconds_text(machine::Nanoseconds time);

}  // namespace patchorder::explain
