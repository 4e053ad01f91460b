# cmake -DRULE=<rule> -DSCRATCH=<folder> -P selftest.cmake: proves that the rule accepts a clean tree
# and rejects each planted violation, naming the file it stands in.
cmake_minimum_required(VERSION 3.25)

function(plant file text)
    file(WRITE "${SCRATCH}/${file}" "${text}")
endfunction()

function(plant_clean_tree)
    file(REMOVE_RECURSE "${SCRATCH}")
    plant(CMakeLists.txt "add_subdirectory(src)")
    plant(src/main.cpp "#include \"gui/window.h\"\n")
    plant(src/core/money.h "// SELECT a FROM b is no statement, QWidget no widget in a comment\n")
    plant(src/storage/store.cpp "#include \"core/money.h\"\n#include <QSqlQuery>\nauto q = u\"SELECT a FROM b\";\n")
    plant(src/gui/CMakeLists.txt "zhibu_library(gui SOURCES ../ui/window.ui TS resources/i18n/zhibu_zh_CN.ts)")
    plant(src/gui/window.h "#include \"storage/store.h\"\n#include \"ui_window.h\"\nclass W : QWidget {};\n")
    plant(src/storage/store.h "\n")
    plant(ui/window.ui "<ui/>")
    plant(resources/i18n/zhibu_zh_CN.ts "<TS/>")
    plant(resources/sql/0001_start.sql "-- never INSERT OR REPLACE\nCREATE TABLE a (b);\n")
    plant(resources/zhibu.qrc "<file>sql/0001_start.sql</file>")
    plant(tests/base_test.cpp "TEST_P(Base,\n       CountsNine)\nINSTANTIATE_TEST_SUITE_P(All, Base, Values(Row{\"Nine\"}));\n")
    plant(docs/scoring.md "| 1.1 | ten | 9 | `Base.CountsNine`, `.Counts…`, `/Nine` |\n\nTest: `All/Base`.\n")
    file(SHA256 "${SCRATCH}/resources/sql/0001_start.sql" hash)
    plant(tests/lint/migrations.sha256 "${hash}  0001_start.sql\n")
endfunction()

# run(<variable> <output>): the exit code of the rule on the tree, and what it said.
function(run result output)
    execute_process(COMMAND ${CMAKE_COMMAND} -DSOURCE=${SCRATCH} -P ${CMAKE_CURRENT_LIST_DIR}/${RULE}.cmake
        RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
    set(${result} ${code} PARENT_SCOPE)
    set(${output} "${said}" PARENT_SCOPE)
endfunction()

# rejects(<rule> <file> <text>): the clean tree with this file in it must fail the rule.
function(rejects rule file text)
    if(NOT rule STREQUAL RULE)
        return()
    endif()
    plant_clean_tree()
    plant(${file} "${text}")
    run(code said)
    string(FIND "${said}" "${file}" position)
    if(code EQUAL 0 OR position EQUAL -1)
        message(FATAL_ERROR "${RULE} let pass ${file}: ${text}\n${said}")
    endif()
    set(rejected 1 PARENT_SCOPE)
endfunction()

plant_clean_tree()
run(code said)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${RULE} rejects a clean tree\n${said}")
endif()

rejects(layering src/core/dues.cpp "#include \"storage/store.h\"\n")
rejects(layering src/core/dues.cpp "#include \"../core/money.h\"\n")
rejects(layering src/core/dues.cpp "#include \"core/missing.h\"\n")
rejects(layering src/reports/page.cpp "#include \"gui/window.h\"\n")
rejects(layering src/scoring/rate.h "class X;\n#include \"ledger/field.h\"\n")
rejects(layering src/cli/run.cpp "#include \"ui_window.h\"\n")
rejects(layering src/helpers/strings.h "\n")

rejects(sql src/gui/list.cpp "#include <QSqlQuery>\n")
rejects(sql src/cli/run.cpp "auto q = u\"SELECT name\"\n \" FROM members\"_s;\n")
rejects(sql src/cli/run.cpp "auto q = u\"select a from b\"_s;\n")
rejects(sql src/exchange/import.cpp "auto q = u\"INSERT INTO a VALUES (1)\"_s;\n")
rejects(sql src/exchange/import.cpp "auto q = u\"UPDATE a SET b = 1\"_s;\n")
rejects(sql src/gui/page.cpp "auto q = u\"DELETE FROM a\"_s;\n")
rejects(sql src/storage/upsert.cpp "auto q = u\"INSERT OR REPLACE INTO a VALUES (1)\"_s;\n")
rejects(sql resources/sql/0002_more.sql "replace into a values (1);\n")

rejects(purity src/reports/page.cpp "#include <QMessageBox>\n")
rejects(purity src/storage/open.cpp "auto n = QFileDialog::getOpenFileName(nullptr);\n")
rejects(purity src/exchange/import.cpp "auto n = tr(\"bad row\");\n")
rejects(purity src/core/dues.cpp "auto today = QDate::currentDate();\n")
rejects(purity src/scoring/rate.cpp "double total = 0;\n")

rejects(lists ui/other.ui "<ui/>")
rejects(lists resources/i18n/zhibu_bo_CN.ts "<TS/>")
rejects(lists resources/schemes/other.json "{}")

rejects(toplevel NOTES.md "\n")
rejects(toplevel scripts "\n")

rejects(migrations resources/sql/0001_start.sql "CREATE TABLE a (b, c);\n")
rejects(migrations resources/sql/0003_gap.sql "\n")
rejects(migrations resources/sql/0001_again.sql "\n")

rejects(examples docs/scoring.md "| 1.1 | ten points | 9 of 10 | `Base.NoSuchTest` |\n")
rejects(examples docs/scoring.md "| 1.1 | ten points | | `Base.CountsNine` |\n")
rejects(examples docs/scoring.md "| 1.1 | ten points | 9 of 10 | |\n")
rejects(examples docs/scoring.md "Every year. Test: `Base.CountsNine`,\n`.NoSuchTest`.\n")

set(nothing "") # tears the words apart, or the rule would find them here
rejects(words src/core/dues.cpp "// TO${nothing}DO later\n")
rejects(words docs/testing.md "FIX${nothing}ME\n")
rejects(words tests/core/dues_test.cpp "auto f = \"/home${nothing}/me/a.csv\";\n")

file(REMOVE_RECURSE "${SCRATCH}")
if(NOT rejected)
    message(FATAL_ERROR "${RULE} has no planted violation")
endif()
