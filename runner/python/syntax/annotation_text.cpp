#include "python/syntax/annotation_text.h"

#include "python/builtins/text_methods.h"

namespace patchorder::python {
namespace {

std::optional<std::string> constant_text(Value value) {
  if (value.is_none()) return "None";
  if (value.is_bool()) return identical(value, Value::boolean(true)) ? "True" : "False";
  if (value.is_int()) return std::to_string(value.as_int());
  if (identical(value, Value::ellipsis())) return "...";
  const Str* quoted = as<Str>(value);
  if (quoted == nullptr) return std::nullopt;
  return std::string(builtins::quoted_text(quoted->text(), unicode::kNewest));
}

std::optional<std::string> joined_text(const Exprs& items) {
  std::string joined;
  for (const Expr* item : items) {
    const auto text = annotation_text(item);
    if (!text) return std::nullopt;
    joined += (joined.empty() ? "" : ", ") + *text;
  }
  return joined;
}

// A tuple of keys stands without parentheses.
std::optional<std::string> key_text(const Expr* key) {
  if (key->kind != ExprKind::kTuple) return annotation_text(key);
  const Exprs& items = static_cast<const SequenceExpr*>(key)->items;
  return items.size() < 2 ? std::nullopt : joined_text(items);
}

std::optional<std::string> subscript_text(const SubscriptExpr* subscript) {
  const auto object = annotation_text(subscript->object);
  const auto key = key_text(subscript->key);
  if (!object || !key || subscript->object->kind == ExprKind::kBinary) return std::nullopt;
  return *object + "[" + *key + "]";
}

std::optional<std::string> union_text(const BinaryExpr* either) {
  if (either->op != BinaryOperator::kBitOr || either->right->kind == ExprKind::kBinary) return std::nullopt;
  const auto left = annotation_text(either->left);
  const auto right = annotation_text(either->right);
  if (!left || !right) return std::nullopt;
  return *left + " | " + *right;
}

}  // namespace

std::optional<std::string> annotation_text(const Expr* expression) {
  switch (expression->kind) {
    case ExprKind::kConstant: return constant_text(static_cast<const ConstantExpr*>(expression)->value);
    case ExprKind::kName: {
      const std::string name(static_cast<const NameExpr*>(expression)->name->text());
      if (name.starts_with("_")) return std::nullopt;  // it may be mangled
      return name;
    }
    case ExprKind::kAttribute: {
      const auto* attribute = static_cast<const AttributeExpr*>(expression);
      const auto object = attribute->object->kind == ExprKind::kName || attribute->object->kind == ExprKind::kAttribute
                              ? annotation_text(attribute->object)
                              : std::nullopt;
      if (!object || attribute->name->text().starts_with("_")) return std::nullopt;
      return *object + "." + std::string(attribute->name->text());
    }
    case ExprKind::kSubscript: return subscript_text(static_cast<const SubscriptExpr*>(expression));
    case ExprKind::kBinary: return union_text(static_cast<const BinaryExpr*>(expression));
    case ExprKind::kList: {
      const auto items = joined_text(static_cast<const SequenceExpr*>(expression)->items);
      if (!items) return std::nullopt;
      return "[" + *items + "]";
    }
    default: return std::nullopt;
  }
}

}  // namespace patchorder::python
