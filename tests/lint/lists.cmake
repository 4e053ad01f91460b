# Every form, translation and resource is named where the build looks for it.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

# contents(<variable> <file>…): the texts of the files, one after the other.
function(contents variable)
    set(all "")
    foreach(file IN LISTS ARGN)
        file(READ "${SOURCE}/${file}" text)
        string(APPEND all "${text}")
    endforeach()
    set(${variable} "${all}" PARENT_SCOPE)
endfunction()

# listed(<file> <name> <text> <where>): reports the file unless its name stands in the text.
function(listed file name text where)
    string(FIND "${text}" "${name}" position)
    if(position EQUAL -1)
        lint_report(${file} "not listed in ${where}")
    endif()
    set(found ${found} PARENT_SCOPE)
endfunction()

lint_glob(lists src/gui/CMakeLists.txt src/gui/*.cmake)
contents(gui ${lists})
lint_glob(files ui/*.ui)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    listed(${file} "/${name}" "${gui}" "a list of src/gui")
endforeach()

lint_glob(lists src/CMakeLists.txt)
contents(all CMakeLists.txt ${lists})
lint_glob(files resources/i18n/*.ts)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    listed(${file} "${name}" "${all}" "a CMakeLists.txt")
endforeach()

lint_glob(qrc resources/zhibu.qrc)
contents(resources ${qrc})
foreach(folder IN ITEMS sql readings rules schemes dictionaries templates demo icons statistics)
    lint_glob(files resources/${folder}/*)
    foreach(file IN LISTS files)
        string(REPLACE "resources/" "" name ${file})
        listed(${file} ">${name}<" "${resources}" "resources/zhibu.qrc")
    endforeach()
endforeach()

lint_end()
