# The tests of the specialised pages; included by CMakeLists.txt here.
set(ZHIBU_PAGE_TESTS
    ../reports/pages.cpp
    pages_activities_test.cpp
    pages_arrears_test.cpp
    pages_assessment_test.cpp
    pages_book_test.cpp
    pages_dues_test.cpp
    pages_payments_test.cpp
    pages_entry_test.cpp
    pages_improvement_test.cpp
    pages_rating_test.cpp
    pages_reports_test.cpp
    pages_stars_test.cpp
    pages_round_test.cpp
    pages_steps_test.cpp)
