#include "python/syntax/tree.h"

#include <limits>

#include "python/objects/str.h"

namespace patchorder::python {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max() / 2;

}  // namespace

NodeMemory::NodeMemory() : import_time(kNoLimit), call_time(kNoLimit) {}

Tree::Tree(std::shared_ptr<const Source> source, std::shared_ptr<NodeMemory> memory)
    : source_(std::move(source)), memory_(std::move(memory)) {}

std::string receiver_text(const Expr* expression) {
  switch (expression->kind) {
    case ExprKind::kName: return std::string(static_cast<const NameExpr*>(expression)->name->text());
    case ExprKind::kAttribute: {
      const auto* attribute = static_cast<const AttributeExpr*>(expression);
      return receiver_text(attribute->object) + "." + std::string(attribute->name->text());
    }
    case ExprKind::kSubscript: return receiver_text(static_cast<const SubscriptExpr*>(expression)->object) + "[]";
    case ExprKind::kCall: return receiver_text(static_cast<const CallExpr*>(expression)->function) + "()";
    default: return "?";
  }
}

}  // namespace patchorder::python
