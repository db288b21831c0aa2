#pragma once

#include <stdexcept>
#include <string>
#include <TopoDS_Shape.hxx>

/// Says that the file holds no model that can be read.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads all shapes of a STEP file, in millimetres, as the file states them: curves on surfaces are added where the
/// file need not state them, but orientation and gaps are not repaired, since they are what is to be judged.
TopoDS_Shape readStep(const std::string& path);
