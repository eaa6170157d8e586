// What a case can import: native modules, one row each, and modules written in the case language, embedded when the
// binary is built from lib/ (embedded_sources.cpp is generated).
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "modules/pair.h"
#include "python/interpreter.h"
#include "python/objects/function.h"
#include "python/syntax/tree.h"

namespace patchorder::modules {

struct NativeModule {
  std::string_view name;
  // Fills the new module's attributes.
  void (*fill)(python::Interpreter& interp, python::Module* module);
};

struct EmbeddedSource {
  std::string_view name;  // dotted
  std::string_view path;  // as tracebacks show it
  std::string_view text;
  bool is_package;
};

std::span<const EmbeddedSource> embedded_sources();

// A module that can be imported, of the one kind or the other; kept for the OS thread's later cases.
struct LibraryModule {
  const NativeModule* native = nullptr;
  const EmbeddedSource* source = nullptr;
  python::Str* file = nullptr;  // __file__ and __package__ of an embedded one
  python::Str* package = nullptr;
  std::unique_ptr<const python::Tree> parsed;  // when it is imported first

  const python::Tree& tree();
};

// Null if there is none of that (interned) name.
LibraryModule* find_library_module(const python::Str* name);

// Whether that (interned) name is of a module that is there only for others of the library: no interpreter has it.
bool is_part_of_model(const python::Interpreter& interp, const python::Str* name);

// Whether a real interpreter has a module of that (full) name, or may have, which is not modelled.
bool is_unmodelled(const python::Interpreter& interp, const Pair& pair, std::string_view name);

}  // namespace patchorder::modules
