# stipple_test(cpu_project SOURCES ... LINKS stipple_project)
