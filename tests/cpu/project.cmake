stipple_test(cpu_project SOURCES cpu/project_fields_test.cpp LINKS stipple_project)
