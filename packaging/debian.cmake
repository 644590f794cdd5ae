# Run by CPack between installing and packing: gives the tree of a .deb the form that Debian's policy
# asks for. Other packages stay as they are installed.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
set(doc "${share}/doc/starlint")

# Policy 12.5: where every package says under which terms it may be copied.
file(READ "${doc}/LICENSE" license)
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" license " ${license}")
file(WRITE "${doc}/copyright"
     "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
     "Upstream-Name: starlint\n\nFiles: *\nCopyright: the starlint authors\nLicense: MIT\n${license}")
file(REMOVE "${doc}/LICENSE")

# Policy 12.7, 12.1: change logs and manual pages are compressed.
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${doc}/changelog.Debian"
     "starlint (${CPACK_PACKAGE_VERSION}-1) unstable; urgency=medium\n\n"
     "  * Packed by CPack; changelog.gz has the changes.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${now}\n")
file(RENAME "${doc}/CHANGELOG.md" "${doc}/changelog")
execute_process(COMMAND gzip -9n "${doc}/changelog" "${doc}/changelog.Debian"
                                 "${share}/man/man1/starlint.1" COMMAND_ERROR_IS_FATAL ANY)

# Where Debian's zsh looks.
file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")

# One program for every Debian and Ubuntu: nothing to depend on.
file(WRITE "${share}/lintian/overrides/starlint"
     "# Runs on any release, with any libc.\nstarlint: statically-linked-binary [usr/bin/starlint]\n"
     "# It is not uploaded to Debian.\nstarlint: initial-upload-closes-no-bugs *\n")
