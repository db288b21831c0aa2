#pragma once

#include <vector>
#include <Bnd_Box.hxx>
#include <TopoDS_Shape.hxx>
#include <gp_Pnt.hxx>

/// Is what is known of one solid; lengths in mm.
struct Measured {
    bool valid = false;
    /// Every edge is used by two faces, once in each direction.
    bool closed = false;
    double volume = 0;
    double area = 0;
    /// The middle of the volume.
    gp_Pnt centroid;
    Bnd_Box box;
    /// The largest tolerance that the kernel needed to join what the file says.
    double tolerance = 0;
    int faces = 0;
    int cylinders = 0;
    /// There is a face that is neither plane nor cylinder.
    bool curved = false;
};

/// Checks and measures each solid of a shape, in the order of the file.
std::vector<Measured> measureSolids(const TopoDS_Shape& shape);

/// Counts faces that belong to no solid.
int looseFaces(const TopoDS_Shape& shape);
