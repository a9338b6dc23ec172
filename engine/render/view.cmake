# Camera, lights, lids and relief: what a picture is made with that needs no OpenGL.
stipple_room(view
  SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/camera.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views.cpp
    ${CMAKE_CURRENT_LIST_DIR}/eye_lids.cpp
    ${CMAKE_CURRENT_LIST_DIR}/lights.cpp
    ${CMAKE_CURRENT_LIST_DIR}/frame_uniforms.cpp
    ${CMAKE_CURRENT_LIST_DIR}/relief.cpp
    ${CMAKE_CURRENT_LIST_DIR}/true_size.cpp
    ${CMAKE_CURRENT_LIST_DIR}/skin_constants.cpp
    ${CMAKE_CURRENT_LIST_DIR}/skin_profile.cpp
  LINKS stipple_dots nlohmann_json::nlohmann_json)
