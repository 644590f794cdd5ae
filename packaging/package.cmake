# What CPack makes of the installed tree: a .deb and a .tar.gz (`./dev package`).
set(CPACK_PACKAGE_NAME starlint)
set(CPACK_PACKAGE_VENDOR "starlint")
set(CPACK_PACKAGE_CONTACT "starlint maintainers <maintainers@starlint.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter for STAR interview answers")
set(CPACK_PACKAGE_DESCRIPTION
    "Reads the stories that you prepare for behavioural interviews (Situation,
Task, Action, Result) in Markdown or YAML and says what a good coach would
say, at the exact place. It runs offline and keeps your stories to itself.")
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${PROJECT_HOMEPAGE_URL}")
if(NOT STARLINT_STATIC)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_SOURCE_DIR}/packaging/debian.cmake")
include(CPack)
