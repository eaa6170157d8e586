#include "python/syntax/resolver.h"

#include <algorithm>
#include <string>

#include "python/names.h"
#include "python/syntax/name_collection.h"

namespace patchorder::python {
namespace {

class Resolver {
 public:
  explicit Resolver(Tree& tree) : tree_(tree) {}

  void run() {
    CollectedNames names;
    collect_names(tree_, names);
    check_nonlocals(names.nonlocals);
    find_captures(names.module);
    decide(names.module);
  }

 private:
  // The owner may bind the name below the function that declares it.
  void check_nonlocals(const std::vector<NonlocalDeclaration>& nonlocals) const {
    for (const NonlocalDeclaration& declared : nonlocals) {
      if (find_owner(declared.names->parent, declared.name) == nullptr) {
        fail("no binding for nonlocal '" + std::string(declared.name->text()) + "' found", declared.position);
      }
    }
  }

  // Whether `name`, used in a scope inside `from`, is a variable of `from` or of a function around it.
  static ScopeNames* find_owner(ScopeNames* from, Str* name) {
    for (ScopeNames* at = from; at != nullptr; at = at->parent) {
      if (at->is_class() && name == special_names().class_) return at;
      if (!at->is_function()) continue;
      if (at->declared_global.count(name) != 0) return nullptr;
      if (at->bound.count(name) != 0 && at->declared_nonlocal.count(name) == 0) return at;
    }
    return nullptr;
  }

  // Enters `name` in every scope between the one that uses it and the one that owns it.
  void capture(ScopeNames* user, Str* name, ScopeNames* owner) {
    for (ScopeNames* at = user; at != owner; at = at->parent) at->captured.emplace(name, 0);
    owner->needed_by_children.insert(name);
  }

  // CPython's type parameters see the names of a class that they stand in.
  void refuse_name_of_class(const ScopeNames& names, const NameExpr* use) const {
    const ScopeNames* around = &names;
    while (around->scope->is_of_parameters) around = around->parent;
    const bool is_its = around != &names && around->is_class() && around->bound.count(use->name) != 0;
    if (!is_its) return;
    throw_source_error(tree_.source(), SourceError::Kind::kUnsupported, "a class's name among type parameters",
                       use->position);
  }

  void find_captures(ScopeNames& names) {
    NameSet seen;
    for (const NameExpr* use : names.uses) {
      if (!seen.insert(use->name).second) continue;
      const bool own = names.bound.count(use->name) != 0 && names.declared_nonlocal.count(use->name) == 0;
      if (names.declared_global.count(use->name) != 0 || (own && use->name != special_names().class_)) continue;
      if (names.parent == nullptr) continue;
      refuse_name_of_class(names, use);
      if (ScopeNames* owner = find_owner(names.parent, use->name)) capture(&names, use->name, owner);
    }
    for (const auto& child : names.children) find_captures(*child);
  }

  // By their text, as CPython orders co_freevars; addresses differ between two runs.
  static std::vector<Str*> sorted_names(const NameNumbers& names) {
    std::vector<Str*> listed;
    listed.reserve(names.size());
    for (const auto& [name, index] : names) listed.push_back(name);
    return sorted_names(std::move(listed));
  }

  static std::vector<Str*> sorted_names(std::vector<Str*> sorted) {
    std::ranges::sort(sorted, {}, [](const Str* name) { return name->text(); });
    return sorted;
  }

  void decide(ScopeNames& names) {
    Scope* scope = names.scope;
    names.scope->bound_names = static_cast<std::uint32_t>(names.bound.size());
    // In the code around it, where the version has it inlined: see enter_comprehension.
    const bool may_be_inlined = scope->is_comprehension && !scope->is_generator;
    scope->names_apart = scope->names_apart || (may_be_inlined && names.parent->scope->names_apart);
    if (names.is_function()) {
      assign_slots(names);
    } else if (names.needed_by_children.count(special_names().class_) != 0) {
      names.cells.emplace(special_names().class_, 0);
      scope->class_cell = 0;
    }
    if (names.is_class() && !tree_.source().is_library()) {
      scope->static_attributes =
          tree_.keep(sorted_names(std::vector<Str*>(names.static_attributes.begin(), names.static_attributes.end())));
    }
    std::vector<Str*> cell_names(names.cells.size());
    for (const auto& [name, index] : names.cells) cell_names[index] = name;
    scope->cell_names = tree_.keep(cell_names);

    for (Str* name : sorted_names(names.captured)) {
      std::uint32_t& index = names.captured.at(name);
      index = static_cast<std::uint32_t>(names.captured_list.size());
      const auto in_cell = names.parent->cells.find(name);
      const bool from_cell = in_cell != names.parent->cells.end();
      names.captured_list.push_back({name, from_cell, from_cell ? in_cell->second : names.parent->captured.at(name)});
    }
    scope->captured = tree_.keep(names.captured_list);
    for (NameExpr* use : names.uses) place(names, use);
    for (const auto& child : names.children) decide(*child);
  }

  void assign_slots(ScopeNames& names) {
    Scope* scope = names.scope;
    std::vector<Str*> slot_names;
    std::vector<Scope::CapturedParameter> captured_parameters;
    const auto is_cell = [&](Str* name) { return names.needed_by_children.count(name) != 0; };
    const auto add_cell = [&](Str* name) {
      return names.cells.emplace(name, static_cast<std::uint32_t>(names.cells.size())).first->second;
    };
    for (const Parameter& parameter : scope->parameters) {
      const auto slot = static_cast<std::uint32_t>(slot_names.size());
      slot_names.push_back(parameter.name);
      names.slots.emplace(parameter.name, slot);
      if (is_cell(parameter.name)) captured_parameters.push_back({slot, add_cell(parameter.name)});
    }
    // In the order of first use, so that two builds of a tree are equal.
    for (const NameExpr* use : names.uses) {
      Str* name = use->name;
      const bool own = names.bound.count(name) != 0 && names.declared_global.count(name) == 0 &&
                       names.declared_nonlocal.count(name) == 0;
      if (!own || names.slots.count(name) != 0) continue;
      if (is_cell(name)) {
        add_cell(name);
      } else {
        names.slots.emplace(name, static_cast<std::uint32_t>(slot_names.size()));
        slot_names.push_back(name);
      }
    }
    scope->slot_names = tree_.keep(slot_names);
    scope->captured_parameters = tree_.keep(captured_parameters);
  }

  static void place(const ScopeNames& names, NameExpr* use) {
    const auto set = [use](NameKind where, std::uint32_t index) {
      use->where = where;
      use->index = index;
    };
    if (const auto cell = names.cells.find(use->name); cell != names.cells.end() && names.is_function()) {
      return set(NameKind::kCell, cell->second);
    }
    if (const auto captured = names.captured.find(use->name); captured != names.captured.end()) {
      const bool shadowed =
          names.is_class() && names.bound.count(use->name) != 0 && names.declared_nonlocal.count(use->name) == 0;
      if (!shadowed) return set(NameKind::kFree, captured->second);
    }
    if (const auto slot = names.slots.find(use->name); slot != names.slots.end()) {
      return set(NameKind::kLocal, slot->second);
    }
    const bool in_class = (names.is_class() || names.scope->names_apart) && names.declared_global.count(use->name) == 0;
    set(in_class ? NameKind::kClass : NameKind::kGlobal, 0);
  }

  [[noreturn]] void fail(std::string message, Position position) const {
    throw_source_error(tree_.source(), SourceError::Kind::kSyntax, std::move(message), position);
  }

  Tree& tree_;
};

}  // namespace

void resolve_names(Tree& tree) { Resolver(tree).run(); }

}  // namespace patchorder::python
