#pragma once

#include <stdexcept>
#include <string>
#include <TopoDS_Shape.hxx>

/// Says that the file holds no model that can be read.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Gives what is behind the last point of a path, in lower case.
std::string extensionOf(const std::string& path);

/// Reads all shapes of a STEP, IGES or BREP file, told by its extension and STEP where that says nothing, in
/// millimetres, as the file states them: curves on surfaces are added where the
/// file need not state them, but orientation and gaps are not repaired, since they are what is to be judged.
TopoDS_Shape readShape(const std::string& path);
