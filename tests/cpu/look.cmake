stipple_test(cpu_look
  SOURCES cpu/look_test.cpp cpu/look_years_test.cpp cpu/look_blown_test.cpp cpu/look_colour_test.cpp cpu/look_needle_test.cpp cpu/look_optics_test.cpp
          cpu/dots_skin_albedo_test.cpp
  LINKS stipple_dots)
