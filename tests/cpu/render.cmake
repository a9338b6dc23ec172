stipple_test(cpu_view
  SOURCES cpu/render_camera_test.cpp cpu/render_views_test.cpp cpu/render_lights_test.cpp cpu/render_eye_lids_test.cpp cpu/render_relief_test.cpp
    cpu/render_skin_test.cpp cpu/render_true_size_test.cpp support/head_shapes.cpp
  LINKS stipple_view)
