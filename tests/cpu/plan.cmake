# stipple_test(cpu_plan SOURCES ... LINKS stipple_plan)
