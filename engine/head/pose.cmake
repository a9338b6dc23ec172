# The pose solver's sources, relative to engine/head.
set(HEAD_POSE_SOURCES
  pose/confidence.cpp pose/depth_picture.cpp pose/ears.cpp pose/file_unit.cpp pose/frankfurt.cpp pose/head_fit.cpp
  pose/head_region.cpp pose/icp.cpp pose/jaw.cpp pose/kd_tree.cpp pose/landmark_finder.cpp pose/loose_parts.cpp pose/mesh_check.cpp
  pose/mirror_plane.cpp pose/nearest_grid.cpp pose/orientation_limit.cpp pose/outer_surface.cpp pose/pose_search.cpp pose/pose_starts.cpp
  pose/profile.cpp pose/solve.cpp pose/template_head.cpp pose/tragions.cpp pose/warp.cpp)
