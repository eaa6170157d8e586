// The resolver's inside: its first pass, which collects what each scope does with names before anything is decided.
// Included by resolver.cpp and name_collection.cpp only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "python/tree.h"

namespace patchorder::python {

// What one scope does with its names, collected before anything is decided.
struct ScopeNames {
  Scope* scope = nullptr;
  ScopeNames* parent = nullptr;
  std::set<Str*> bound;
  std::set<Str*> declared_global;
  std::set<Str*> declared_nonlocal;
  std::vector<NameExpr*> uses;
  std::vector<std::unique_ptr<ScopeNames>> children;

  // Decided in the second pass.
  std::map<Str*, std::uint32_t> slots;
  std::map<Str*, std::uint32_t> cells;
  std::map<Str*, std::uint32_t> captured;
  std::vector<Scope::Captured> captured_list;
  std::set<Str*> needed_by_children;

  bool is_function() const { return scope->kind == Scope::Kind::kFunction; }
  bool is_class() const { return scope->kind == Scope::Kind::kClass; }
};

struct NonlocalDeclaration {
  ScopeNames* names;
  Str* name;
  Position position;
};

struct CollectedNames {
  ScopeNames module;
  std::vector<NonlocalDeclaration> nonlocals;
};

// Walks the whole tree. Throws SourceError where a declaration comes too late.
void collect_names(Tree& tree, CollectedNames& into);

}  // namespace patchorder::python
