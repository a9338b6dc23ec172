// Files that are no heads that can be read, and how a person comes from them to one that can.
#pragma once
#include <string>
#include <string_view>

namespace stipple {

// The middle and end of a sentence on a file of that suffix (lower case, no dot): "is a USDZ scan; in the app ...
// export it as OBJ or GLB". "" for a suffix that nothing is known of.
std::string adviceOnSuffix(std::string_view suffix);

// The same for bytes that are known by how they begin, whatever the file's suffix is: archives, pictures, web pages,
// text in UTF-16. "" where they are none of these.
std::string adviceOnBytes(std::string_view bytes);

}  // namespace stipple
