# Writes a C++ file with every module of lib/ as a string, so that the binary needs no files at run time.
# Called at build time: cmake -DLIB=dir -DOUTPUT=file -P embed_sources.cmake
file(GLOB_RECURSE sources RELATIVE "${LIB}" "${LIB}/*.py")
list(SORT sources)
set(rows "")
foreach(source IN LISTS sources)
  file(READ "${LIB}/${source}" text)
  string(REGEX REPLACE "\\.py$" "" name "${source}")
  set(is_package false)
  if(name MATCHES "__init__$")
    set(is_package true)
    string(REGEX REPLACE "/__init__$" "" name "${name}")
  endif()
  string(REPLACE "/" "." name "${name}")
  # A string literal may have 64 KiB: longer text is cut into pieces that the compiler joins.
  string(LENGTH "${text}" length)
  set(literal "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND literal "\nR\"patchorder(${piece})patchorder\"")
    math(EXPR at "${at} + 12000")
  endwhile()
  # As string_views with their length: a compiler need not count characters, which clang gives up soon.
  string(APPEND rows "    {\"${name}\", \"lib/${source}\",${literal}sv, ${is_package}},\n")
endforeach()
file(WRITE "${OUTPUT}.new" "#include <string_view>

#include \"modules/registry.h\"

namespace patchorder::modules {
namespace {

using std::literals::operator\"\"sv;

constexpr EmbeddedSource kSources[] = {
${rows}};

}  // namespace

std::span<const EmbeddedSource> embedded_sources() { return kSources; }

}  // namespace patchorder::modules
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
