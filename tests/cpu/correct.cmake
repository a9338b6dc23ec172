stipple_test(cpu_correct
  SOURCES cpu/correct_landmarks_test.cpp cpu/correct_pose_test.cpp support/file_head.cpp
  LINKS stipple_project)
add_dependencies(test_cpu_correct test_import_worker)
target_compile_definitions(test_cpu_correct PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")
