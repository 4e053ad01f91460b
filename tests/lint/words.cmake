# Words that have no place in what is committed. (Brackets keep this file from finding itself.)
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(unfinished "(TO[D]O|FIX[M]E)")
set(workplace "/(home|root|work|Users)/|[Ss]ub[-]?agent")

lint_glob(files src/*.h src/*.cpp src/*.txt ui/*.ui resources/*.sql resources/*.json resources/*.qrc
    resources/*.ts tests/*.h tests/*.cpp tests/*.txt tests/*.cmake docs/*.md)
list(FILTER files EXCLUDE REGEX "^tests/data/")
foreach(file IN LISTS files)
    file(READ "${SOURCE}/${file}" text)
    lint_forbid(${file} "${text}" "(^|[^A-Za-z])${unfinished}[^A-Za-z]" "finish it or open an issue")
    lint_forbid(${file} "${text}" "(^|[^A-Za-z0-9_.>~])(${workplace})" "belongs to somebody's machine")
endforeach()

lint_end()
