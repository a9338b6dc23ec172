stipple_test(cpu_base
  SOURCES cpu/base_text_test.cpp cpu/base_files_test.cpp cpu/base_image_test.cpp cpu/base_compare_test.cpp cpu/base_stopwatch_test.cpp cpu/include_arrows_test.cpp
  LINKS stipple_base)
