# What `cmake --install` puts where, and the Debian package that `cpack -G DEB` makes of it. The binary finds cases and
# expectations in share/patchorder beside its own bin/ (runner/suite/data_folders.cpp).
include(GNUInstallDirs)

# The binary writes its manual page and its completions itself.
set(documents "${CMAKE_CURRENT_BINARY_DIR}/documents")
set(document_files)
function(add_document file)
  add_custom_command(OUTPUT "${documents}/${file}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${documents}"
    COMMAND patchorder ${ARGN} > "${documents}/${file}"
    DEPENDS patchorder VERBATIM)
  set(document_files ${document_files} "${documents}/${file}" PARENT_SCOPE)
endfunction()
add_document(patchorder.1 manual)
add_document(patchorder.bash completion bash)
add_document(_patchorder completion zsh)
add_document(patchorder.fish completion fish)
add_custom_target(documents ALL DEPENDS ${document_files})

set(data_folder "${CMAKE_INSTALL_DATADIR}/patchorder")
install(TARGETS patchorder RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY cases expected DESTINATION "${data_folder}"
  FILES_MATCHING PATTERN "*.py" PATTERN "*.toml" PATTERN "__pycache__" EXCLUDE)
install(FILES "${documents}/patchorder.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${documents}/patchorder.bash" RENAME patchorder
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${documents}/_patchorder" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${documents}/patchorder.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(FILES README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}" FILES_MATCHING PATTERN "*.md")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME patchorder)
set(CPACK_PACKAGE_CONTACT "The patchorder developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
# dpkg-shlibdeps reads the libraries' packages and versions off the binary.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# But for ICU and OpenSSL, which the binary loads when it needs them (runner/python/text/unicode_database.cpp,
# runner/modules/native/openssl/library.cpp).
string(REGEX MATCH "^[0-9]+" icu_version "${ICU_VERSION}")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libicu${icu_version}, libssl3")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3, python3-gevent")
include(CPack)
