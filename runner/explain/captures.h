// Names of the program that still have what a patch replaced: taken by `from x import y`, an assignment, a default
// argument or a class attribute, before the patch. Found by looking at what the program's names hold.
#pragma once

#include <vector>

#include "explain/scene.h"

namespace patchorder::explain {

std::vector<Note> capture_notes(const Scene& scene, const Rebinding& rebinding);

// Of whatever makes objects of `type`: the class, or a function of CPython's that stands for it.
std::vector<Note> capture_notes_of_maker(const Scene& scene, const python::Type* type);

// Classes, instances, locks and captured names: what patching bears on, in the order of lines.
std::vector<Fact> program_facts(const Scene& scene);

// The threads that the program made, in the order of their starts.
std::vector<MadeThread> made_threads(const Scene& scene);

}  // namespace patchorder::explain
