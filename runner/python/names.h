// Names the evaluator and the natives use themselves, interned once for each OS thread.
#pragma once

#include "python/objects/str.h"

namespace patchorder::python {

// clang-format off
#define PATCHORDER_SPECIAL_NAMES(X) \
  X(abs) X(add) X(aenter) X(aexit) X(aiter) X(all) X(and) X(anext) X(annotations) X(await) X(bases) X(bool) \
  X(build_class) X(builtins) X(call) X(cause) X(class) X(class_getitem) X(classcell) X(contains) X(context) \
  X(defaults) X(del) X(delattr) X(delete) X(delitem) X(dict) X(doc) X(divmod) X(enter) X(eq) X(exit) X(file) X(float) \
  X(floordiv) X(format) X(ge) X(get) X(getattr) X(getattribute) X(getitem) X(gt) X(hash) X(iadd) X(iand) X(ifloordiv) \
  X(ilshift) X(imatmul) X(imod) X(import) X(imul) X(index) X(init) X(init_subclass) X(instancecheck) X(int) X(invert) \
  X(ior) X(ipow) X(irshift) X(isub) X(iter) X(itruediv) X(ixor) X(le) X(len) X(length_hint) X(loader) X(lshift) X(lt) \
  X(main) X(matmul) X(missing) X(mod) X(module) X(mro) X(mul) X(name) X(ne) X(neg) X(new) X(next) X(notes) X(or) \
  X(package) X(path) X(pos) X(pow) X(prepare) X(qualname) X(radd) X(rand) X(rdivmod) X(repr) X(reversed) X(rfloordiv) \
  X(rlshift) X(rmatmul) X(rmod) X(rmul) X(ror) X(round) X(rpow) X(rrshift) X(rshift) X(rsub) X(rtruediv) X(rxor) \
  X(self) X(set) X(set_name) X(setattr) X(setitem) X(slots) X(spec) X(str) X(sub) X(subclasscheck) \
  X(suppress_context) X(traceback) X(truediv) X(weakref) X(wrapped) X(xor)
// clang-format on

// Each member is the name with two underscores before and behind: special_names().init_ is `__init__`.
struct SpecialNames {
#define PATCHORDER_DECLARE(name) Str* name##_ = nullptr;
  PATCHORDER_SPECIAL_NAMES(PATCHORDER_DECLARE)
#undef PATCHORDER_DECLARE
};

// What special_names() answers. Initialised at compile time: reading it costs no guard.
extern constinit thread_local SpecialNames names_of_os_thread;
void make_special_names();

inline const SpecialNames& special_names() {
  if (names_of_os_thread.abs_ == nullptr) [[unlikely]]
    make_special_names();
  return names_of_os_thread;
}

}  // namespace patchorder::python
