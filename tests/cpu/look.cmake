stipple_test(cpu_look SOURCES cpu/look_test.cpp LINKS stipple_dots)
