# The smallest import worker, for tests that read files from outside.
add_executable(test_import_worker ${PROJECT_SOURCE_DIR}/tests/support/import_worker.cpp)
target_link_libraries(test_import_worker PRIVATE stipple_head)

stipple_test(cpu_head
  SOURCES cpu/head_bake_test.cpp cpu/head_built_in_test.cpp cpu/head_bvh_test.cpp cpu/head_chart_test.cpp
          cpu/head_clean_test.cpp cpu/head_holes_test.cpp cpu/head_measures_test.cpp cpu/head_simplify_test.cpp
          support/head_shapes.cpp support/subdivide.cpp
  LINKS stipple_head)

stipple_test(cpu_head_to_measure SOURCES cpu/head_to_measure_test.cpp LINKS stipple_head)

stipple_test(cpu_head_import
  SOURCES cpu/head_import_test.cpp cpu/head_worker_test.cpp cpu/head_real_test.cpp support/head_shapes.cpp
          support/real_heads.cpp cpu/head_hostile_test.cpp cpu/head_sandbox_test.cpp support/marked_head.cpp
          support/other_shapes.cpp
  LINKS stipple_head)
add_dependencies(test_cpu_head_import test_import_worker)
target_compile_definitions(test_cpu_head_import PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")
