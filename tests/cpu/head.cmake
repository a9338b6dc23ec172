# stipple_test(cpu_head SOURCES ... LINKS stipple_head)
