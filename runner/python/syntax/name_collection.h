// The resolver's inside: its first pass, which collects what each scope does with names before anything is decided.
// Included by resolver.cpp and name_collector.h only.
#pragma once

#include <boost/container/flat_map.hpp>
#include <boost/container/flat_set.hpp>
#include <cstdint>
#include <memory>
#include <vector>

#include "python/syntax/tree.h"

namespace patchorder::python {

// Nearly all scopes have a handful of names.
using NameSet = boost::container::flat_set<Str*>;
using NameNumbers = boost::container::flat_map<Str*, std::uint32_t>;

// What one scope does with its names, collected before anything is decided.
struct ScopeNames {
  Scope* scope = nullptr;
  ScopeNames* parent = nullptr;
  NameSet bound;
  NameSet declared_global;
  NameSet declared_nonlocal;
  NameSet iterated;           // of a comprehension: what its clauses bind
  NameSet static_attributes;  // of a class: those that its methods assign to
  std::vector<NameExpr*> uses;
  std::vector<std::unique_ptr<ScopeNames>> children;

  // Decided in the second pass.
  NameNumbers slots;
  NameNumbers cells;
  NameNumbers captured;
  std::vector<Scope::Captured> captured_list;
  NameSet needed_by_children;

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
