stipple_test(cpu_pose
  SOURCES cpu/pose_test.cpp cpu/pose_hints_test.cpp cpu/pose_parts_test.cpp cpu/pose_check.cpp support/marked_head.cpp
          support/head_changes.cpp support/head_origins.cpp support/decimate.cpp support/other_shapes.cpp
  LINKS stipple_head)
add_dependencies(test_cpu_pose test_import_worker)
target_compile_definitions(test_cpu_pose PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")
