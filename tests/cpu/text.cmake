if(TARGET stipple_text)  # cairo and the fonts are not asked for where no picture is drawn
  stipple_test(cpu_text SOURCES cpu/text_labels_test.cpp cpu/phone_camera_test.cpp LINKS stipple_text)
endif()
