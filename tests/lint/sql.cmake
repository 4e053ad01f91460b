# SQL is written in storage and resources/sql only, and never replaces a row: REPLACE deletes without
# running the triggers that record history.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

lint_glob(files src/*.h src/*.cpp tests/*.h tests/*.cpp resources/sql/*.sql)
foreach(file IN LISTS files)
    lint_code(code ${file})
    if(file MATCHES "^src/" AND NOT file MATCHES "^src/storage/")
        lint_forbid(${file} "${code}" "#include +<(QSql[A-Za-z]*|QtSql[^>]*|sqlite3\\.h)" "SQL belongs to storage")
        lint_forbid(${file} "${code}" "\"(select|insert into|delete from|update [a-z_]+ set) " "SQL belongs to storage")
        lint_forbid(${file} "${code}"
            "SELECT[ \n][^;]*FROM[ \n]|INSERT INTO|DELETE FROM|UPDATE [a-z_]+[ \n]+SET[ \n]|CREATE (TABLE|INDEX|TRIGGER)|PRAGMA [a-z_]"
            "SQL belongs to storage")
    endif()
    string(TOUPPER "${code}" code)
    lint_forbid(${file} "${code}" "REPLACE[ \n]+INTO|INSERT[ \n]+OR[ \n]+REPLACE" "bypasses the history, use ON CONFLICT DO UPDATE")
endforeach()

lint_end()
