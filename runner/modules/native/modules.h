// The native modules: each function fills a new module's attributes for the pair at hand. One file a module (or a few
// that belong together); the rows that make them importable are in registry.cpp.
#pragma once

#include "python/interpreter.h"
#include "python/objects/function.h"

namespace patchorder::modules {

void fill_thread(python::Interpreter& interp, python::Module* module);            // _thread
void fill_time(python::Interpreter& interp, python::Module* module);              // time
void fill_errno(python::Interpreter& interp, python::Module* module);             // errno
void fill_sys(python::Interpreter& interp, python::Module* module);               // sys
void fill_atexit(python::Interpreter& interp, python::Module* module);            // atexit
void fill_greenlet(python::Interpreter& interp, python::Module* module);          // greenlet
void fill_gevent_core(python::Interpreter& interp, python::Module* module);       // _gevent_core
void fill_gevent_version(python::Interpreter& interp, python::Module* module);    // gevent._version
void fill_collections(python::Interpreter& interp, python::Module* module);       // _collections
void fill_math(python::Interpreter& interp, python::Module* module);              // math
void fill_complex_math(python::Interpreter& interp, python::Module* module);      // cmath
void fill_signals(python::Interpreter& interp, python::Module* module);           // _signals
void fill_descriptors(python::Interpreter& interp, python::Module* module);       // _descriptors
void fill_operating_system(python::Interpreter& interp, python::Module* module);  // _os
void fill_file_tree(python::Interpreter& interp, python::Module* module);         // _file_tree
void fill_frames(python::Interpreter& interp, python::Module* module);            // _frames
void fill_types(python::Interpreter& interp, python::Module* module);             // _types
void fill_extension_types(python::Interpreter& interp, python::Module* module);   // _extension_types
void fill_generator_hooks(python::Interpreter& interp, python::Module* module);   // _generator_hooks
void fill_digests(python::Interpreter& interp, python::Module* module);           // _digests
void fill_openssl(python::Interpreter& interp, python::Module* module);           // _openssl
void fill_mapped_memory(python::Interpreter& interp, python::Module* module);     // _mapped_memory
void fill_operator(python::Interpreter& interp, python::Module* module);          // _operator
void fill_references(python::Interpreter& interp, python::Module* module);        // _references
void fill_reload(python::Interpreter& interp, python::Module* module);            // _reload
void fill_sqlite(python::Interpreter& interp, python::Module* module);            // _sqlite_library
void fill_terminals(python::Interpreter& interp, python::Module* module);         // _terminals
void fill_time_zones(python::Interpreter& interp, python::Module* module);        // _time_zones
void fill_unicode_data(python::Interpreter& interp, python::Module* module);      // unicodedata
void fill_weakref(python::Interpreter& interp, python::Module* module);           // _weakref
void fill_zlib(python::Interpreter& interp, python::Module* module);              // _zlib_library

// sys.getrefcount(object).
python::Value count_references(python::Interpreter& interp, const python::Value* args);

// Enters __import__ and open among the builtins.
void add_import_builtins(python::Interpreter& interp);

}  // namespace patchorder::modules
