stipple_test(cpu_pose
  SOURCES cpu/pose_test.cpp cpu/pose_hints_test.cpp cpu/pose_parts_test.cpp cpu/pose_marked_head.cpp
  LINKS stipple_head)
