stipple_test(cpu_plan
  SOURCES cpu/plan_sessions_test.cpp cpu/plan_hairline_test.cpp cpu/plan_line_test.cpp cpu/plan_map_test.cpp cpu/plan_patterns_test.cpp cpu/plan_areata_test.cpp cpu/plan_scars_test.cpp cpu/plan_hair_count_test.cpp
          cpu/plan_drawn_zones_test.cpp cpu/plan_zones_test.cpp cpu/plan_loss_stages_test.cpp cpu/plan_presets_test.cpp cpu/plan_what_if_test.cpp support/plan_heads.cpp
  LINKS stipple_plan)
