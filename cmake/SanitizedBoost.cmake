# Boost.Context and Boost.Fiber built from their sources for a sanitizer. Debian's libraries switch stacks without
# telling the sanitizer, which then takes one stack's frames for another's; the sources tell it when they are compiled
# with BOOST_USE_ASAN or BOOST_USE_TSAN, which only the ucontext switcher knows.
#
# PATCHORDER_SANITIZER     address (with undefined and leak), thread, or fuzzer (address, for libFuzzer)
# PATCHORDER_BOOST_SOURCE  the folder that holds libs/context/src and libs/fiber/src of the installed Boost's version;
#                          `./dev sanitize` gets it from Debian's source package
set(PATCHORDER_BOOST_SOURCE "" CACHE PATH "Sources of Boost.Context and Boost.Fiber")
if(NOT EXISTS "${PATCHORDER_BOOST_SOURCE}/libs/fiber/src/scheduler.cpp")
  message(FATAL_ERROR "a sanitizer needs PATCHORDER_BOOST_SOURCE, the folder of Boost's libs/; see ./dev sanitize")
endif()

if(PATCHORDER_SANITIZER STREQUAL "address")
  set(sanitizer_flags -fsanitize=address,undefined -fno-sanitize-recover=all)
  set(boost_switch BOOST_USE_ASAN)
elseif(PATCHORDER_SANITIZER STREQUAL "fuzzer")
  set(sanitizer_flags -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  set(boost_switch BOOST_USE_ASAN)
elseif(PATCHORDER_SANITIZER STREQUAL "thread")
  set(sanitizer_flags -fsanitize=thread)
  set(boost_switch BOOST_USE_TSAN)
else()
  message(FATAL_ERROR "PATCHORDER_SANITIZER is address, thread or fuzzer, not '${PATCHORDER_SANITIZER}'")
endif()
add_compile_options(${sanitizer_flags} -fno-omit-frame-pointer)
add_link_options(${sanitizer_flags})

find_package(Boost 1.81 REQUIRED)
set(context_source "${PATCHORDER_BOOST_SOURCE}/libs/context/src")
add_library(boost_context_sanitized STATIC
  "${context_source}/fiber.cpp" "${context_source}/continuation.cpp" "${context_source}/posix/stack_traits.cpp")
target_compile_definitions(boost_context_sanitized PUBLIC BOOST_USE_UCONTEXT ${boost_switch})
target_link_libraries(boost_context_sanitized PUBLIC Boost::headers)

file(GLOB fiber_sources "${PATCHORDER_BOOST_SOURCE}/libs/fiber/src/*.cpp"
  "${PATCHORDER_BOOST_SOURCE}/libs/fiber/src/algo/*.cpp")
add_library(boost_fiber_sanitized STATIC ${fiber_sources})
target_link_libraries(boost_fiber_sanitized PUBLIC boost_context_sanitized)
# Boost's own sources are not ours to keep free of warnings.
target_compile_options(boost_context_sanitized PRIVATE -w)
target_compile_options(boost_fiber_sanitized PRIVATE -w)

add_library(Boost::context ALIAS boost_context_sanitized)
add_library(Boost::fiber ALIAS boost_fiber_sanitized)
