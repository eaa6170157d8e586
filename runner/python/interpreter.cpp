#include "python/interpreter.h"
#include "python/objects/versioned_attributes.h"

#include "python/builtins/builtins.h"
#include "python/evaluator/evaluator.h"
#include "python/names.h"
#include "python/objects/dict.h"
#include "python/objects/exception.h"
#include "python/objects/function.h"
#include "python/objects/operations.h"

namespace patchorder::python {
namespace {

std::uint64_t next_serial() {
  thread_local std::uint64_t serial = 0;
  return ++serial;
}

}  // namespace

Interpreter::Interpreter(Host& host, PythonVersion version, const Budgets& budgets)
    : execution(&main_execution_),
      recursion_limit(budgets.recursion),
      host_(host),
      version_(version),
      budgets_(budgets),
      heap_(budgets.memory),
      builtins_(make_builtins(heap_)),
      modules_(make_dict(heap_)),
      serial_(next_serial()) {
  settle_versioned_attributes(version.minor);
}

Interpreter::~Interpreter() = default;

Module* Interpreter::make_module(Str* name, std::size_t names) {
  constexpr std::size_t kOwnNames = 8;  // __name__, __doc__, __file__ and their kin
  Module* module = heap_.make<Module>(builtin_types().module);
  module->name = name;
  module->built_in = true;
  module->attributes = make_dict(heap_);
  module->attributes->reserve(heap_, kOwnNames + names);
  module->attributes->set(heap_, special_names().name_, name);
  module->attributes->set(heap_, special_names().doc_, Value::none());
  modules_->set(heap_, name, module);
  return module;
}

void Interpreter::run_module(const Tree& tree, Module* module) {
  module->attributes->set(heap_, special_names().builtins_, builtins_module());
  if (!tree.source().is_library()) warn_of_syntax(*this, tree);
  run_module_body(*this, tree, module->attributes);
}

Value Interpreter::builtins_module() {
  if (const Value made = modules_->get(intern("builtins"))) return made;
  Module* module = make_module(intern("builtins"));
  module->attributes = builtins_;
  return module;
}

void Interpreter::refuel() {
  const std::uint64_t burnt = tank_;
  fuel_ = tank_ = kFuel;
  count_steps(burnt);
  host_.spend(*this, burnt);
}

void Interpreter::count_steps(std::uint64_t steps) {
  spent_ += steps;
  if (spent_ > budgets_.steps) throw BudgetExceeded{Budget::kSteps};
  if (budgets_.stop != nullptr && *budgets_.stop != 0) throw BudgetExceeded{Budget::kPatience};
}

std::uint64_t Interpreter::identity(Value value) {
  constexpr std::uint64_t kFirst = 0x7f0000001000;
  constexpr std::uint64_t kStep = 0x40;
  if (!value.is_object())
    return static_cast<std::uint64_t>(value.as_int()) * 32 + 0x9e0000 + static_cast<std::uint64_t>(value.tag());
  const auto [entry, added] = identities_.try_emplace(value.object(), 0);
  if (added) entry->second = kFirst + identities_.size() * kStep;
  return entry->second;
}

}  // namespace patchorder::python
