# The top level holds what is agreed and no more; see docs/architecture.md.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(agreed CMakeLists.txt CMakePresets.json dev README.md LICENSE
    .ci .clang-format .clang-tidy .gitignore src ui resources tests docs)
# What tools leave behind on a developer's machine; never committed.
set(local build .git .cache .vscode .idea CMakeLists.txt.user)

file(GLOB entries RELATIVE "${SOURCE}" "${SOURCE}/*")
foreach(entry IN LISTS entries)
    if(NOT entry IN_LIST agreed AND NOT entry IN_LIST local)
        lint_report(${entry} "does not belong to the top level")
    endif()
endforeach()

lint_end()
