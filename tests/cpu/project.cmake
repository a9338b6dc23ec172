stipple_test(cpu_project SOURCES cpu/project_document_test.cpp cpu/project_drawn_zones_test.cpp cpu/project_fields_test.cpp cpu/project_line_drag_test.cpp cpu/project_line_test.cpp cpu/project_own_lines_test.cpp cpu/project_futures_test.cpp cpu/project_notes_test.cpp cpu/project_patch_test.cpp cpu/project_old_work_test.cpp cpu/project_pipeline_test.cpp cpu/project_scars_test.cpp cpu/project_screens_test.cpp cpu/project_total_test.cpp cpu/project_what_if_test.cpp LINKS stipple_project)
stipple_test(cpu_project_file
  SOURCES cpu/project_file_test.cpp cpu/project_bad_file_test.cpp cpu/project_recovery_test.cpp cpu/project_version_test.cpp
    cpu/project_disk_test.cpp support/random_project.cpp
  LINKS stipple_project)
stipple_test(cpu_project_kill SOURCES cpu/project_kill_test.cpp support/random_project.cpp LINKS stipple_project)
