stipple_test(cpu_project SOURCES cpu/project_document_test.cpp cpu/project_fields_test.cpp LINKS stipple_project)
