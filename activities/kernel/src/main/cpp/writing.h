#pragma once

#include <stdexcept>
#include <string>
#include <TopoDS_Shape.hxx>

/// Says that the kernel could not write a file.
struct Unwritable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Tells by its extension whether a file can be written: .igs, .iges or .brep.
bool isWritable(const std::string& path);

/// Writes the solids of a shape, in millimetres and in their order; the same shape gives the same bytes, wherever and
/// whenever it is written. IGES holds each as a manifold solid B-rep object (entity 186).
void writeShape(const TopoDS_Shape& shape, const std::string& path);
