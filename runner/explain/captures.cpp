#include "explain/captures.h"

#include <fmt/format.h>

#include <algorithm>

#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"
#include "python/objects/function.h"
#include "python/objects/sequence.h"

namespace patchorder::explain {

using python::Dict;
using python::Object;
using python::Type;
using python::Value;

namespace {

// A place in the program that holds a value: `Thread`, `Worker.lock`, `the default of poll`.
struct Holder {
  std::string name;
  std::uint32_t line = 0;
};

const Dict* globals_of(const Scene& scene) {
  const Value main = scene.interpreter().modules()->get(python::intern("__main__"));
  return main ? main.object()->attributes : nullptr;
}

// The line that binds a name, as far as the text shows it: `from x import name`, `import name`, `name = ...`.
std::uint32_t binding_line(const Scene& scene, std::string_view name) {
  const python::Source* program = scene.interpreter().program;
  const auto total = static_cast<std::uint32_t>(std::ranges::count(program->text(), '\n') + 1);
  for (std::uint32_t number = 1; number <= total; ++number) {
    std::string_view line = program->line(number);
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line[first] == '#') continue;
    line.remove_prefix(first);
    const std::size_t import = line.find("import ");
    const bool imports = line.starts_with("from ") || line.starts_with("import ");
    const bool assigns = line.starts_with(name) && line.substr(name.size()).starts_with(" =");
    const std::string_view searched = imports && import != std::string_view::npos ? line.substr(import) : "";
    const std::size_t at = searched.find(name);
    const auto ends_word = [&](std::size_t i) {
      return i >= searched.size() || (std::isalnum(static_cast<unsigned char>(searched[i])) == 0 && searched[i] != '_');
    };
    if (assigns || (at != std::string_view::npos && ends_word(at + name.size()) && at > 0 && ends_word(at - 1))) {
      return number;
    }
  }
  return 0;
}

bool in_defaults(const python::Function& function, Value value) {
  for (std::uint32_t i = 0; i < function.default_count; ++i) {
    if (identical(function.defaults[i], value)) return true;
  }
  return false;
}

void holders_in(const Scene& scene, const Dict* names, Value value, const Type* owner, std::vector<Holder>& found) {
  const python::Source* program = scene.interpreter().program;
  for (std::int64_t i = 0; (i = python::next_live(names, i)) >= 0; ++i) {
    const auto* key = python::as<python::Str>(names->entries[i].key);
    const Value held = names->entries[i].value;
    if (key == nullptr || !held.is_object()) continue;
    const std::string own(key->text());
    const std::string shown = owner == nullptr ? own : fmt::format("{}.{}", owner->name->text(), own);
    if (identical(held, value)) found.push_back({shown, binding_line(scene, own)});
    if (const auto* function = python::as<python::Function>(held)) {
      if (function->source == program && in_defaults(*function, value)) {
        found.push_back({"a default argument of " + shown, function->scope->position.line});
      }
    }
    const auto* type = python::as<Type>(held);
    if (owner == nullptr && type != nullptr && type->source == program && type->attributes != nullptr) {
      holders_in(scene, type->attributes, value, type, found);
    }
  }
}

std::vector<Holder> holders_of(const Scene& scene, Value value) {
  std::vector<Holder> found;
  if (const Dict* globals = globals_of(scene)) holders_in(scene, globals, value, nullptr, found);
  return found;
}

bool is_of_interest(const Scene& scene, Object* object) {
  if (Scene::is_native_lock(object) || Scene::is_gevent_semaphore(object)) return true;
  const std::string_view module = object->type->module == nullptr ? "" : object->type->module->text();
  return scene.is_thread(Value(object)) || module == "threading" || module == "queue" || module.starts_with("gevent");
}

}  // namespace

std::vector<Note> capture_notes(const Scene& scene, const Rebinding& rebinding) {
  std::vector<Note> notes;
  const std::uint32_t patched = scene.trace().patches[rebinding.patch].at.line;
  for (const Holder& holder : holders_of(scene, rebinding.original)) {
    notes.push_back(
        {holder.line,
         fmt::format("{} still has the {} of before the patch (line {})", holder.name, rebinding.name, patched),
         holder.name});
  }
  return notes;
}

std::vector<Note> capture_notes_of_maker(const Scene& scene, const Type* type) {
  std::vector<Note> notes;
  for (const Rebinding& rebinding : scene.provenance().rebindings()) {
    const bool makes = rebinding.original.is_object() && rebinding.original.object() == type;
    const bool allocates = type->name->text() == "lock" && rebinding.name.ends_with("allocate_lock");
    if (!makes && !allocates) continue;
    for (Note& note : capture_notes(scene, rebinding)) {
      const auto same = [&](const Note& other) { return other.object == note.object; };
      if (std::ranges::none_of(notes, same)) notes.push_back(std::move(note));
    }
  }
  return notes;
}

std::vector<Fact> program_facts(const Scene& scene) {
  std::vector<Fact> facts;
  const Dict* globals = globals_of(scene);
  if (globals == nullptr) return facts;
  for (std::int64_t i = 0; (i = python::next_live(globals, i)) >= 0; ++i) {
    const auto* key = python::as<python::Str>(globals->entries[i].key);
    const Value held = globals->entries[i].value;
    if (key == nullptr || !held.is_object()) continue;
    const std::string name(key->text());
    Object* object = held.object();
    if (const Rebinding* rebinding = scene.provenance().replaced(held)) {
      facts.push_back({binding_line(scene, name), name, fmt::format("CPython's own {}", rebinding->name), true});
      continue;
    }
    const auto* type = python::as<Type>(held);
    const Birth* birth = scene.provenance().birth(object);
    if (birth == nullptr) continue;
    const bool before = birth->patches < scene.trace().patches.size();
    if (type != nullptr) {
      const Rebinding* old_class = scene.replaced_class(type);
      if (old_class == nullptr) continue;
      facts.push_back({birth->at.line, name, fmt::format("a class over CPython's own {}", old_class->name), before});
    } else if (is_of_interest(scene, object)) {
      const Rebinding* old_class = scene.replaced_class(object->type);
      const bool native = Scene::is_native_lock(object);
      const std::string what =
          old_class != nullptr ? fmt::format("a {} over CPython's own {}", object->type->name->text(), old_class->name)
          : native             ? fmt::format("a native {}", object->type->name->text())
                               : fmt::format("a {}", object->type->name->text());
      const std::string order = scene.order_text(*birth);
      facts.push_back({birth->at.line, name, order.empty() ? what : what + ", made" + order, before});
    }
  }
  std::ranges::stable_sort(facts, {}, &Fact::line);
  return facts;
}

std::vector<MadeThread> made_threads(const Scene& scene) {
  std::vector<MadeThread> threads;
  for (const ThreadLife& life : scene.provenance().threads) {
    const Birth* birth = scene.provenance().birth(life.thread);
    if (birth == nullptr || birth->at.line == 0) continue;
    MadeThread made{scene.name(life.thread), birth->at.line, 0, life.started.line};
    for (const Type* ancestor : life.thread->type->resolution_order) {
      if (ancestor->source == scene.interpreter().program) made.class_line = ancestor->line;
    }
    threads.push_back(std::move(made));
  }
  return threads;
}

}  // namespace patchorder::explain
