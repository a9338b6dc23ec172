stipple_test(cpu_dots_sites
  SOURCES cpu/dots_sites_test.cpp cpu/dots_labels_test.cpp cpu/dots_cache_test.cpp
  LINKS stipple_dots)
stipple_test(cpu_dots
  SOURCES cpu/dots_treatment_test.cpp cpu/dots_visible_test.cpp cpu/dots_statistics_test.cpp cpu/dots_stretch_test.cpp
  LINKS stipple_dots)
