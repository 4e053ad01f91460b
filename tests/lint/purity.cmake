# What a layer must not know: windows and sentences below cli and gui, and in the domain
# also the clock, the locale and floating point.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(before "(^|[^A-Za-z_])")
set(after "[^A-Za-z0-9_]")
set(windows "QtWidgets|Q(Application|Dialog|FileDialog|InputDialog|MainWindow|MessageBox|Widget)")
set(impure "double|float|q?real|QLocale|currentDate|currentDateTime|currentDateTimeUtc|currentMSecsSinceEpoch|system_clock|toDouble|toFloat")

lint_glob(files src/*.h src/*.cpp)
foreach(file IN LISTS files)
    if(NOT file MATCHES "^src/(core|scoring|ledger|storage|exchange|reports|cli)/")
        continue()
    endif()
    lint_code(code ${file})
    lint_forbid(${file} "${code}" "${before}(${windows})${after}" "windows belong to gui")
    if(NOT file MATCHES "^src/(reports|cli)/")
        lint_forbid(${file} "${code}" "${before}(tr|translate)\\(" "text for people is made in reports, cli and gui")
    endif()
    if(file MATCHES "^src/(core|scoring|ledger)/")
        lint_forbid(${file} "${code}" "${before}(${impure})${after}" "the domain knows no clock, locale or floating point")
    endif()
endforeach()

lint_end()
