// _operator: the evaluator's own operations as functions; attrgetter and its kin are in lib/operator.py.
#include "modules/native/modules.h"
#include "python/native.h"
#include "python/objects/operations.h"

namespace patchorder::modules {

using python::BinaryOperator;
using python::CompareOperator;
using python::Interpreter;
using python::Value;

namespace {

template <BinaryOperator op>
Value apply(Interpreter& interp, const Value* args) {
  return python::binary(interp, op, args[0], args[1]);
}

template <CompareOperator op>
Value compared(Interpreter& interp, const Value* args) {
  return python::compare(interp, args[0], args[1], op);
}

constexpr python::NativeRow kFunctions[] = {
    {"add(a, b, /)", apply<BinaryOperator::kAdd>},
    {"sub(a, b, /)", apply<BinaryOperator::kSubtract>},
    {"mul(a, b, /)", apply<BinaryOperator::kMultiply>},
    {"truediv(a, b, /)", apply<BinaryOperator::kTrueDivide>},
    {"floordiv(a, b, /)", apply<BinaryOperator::kFloorDivide>},
    {"mod(a, b, /)", apply<BinaryOperator::kModulo>},
    {"pow(a, b, /)", apply<BinaryOperator::kPower>},
    {"and_(a, b, /)", apply<BinaryOperator::kBitAnd>},
    {"or_(a, b, /)", apply<BinaryOperator::kBitOr>},
    {"xor(a, b, /)", apply<BinaryOperator::kBitXor>},
    {"lshift(a, b, /)", apply<BinaryOperator::kLeftShift>},
    {"rshift(a, b, /)", apply<BinaryOperator::kRightShift>},
    {"eq(a, b, /)", compared<CompareOperator::kEqual>},
    {"ne(a, b, /)", compared<CompareOperator::kNotEqual>},
    {"lt(a, b, /)", compared<CompareOperator::kLess>},
    {"le(a, b, /)", compared<CompareOperator::kLessEqual>},
    {"gt(a, b, /)", compared<CompareOperator::kGreater>},
    {"ge(a, b, /)", compared<CompareOperator::kGreaterEqual>},
    {"neg(a, /)", [](Interpreter& interp,
                     const Value* args) { return python::unary(interp, python::UnaryOperator::kNegative, args[0]); }},
    {"not_(a, /)",
     [](Interpreter& interp, const Value* args) { return Value::boolean(!python::truth(interp, args[0])); }},
    {"truth(a, /)",
     [](Interpreter& interp, const Value* args) { return Value::boolean(python::truth(interp, args[0])); }},
    {"is_(a, b, /)", [](Interpreter&, const Value* args) { return Value::boolean(identical(args[0], args[1])); }},
    {"is_not(a, b, /)", [](Interpreter&, const Value* args) { return Value::boolean(!identical(args[0], args[1])); }},
    {"contains(a, b, /)",
     [](Interpreter& interp, const Value* args) { return Value::boolean(python::contains(interp, args[0], args[1])); }},
    {"getitem(a, b, /)",
     [](Interpreter& interp, const Value* args) { return python::get_item(interp, args[0], args[1]); }},
    {"setitem(a, b, c, /)",
     [](Interpreter& interp, const Value* args) {
       python::set_item(interp, args[0], args[1], args[2]);
       return Value::none();
     }},
};

}  // namespace

void fill_operator(Interpreter& interp, python::Module* module) { python::add_functions(interp, module, kFunctions); }

}  // namespace patchorder::modules
