# What the rules share. A rule is a script: cmake -DSOURCE=<tree> -P <rule>.cmake; it fails when the
# tree breaks it, after naming every place.
cmake_minimum_required(VERSION 3.25)
set(found 0)

# lint_report(<place> <text>)
function(lint_report place text)
    message(NOTICE "${place}: ${text}")
    math(EXPR found "${found} + 1")
    set(found ${found} PARENT_SCOPE)
endfunction()

# lint_glob(<variable> <pattern>…): the files of the tree, relative to it.
function(lint_glob variable)
    list(TRANSFORM ARGN PREPEND "${SOURCE}/")
    file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE "${SOURCE}" ${ARGN})
    set(${variable} ${files} PARENT_SCOPE)
endfunction()

# lint_code(<variable> <file>): its text without comments to the end of the line, lines kept.
function(lint_code variable file)
    file(READ "${SOURCE}/${file}" text)
    if(file MATCHES "\\.sql$")
        string(REGEX REPLACE "--[^\n]*" "" text "${text}")
    else()
        string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    endif()
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# lint_forbid(<file> <text> <regex> <why>): reports every place in the text of the file that matches.
function(lint_forbid file text regex why)
    set(line 1)
    while(text MATCHES "${regex}")
        set(match "${CMAKE_MATCH_0}")
        string(FIND "${text}" "${match}" start)
        string(LENGTH "${match}" length)
        math(EXPR end "${start} + ${length}")
        string(SUBSTRING "${text}" 0 ${end} before)
        string(SUBSTRING "${text}" ${end} -1 text)
        string(REGEX REPLACE "[^\n]" "" newlines "${before}")
        string(LENGTH "${newlines}" passed)
        math(EXPR line "${line} + ${passed}")
        string(STRIP "${match}" match)
        lint_report("${file}:${line}" "${match}: ${why}")
    endwhile()
    set(found ${found} PARENT_SCOPE)
endfunction()

# lint_end(): the verdict, last line of every rule.
function(lint_end)
    if(found)
        message(FATAL_ERROR "${found} found")
    endif()
endfunction()
