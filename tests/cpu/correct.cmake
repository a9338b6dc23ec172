stipple_test(cpu_correct
  SOURCES cpu/correct_landmarks_test.cpp cpu/correct_pose_test.cpp support/file_head.cpp
  LINKS stipple_project)
add_dependencies(test_cpu_correct test_import_worker)
target_compile_definitions(test_cpu_correct PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")

stipple_test(cpu_paint
  SOURCES cpu/paint_out_test.cpp cpu/paint_project_test.cpp support/file_head.cpp support/hairy_head.cpp
  LINKS stipple_project)
add_dependencies(test_cpu_paint test_import_worker)
target_compile_definitions(test_cpu_paint PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")
