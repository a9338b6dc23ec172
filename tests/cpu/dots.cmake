# stipple_test(cpu_dots SOURCES ... LINKS stipple_dots)
