# Reading these anew takes a third of the time of compiling a file. The preset `lint` does without, and so sees a file
# that does not include what it uses.
function(precompile_standard_headers target)
  target_precompile_headers(${target} PRIVATE <algorithm> <cstdint> <filesystem> <fstream> <functional> <map> <memory>
    <optional> <span> <string> <string_view> <unordered_map> <utility> <vector> <fmt/format.h>)
  # g++ 12 takes for the project's own what it sees wrongly in std::string of a precompiled header (as GCC bug 105329).
  if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    target_compile_options(${target} PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread>)
  endif()
endfunction()

# For what takes longer to compile than it ever runs: tests (-O0), and the command line with its templates (-O1: a call
# of the program costs a quarter more instructions without).
function(compile_quickly target level)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:${level}>)
endfunction()

# One library a folder, its tests beside the sources: every *.cpp of the folder but *_test.cpp and *_bench.cpp is the
# library patchorder_<name>; *_test.cpp is the executable <name>_tests; *_bench.cpp the executable <name>_bench.
function(project_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;SOURCES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  set(tests ${sources})
  set(benches ${sources})
  list(FILTER sources EXCLUDE REGEX "_(test|bench|fuzz)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER benches INCLUDE REGEX "_bench\\.cpp$")
  list(APPEND sources ${ARG_SOURCES})
  if(sources)
    add_library(patchorder_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(patchorder_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_link_libraries(patchorder_${name} ${scope} project_settings ${ARG_DEPENDS})
  list(LENGTH sources count)
  if(count GREATER 10)
    precompile_standard_headers(patchorder_${name})
  endif()
  if(PATCHORDER_TESTS AND tests)
    add_executable(${name}_tests ${tests})
    target_link_libraries(${name}_tests PRIVATE patchorder_${name} live_python GTest::gtest_main)
    compile_quickly(${name}_tests -O0)
    list(LENGTH tests count)
    if(count GREATER 10)
      precompile_standard_headers(${name}_tests)
      target_precompile_headers(${name}_tests PRIVATE <gtest/gtest.h>)
    endif()
    gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  endif()
  if(PATCHORDER_BENCHMARKS AND benches)
    add_executable(${name}_bench ${benches})
    target_link_libraries(${name}_bench PRIVATE patchorder_${name} benchmark::benchmark_main)
  endif()
endfunction()
