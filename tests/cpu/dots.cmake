stipple_test(cpu_dots_sites
  SOURCES cpu/dots_sites_test.cpp cpu/dots_labels_test.cpp cpu/dots_cache_test.cpp
  LINKS stipple_dots)
stipple_test(cpu_dots
  SOURCES cpu/dots_treatment_test.cpp cpu/dots_visible_test.cpp cpu/dots_statistics_test.cpp cpu/dots_stretch_test.cpp
          cpu/dots_zones_test.cpp cpu/dots_laws_test.cpp cpu/dots_brush_test.cpp cpu/dots_drawn_zones_test.cpp cpu/dots_scars_test.cpp
          cpu/dots_touch_ups_test.cpp cpu/dots_old_work_test.cpp
  LINKS stipple_dots)

# Whole heads, scans among them.
stipple_test(cpu_dots_heads
  SOURCES cpu/dots_heads_test.cpp support/file_head.cpp support/real_heads.cpp
  LINKS stipple_dots)
add_dependencies(test_cpu_dots_heads test_import_worker)
target_compile_definitions(test_cpu_dots_heads PRIVATE STIPPLE_IMPORT_WORKER="$<TARGET_FILE:test_import_worker>")
