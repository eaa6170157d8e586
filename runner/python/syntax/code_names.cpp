#include "python/syntax/code_names.h"

#include <algorithm>

#include "python/names.h"

namespace patchorder::python {
namespace {

class NamesOfCode {
 public:
  explicit NamesOfCode(int minor) : minor_(minor) {}

  void scope(const Scope* scope) {
    in_function_ = scope->kind == Scope::Kind::kFunction;
    expression(scope->expression);
    block(scope->body);
  }

  std::vector<Str*> take() { return std::move(names_); }

 private:
  void enter(Str* name) {
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
  }
  void name(const NameExpr* node) {
    if (node->where == NameKind::kGlobal || node->where == NameKind::kClass) enter(node->name);
  }
  void expressions(Exprs list) {
    for (const Expr* each : list) expression(each);
  }
  void keywords(std::span<const Keyword> list) {
    for (const Keyword& each : list) expression(each.value);
  }
  void block(Block statements) {
    for (const Stmt* each : statements) statement(each);
  }
  void function(const Scope* scope);
  void expression(const Expr* e);
  void composed(const Expr* e);
  void statement(const Stmt* s);
  void compound(const Stmt* s);
  void imported(std::span<const ImportName> names, bool from_module);
  void annotated(const AnnotatedStmt* s);
  void pattern(const Pattern* p);

  int minor_;
  bool in_function_ = false;
  std::vector<Str*> names_;
};

// Of the scope around it only what it has to evaluate for the function.
void NamesOfCode::function(const Scope* scope) {
  for (const Parameter& each : scope->parameters) expression(each.default_value);
  for (const Parameter& each : scope->parameters) expression(each.annotation);
  expression(scope->returns);
}

void NamesOfCode::expression(const Expr* e) {
  if (e == nullptr) return;
  switch (e->kind) {
    case ExprKind::kName: return name(static_cast<const NameExpr*>(e));
    case ExprKind::kAttribute:
      expression(static_cast<const AttributeExpr*>(e)->object);
      return enter(static_cast<const AttributeExpr*>(e)->name);
    case ExprKind::kSubscript:
      expression(static_cast<const SubscriptExpr*>(e)->object);
      return expression(static_cast<const SubscriptExpr*>(e)->key);
    case ExprKind::kCall:
      expression(static_cast<const CallExpr*>(e)->function);
      expressions(static_cast<const CallExpr*>(e)->positional);
      return keywords(static_cast<const CallExpr*>(e)->keywords);
    case ExprKind::kUnary: return expression(static_cast<const UnaryExpr*>(e)->operand);
    case ExprKind::kNot: return expression(static_cast<const NotExpr*>(e)->operand);
    case ExprKind::kBinary:
      expression(static_cast<const BinaryExpr*>(e)->left);
      return expression(static_cast<const BinaryExpr*>(e)->right);
    case ExprKind::kBoolean: return expressions(static_cast<const BooleanExpr*>(e)->operands);
    case ExprKind::kCompare:
      expression(static_cast<const CompareExpr*>(e)->left);
      return expressions(static_cast<const CompareExpr*>(e)->operands);
    case ExprKind::kYield: return expression(static_cast<const YieldExpr*>(e)->value);
    case ExprKind::kYieldFrom: return expression(static_cast<const YieldFromExpr*>(e)->iterable);
    case ExprKind::kAwait: return expression(static_cast<const AwaitExpr*>(e)->value);
    case ExprKind::kAnnotation: return expression(static_cast<const AnnotationExpr*>(e)->expression);
    case ExprKind::kStarred: return expression(static_cast<const StarredExpr*>(e)->value);
    default: return composed(e);
  }
}

void NamesOfCode::composed(const Expr* e) {
  switch (e->kind) {
    case ExprKind::kSlice:
      expression(static_cast<const SliceExpr*>(e)->start);
      expression(static_cast<const SliceExpr*>(e)->stop);
      return expression(static_cast<const SliceExpr*>(e)->step);
    case ExprKind::kConditional:
      expression(static_cast<const ConditionalExpr*>(e)->condition);
      expression(static_cast<const ConditionalExpr*>(e)->then);
      return expression(static_cast<const ConditionalExpr*>(e)->otherwise);
    case ExprKind::kLambda: return function(static_cast<const LambdaExpr*>(e)->scope);
    case ExprKind::kList:
    case ExprKind::kTuple:
    case ExprKind::kSet: return expressions(static_cast<const SequenceExpr*>(e)->items);
    case ExprKind::kDict: {
      const auto* dict = static_cast<const DictExpr*>(e);
      for (std::size_t i = 0; i < dict->keys.size(); ++i) {
        expression(dict->keys[i]);
        expression(dict->values[i]);
      }
      return;
    }
    case ExprKind::kComprehension: return expression(static_cast<const ComprehensionExpr*>(e)->first_iterable);
    case ExprKind::kFString:
      for (const FStringPart& part : static_cast<const FStringExpr*>(e)->parts) {
        expression(part.expression);
        expression(part.specification);
      }
      return;
    case ExprKind::kWalrus:
      expression(static_cast<const WalrusExpr*>(e)->value);
      return name(static_cast<const WalrusExpr*>(e)->target);
    default: return;
  }
}

void NamesOfCode::imported(std::span<const ImportName> names, bool from_module) {
  for (const ImportName& each : names) {
    enter(each.name);
    if (from_module) continue;
    // `import a.b as c` takes b from a.
    std::string_view rest = each.name->text();
    while (each.whole && rest.find('.') != std::string_view::npos) {
      rest.remove_prefix(rest.find('.') + 1);
      enter(intern(rest.substr(0, rest.find('.'))));
    }
    name(each.target);
  }
  if (!from_module) return;
  for (const ImportName& each : names) name(each.target);
}

// From 3.14 on annotations are code of their own.
void NamesOfCode::annotated(const AnnotatedStmt* s) {
  expression(s->value);
  if (s->value != nullptr || s->target->kind != ExprKind::kName) expression(s->target);
  if (in_function_ || minor_ >= 14) return;
  expression(s->annotation);
  if (s->target->kind == ExprKind::kName) enter(special_names().annotations_);
}

void NamesOfCode::statement(const Stmt* s) {
  switch (s->kind) {
    case StmtKind::kExpr:
    case StmtKind::kShown: return expression(static_cast<const ExprStmt*>(s)->value);
    case StmtKind::kAssign:
      expression(static_cast<const AssignStmt*>(s)->value);
      return expressions(static_cast<const AssignStmt*>(s)->targets);
    case StmtKind::kAugmented:
      expression(static_cast<const AugmentedStmt*>(s)->target);
      return expression(static_cast<const AugmentedStmt*>(s)->value);
    case StmtKind::kAnnotated: return annotated(static_cast<const AnnotatedStmt*>(s));
    case StmtKind::kRaise:
      expression(static_cast<const RaiseStmt*>(s)->exception);
      return expression(static_cast<const RaiseStmt*>(s)->cause);
    case StmtKind::kReturn: return expression(static_cast<const ReturnStmt*>(s)->value);
    case StmtKind::kDelete: return expressions(static_cast<const DeleteStmt*>(s)->targets);
    case StmtKind::kAssert:
      expression(static_cast<const AssertStmt*>(s)->condition);
      return expression(static_cast<const AssertStmt*>(s)->message);
    case StmtKind::kImport: return imported(static_cast<const ImportStmt*>(s)->names, false);
    case StmtKind::kImportFrom:
      enter(static_cast<const ImportFromStmt*>(s)->module);
      return imported(static_cast<const ImportFromStmt*>(s)->names, true);
    default: return compound(s);
  }
}

void NamesOfCode::compound(const Stmt* s) {
  switch (s->kind) {
    case StmtKind::kIf:
      for (const Branch& branch : static_cast<const IfStmt*>(s)->branches) {
        expression(branch.condition);
        block(branch.body);
      }
      return block(static_cast<const IfStmt*>(s)->otherwise);
    case StmtKind::kWhile:
      expression(static_cast<const WhileStmt*>(s)->condition);
      block(static_cast<const WhileStmt*>(s)->body);
      return block(static_cast<const WhileStmt*>(s)->otherwise);
    case StmtKind::kFor:
      expression(static_cast<const ForStmt*>(s)->iterable);
      expression(static_cast<const ForStmt*>(s)->target);
      block(static_cast<const ForStmt*>(s)->body);
      return block(static_cast<const ForStmt*>(s)->otherwise);
    case StmtKind::kTry:
      block(static_cast<const TryStmt*>(s)->body);
      for (const Handler& handler : static_cast<const TryStmt*>(s)->handlers) {
        expression(handler.type);
        if (handler.name != nullptr) name(handler.name);
        block(handler.body);
      }
      block(static_cast<const TryStmt*>(s)->otherwise);
      return block(static_cast<const TryStmt*>(s)->finally);
    case StmtKind::kWith:
      for (const WithItem& item : static_cast<const WithStmt*>(s)->items) {
        expression(item.context);
        expression(item.target);
      }
      return block(static_cast<const WithStmt*>(s)->body);
    case StmtKind::kFunction:
      expressions(static_cast<const FunctionStmt*>(s)->decorators);
      function(static_cast<const FunctionStmt*>(s)->scope);
      return name(static_cast<const FunctionStmt*>(s)->target);
    case StmtKind::kClass:
      expressions(static_cast<const ClassStmt*>(s)->decorators);
      expressions(static_cast<const ClassStmt*>(s)->bases);
      keywords(static_cast<const ClassStmt*>(s)->keywords);
      return name(static_cast<const ClassStmt*>(s)->target);
    case StmtKind::kGeneric:
      expressions(static_cast<const GenericStmt*>(s)->decorators);
      return name(static_cast<const GenericStmt*>(s)->target);
    case StmtKind::kMatch:
      expression(static_cast<const MatchStmt*>(s)->subject);
      for (const MatchCase& one : static_cast<const MatchStmt*>(s)->cases) {
        pattern(one.pattern);
        expression(one.guard);
        block(one.body);
      }
      return;
    default: return;
  }
}

void NamesOfCode::pattern(const Pattern* p) {
  const auto patterns = [this](Patterns list) {
    for (const Pattern* each : list) pattern(each);
  };
  switch (p->kind) {
    case PatternKind::kValue:
    case PatternKind::kSingleton: return expression(static_cast<const ValuePattern*>(p)->value);
    case PatternKind::kCapture:
    case PatternKind::kStar: return expression(static_cast<const CapturePattern*>(p)->name);
    case PatternKind::kAs:
      pattern(static_cast<const AsPattern*>(p)->pattern);
      return expression(static_cast<const AsPattern*>(p)->name);
    case PatternKind::kOr:
    case PatternKind::kSequence: return patterns(static_cast<const ListPattern*>(p)->patterns);
    case PatternKind::kMapping:
      expressions(static_cast<const MappingPattern*>(p)->keys);
      patterns(static_cast<const MappingPattern*>(p)->values);
      return expression(static_cast<const MappingPattern*>(p)->rest);
    case PatternKind::kClass:
      expression(static_cast<const ClassPattern*>(p)->type);
      patterns(static_cast<const ClassPattern*>(p)->positional);
      return patterns(static_cast<const ClassPattern*>(p)->keyword_values);
  }
}

}  // namespace

std::vector<Str*> names_of_code(const Scope* scope, int minor) {
  NamesOfCode names(minor);
  names.scope(scope);
  return names.take();
}

}  // namespace patchorder::python
