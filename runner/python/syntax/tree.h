// The syntax tree of a program, as the evaluator walks it.
//
// The parser (parser.h) makes the nodes, the resolver (resolver.h) decides for every name what kind of variable
// it is and where it lives, as CPython's symbol table does; after that a tree does not change, apart from the
// inline caches that the evaluator keeps in some nodes. A tree is used by one OS thread; cases that run one after
// the other on it share the trees of the modules they import.
//
// Nodes are found by a switch on their kind; children are spans. What runs when a module is imported and what runs when
// its functions are called stand in memory of their own: importing walks through the first kind only, and the case
// that imports sixty modules finds it packed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "python/objects/heap.h"
#include "python/syntax/source.h"
#include "python/syntax/statement_nodes.h"
#include "python/syntax/syntax_warnings.h"

namespace patchorder::python {

using FunctionScope = Scope;

struct Parameter {
  Str* name;
  Expr* default_value;  // null: none
  Expr* annotation;     // null: none
};

// A block with names of its own: module, class body, function, lambda or comprehension.
struct Scope : Place {
  enum class Kind : std::uint8_t { kModule, kClass, kFunction };
  struct Captured {
    Str* name;
    bool from_cell;  // of the enclosing scope's own cells; else of what it captured itself
    std::uint32_t index;
  };
  // A parameter that inner functions capture: moved into a cell when the call begins.
  struct CapturedParameter {
    std::uint32_t slot;
    std::uint32_t cell;
  };

  Kind kind;
  bool is_generator = false;  // its body yields
  bool is_coroutine = false;  // async def; with is_generator an asynchronous generator
  bool is_lambda = false;
  bool is_comprehension = false;
  bool is_of_parameters = false;  // the type parameters of a definition live in it
  bool names_apart = false;       // of exec() and eval() with a dictionary of their own for locals: as in a class body
  bool has_varargs = false;       // of the parameters: *args behind the named ones, then **kwargs
  bool has_varkeywords = false;

  // What executing its statement looks at stands together.
  std::uint32_t bound_names = 0;  // how many names it binds, for the size of its dictionary
  std::int32_t class_cell = -1;   // in a class body: the cell of `__class__`
  std::uint32_t positional_only = 0;
  std::uint32_t positional = 0;     // positional-only ones included
  std::uint32_t keyword_only = 0;   // behind the positional ones
  std::span<Parameter> parameters;  // fill slots 0, 1, ... in this order
  Expr* returns = nullptr;
  std::span<Captured> captured;

  Str* name;
  Str* qualified_name;
  Str* documentation = nullptr;
  Block body;
  Expr* expression = nullptr;  // a lambda's, or all there is for eval()
  std::span<Str*> slot_names;
  std::span<Str*> cell_names;
  std::span<CapturedParameter> captured_parameters;
  std::span<Str*> static_attributes;  // of a program's class: what its methods assign to attributes of `self`
  Scope* parent = nullptr;
};

// Something in a text that no version before 3.`minor` reads: how it is called, and what those say of it.
struct NewerSyntax {
  int minor;
  std::string what;
  std::string said;
  Position position;
};

// Where the nodes of one or more trees stand.
struct NodeMemory {
  NodeMemory();
  Heap import_time;
  Heap call_time;
};

class Tree {
 public:
  explicit Tree(std::shared_ptr<const Source> source,
                std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>());

  const Source& source() const { return *source_; }
  const std::shared_ptr<const Source>& shared_source() const { return source_; }
  Scope* module() const { return module_; }
  void set_module(Scope* module) { module_ = module; }

  void note_newer(NewerSyntax syntax) { newer_.push_back(std::move(syntax)); }
  // The first that a version does not read; null: it reads everything.
  const NewerSyntax* too_new_for(int minor) const {
    const auto found = std::ranges::find_if(newer_, [minor](const NewerSyntax& each) { return each.minor > minor; });
    return found == newer_.end() ? nullptr : &*found;
  }

  void note_remark(SyntaxRemark remark) { remarks_.push_back(std::move(remark)); }
  const std::vector<SyntaxRemark>& remarks() const { return remarks_; }

  // While it lives, the nodes that are made belong to the body of a function.
  class FunctionBody {
   public:
    explicit FunctionBody(Tree& tree) : tree_(tree), outer_(tree.arena_) { tree.arena_ = &tree.memory_->call_time; }
    ~FunctionBody() { tree_.arena_ = outer_; }
    FunctionBody(const FunctionBody&) = delete;
    FunctionBody& operator=(const FunctionBody&) = delete;

   private:
    Tree& tree_;
    Heap* outer_;
  };

  template <typename T>
  T* make() {
    return ::new (arena_->allocate(sizeof(T))) T();
  }

  template <typename T>
  T* make_array(std::size_t count) {
    return arena_->allocate_array<T>(count);
  }

  template <typename T>
  std::span<T> keep(const std::vector<T>& items) {
    T* copy = make_array<T>(items.size());
    std::copy(items.begin(), items.end(), copy);
    return {copy, items.size()};
  }

 private:
  std::shared_ptr<const Source> source_;
  std::shared_ptr<NodeMemory> memory_;
  Heap* arena_ = &memory_->import_time;
  Scope* module_ = nullptr;
  std::vector<NewerSyntax> newer_;
  std::vector<SyntaxRemark> remarks_;
};

// A receiver's text as outcomes show it: `t`, `self.t`, `workers[]` for a subscript, `f()` for a call.
std::string receiver_text(const Expr* expression);

}  // namespace patchorder::python
