// _types: names for the types of functions, modules, frames and so on.
#include "modules/native/modules.h"
#include "python/builtin_types.h"
#include "python/dict.h"

namespace patchorder::modules {

void fill_types(python::Interpreter& interp, python::Module* module) {
  const python::BuiltinTypes& types = python::builtin_types();
  const auto set = [&](const char* name, python::Type* type) {
    module->attributes->set(interp.heap(), python::intern(name), type);
  };
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
