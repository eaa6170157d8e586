#include "python/builtins/literal_shapes.h"

#include <string>

#include "python/builtins/builtins.h"
#include "python/interpreter.h"
#include "python/objects/complex_numbers.h"
#include "python/objects/numbers.h"
#include "python/objects/operations.h"
#include "python/syntax/expression_nodes.h"
#include "python/syntax/parser.h"
#include "python/syntax/tree.h"

namespace patchorder::python::builtins {
namespace {

struct NoLiteral {
  const Expr* node;  // null: the `**` in a dict
};

const char* kind_of_comprehension(ComprehensionKind kind) {
  switch (kind) {
    case ComprehensionKind::kList: return "ListComp";
    case ComprehensionKind::kSet: return "SetComp";
    case ComprehensionKind::kDict: return "DictComp";
    case ComprehensionKind::kGenerator: return "GeneratorExp";
  }
  return "";
}

// As the module ast calls it.
const char* kind_of(const Expr* node) {
  switch (node->kind) {
    case ExprKind::kConstant: return "Constant";
    case ExprKind::kName: return "Name";
    case ExprKind::kAttribute: return "Attribute";
    case ExprKind::kSubscript: return "Subscript";
    case ExprKind::kSlice: return "Slice";
    case ExprKind::kCall: return "Call";
    case ExprKind::kUnary:
    case ExprKind::kNot: return "UnaryOp";
    case ExprKind::kBinary: return "BinOp";
    case ExprKind::kBoolean: return "BoolOp";
    case ExprKind::kCompare: return "Compare";
    case ExprKind::kConditional: return "IfExp";
    case ExprKind::kLambda: return "Lambda";
    case ExprKind::kList: return "List";
    case ExprKind::kTuple: return "Tuple";
    case ExprKind::kSet: return "Set";
    case ExprKind::kDict: return "Dict";
    case ExprKind::kComprehension: return kind_of_comprehension(static_cast<const ComprehensionExpr*>(node)->what);
    case ExprKind::kFString: return "JoinedStr";
    case ExprKind::kYield: return "Yield";
    case ExprKind::kYieldFrom: return "YieldFrom";
    case ExprKind::kAwait: return "Await";
    case ExprKind::kStarred: return "Starred";
    case ExprKind::kWalrus: return "NamedExpr";
    default: return "";
  }
}

// In the order in which ast.literal_eval goes through a tree; it stops where something is no literal.
class LiteralWalk {
 public:
  explicit LiteralWalk(Interpreter& interp) : interp_(interp) {}

  void any(const Expr* node) {
    switch (node->kind) {
      case ExprKind::kConstant: return;
      case ExprKind::kTuple:
      case ExprKind::kList:
      case ExprKind::kSet:
        for (const Expr* item : static_cast<const SequenceExpr*>(node)->items) any(item);
        return;
      case ExprKind::kDict: {
        const auto* dict = static_cast<const DictExpr*>(node);
        for (std::size_t i = 0; i < dict->keys.size(); ++i) {
          if (dict->keys[i] == nullptr) throw NoLiteral{nullptr};
          any(dict->keys[i]);
          any(dict->values[i]);
        }
        return;
      }
      case ExprKind::kCall:
        if (!is_empty_set(static_cast<const CallExpr*>(node))) throw NoLiteral{node};
        return;
      case ExprKind::kBinary: sum(static_cast<const BinaryExpr*>(node)); return;
      default: signed_number(node);
    }
  }

 private:
  bool is_empty_set(const CallExpr* call) const {
    const bool of_set =
        call->function->kind == ExprKind::kName && static_cast<const NameExpr*>(call->function)->name->text() == "set";
    return of_set && call->positional.empty() && call->keywords.empty() && interp_.version_at_least(9);
  }

  // A real and an imaginary number.
  void sum(const BinaryExpr* node) {
    if (node->op == BinaryOperator::kAdd || node->op == BinaryOperator::kSubtract) {
      const Value left = signed_number(node->left);
      const Value right = number(node->right);
      if (!is<Complex>(left) && is<Complex>(right)) return;
    }
    throw NoLiteral{node};
  }

  Value signed_number(const Expr* node) {
    if (node->kind == ExprKind::kUnary && static_cast<const UnaryExpr*>(node)->op != UnaryOperator::kInvert) {
      return number(static_cast<const UnaryExpr*>(node)->operand);
    }
    return number(node);
  }

  Value number(const Expr* node) {
    const Value value = node->kind == ExprKind::kConstant ? static_cast<const ConstantExpr*>(node)->value : Value();
    if (!value || value.is_bool() || (!is_number(value) && !is<Complex>(value))) throw NoLiteral{node};
    return value;
  }

  Interpreter& interp_;
};

}  // namespace

Value non_literal_of_text(Interpreter& interp, const Value* args) {
  const std::string_view text = expect_str(interp, args[0], "source")->text();
  const auto source = std::make_shared<Source>("<unknown>", std::string(text));
  std::unique_ptr<Tree> tree;
  try {
    tree = parse_snippet(source, {.is_expression = true});
  } catch (const SourceError& error) {
    if (error.kind == SourceError::Kind::kUnsupported) throw;
    raise_syntax_error(interp, *source, error);
  }
  try {
    LiteralWalk(interp).any(tree->module()->expression);
    return Value::none();
  } catch (const NoLiteral& found) {
    const Expr* node = found.node;
    if (node == nullptr) {
      const Value nothing[] = {Value::none(), Value::integer(0), Value::none()};
      return make_tuple(interp.heap(), nothing);
    }
    const Value name = node->kind == ExprKind::kName
                           ? Value(make_str(interp.heap(), static_cast<const NameExpr*>(node)->name->text()))
                           : Value::none();
    const Value parts[] = {intern(kind_of(node)), Value::integer(node->position.line), name};
    return make_tuple(interp.heap(), parts);
  }
}

}  // namespace patchorder::python::builtins
