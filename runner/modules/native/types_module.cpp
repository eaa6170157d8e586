// _types: names for the types of functions, modules, frames and so on, and what types.coroutine does to generators.
#include "modules/native/modules.h"
#include "python/evaluator/generator.h"
#include "python/native.h"
#include "python/objects/builtin_types.h"
#include "python/objects/dict.h"

namespace patchorder::modules {
namespace {

using python::Generator;
using python::Interpreter;
using python::Value;

Value make_awaitable(Interpreter&, const Value* args) {
  python::cast<Generator>(args[0])->is_iterable_coroutine = true;
  return Value::none();
}

Value is_made_awaitable(Interpreter&, const Value* args) {
  const auto* generator = python::as<Generator>(args[0]);
  return Value::boolean(generator != nullptr && generator->is_iterable_coroutine);
}

constexpr python::NativeRow kFunctions[] = {
    {"_make_awaitable(generator, /)", make_awaitable},
    {"_is_made_awaitable(object, /)", is_made_awaitable},
};

}  // namespace

void fill_types(python::Interpreter& interp, python::Module* module) {
  const python::BuiltinTypes& types = python::builtin_types();
  const auto set = [&](const char* name, python::Type* type) {
    module->attributes->set(interp.heap(), python::intern(name), type);
  };
  python::add_functions(interp, module, kFunctions);
  set("FunctionType", types.function);
  set("LambdaType", types.function);
  set("MethodType", types.method);
  set("BuiltinFunctionType", types.native_function);
  set("BuiltinMethodType", types.native_function);
  set("ModuleType", types.module);
  set("GeneratorType", types.generator);
  set("CoroutineType", types.coroutine);
  set("AsyncGeneratorType", types.async_generator);
  set("FrameType", types.frame);
  set("CodeType", types.code);
  set("TracebackType", types.traceback);
  set("CellType", types.cell);
  set("GetSetDescriptorType", types.native_property);
  if (interp.version_at_least(9)) set("GenericAlias", types.generic_alias);
  if (!interp.version_at_least(10)) return;
  set("NoneType", types.none_type);
  set("EllipsisType", types.ellipsis);
  set("NotImplementedType", types.not_implemented_type);
  set("UnionType", interp.version_at_least(14) ? types.typing_union : types.union_type);
}

}  // namespace patchorder::modules
