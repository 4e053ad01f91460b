# The pictures of docs/manual, taken from the real window; no test (docs/testing.md).
add_executable(manual_pictures EXCLUDE_FROM_ALL answers.cpp manual_pictures.cpp)
target_link_libraries(manual_pictures PRIVATE zhibu_test_support Zhibu::Gui Qt6::Test)
