stipple_test(cpu_builtin_asset SOURCES cpu/builtin_asset_test.cpp LINKS stipple_head)
