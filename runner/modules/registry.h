// What a case can import: native modules, one row each, and modules written in the case language, embedded when the
// binary is built from lib/ (embedded_sources.cpp is generated).
#pragma once

#include <span>
#include <string_view>

#include "python/function.h"
#include "python/interpreter.h"
#include "python/tree.h"

namespace patchorder::modules {

struct NativeModule {
  std::string_view name;
  // Fills the new module's attributes.
  void (*fill)(python::Interpreter& interp, python::Module* module);
};

// Null if there is none of that name.
const NativeModule* find_native_module(std::string_view name);

struct EmbeddedSource {
  std::string_view name;  // dotted
  std::string_view path;  // as tracebacks show it
  std::string_view text;
  bool is_package;
};

std::span<const EmbeddedSource> embedded_sources();
// Null if there is none of that name.
const EmbeddedSource* find_embedded_source(std::string_view name);

// The parsed source, kept for the OS thread's later cases.
const python::Tree& embedded_tree(const EmbeddedSource& source);

// Whether CPython's standard library has a top-level module of that name.
bool is_standard_module(std::string_view name);

}  // namespace patchorder::modules
