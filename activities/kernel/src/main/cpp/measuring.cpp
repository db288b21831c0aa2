#include "measuring.h"

#include <BndLib_Add3dCurve.hxx>
#include <BRepAdaptor_Curve.hxx>
#include <BRepBndLib.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepGProp.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <GeomAdaptor_Surface.hxx>
#include <ShapeAnalysis_ShapeTolerance.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_DataMapOfShapeInteger.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Face.hxx>

namespace {

bool isClosed(const TopoDS_Shape& solid) {
    // Forward uses count 1, reversed uses 16: a closed shell has 17 at every edge.
    TopTools_DataMapOfShapeInteger uses;
    for (TopExp_Explorer faces(solid, TopAbs_FACE); faces.More(); faces.Next()) {
        for (TopExp_Explorer edges(faces.Current(), TopAbs_EDGE); edges.More(); edges.Next()) {
            const TopoDS_Shape& edge = edges.Current();
            if (BRep_Tool::Degenerated(TopoDS::Edge(edge))) {
                continue;
            }
            int use = edge.Orientation() == TopAbs_REVERSED ? 16 : 1;
            // The map tells shapes apart by orientation too, so every use is entered as forward.
            TopoDS_Shape key = edge.Oriented(TopAbs_FORWARD);
            int* sum = uses.ChangeSeek(key);
            if (sum == nullptr) {
                uses.Bind(key, use);
            } else {
                *sum += use;
            }
        }
    }
    for (TopTools_DataMapOfShapeInteger::Iterator edge(uses); edge.More(); edge.Next()) {
        if (edge.Value() != 17) {
            return false;
        }
    }
    return !uses.IsEmpty();
}

/// Planes and cylinders reach their farthest point in any direction on an edge, so that the box of the edges is exact.
Bnd_Box boxOf(const TopoDS_Shape& solid, bool curved) {
    Bnd_Box box;
    if (curved) {
        BRepBndLib::AddOptimal(solid, box, Standard_False, Standard_False);
        return box;
    }
    for (TopExp_Explorer edges(solid, TopAbs_EDGE); edges.More(); edges.Next()) {
        const TopoDS_Edge& edge = TopoDS::Edge(edges.Current());
        if (!BRep_Tool::Degenerated(edge)) {
            BndLib_Add3dCurve::Add(BRepAdaptor_Curve(edge), 0, box);
        }
    }
    return box;
}

Measured measure(const TopoDS_Shape& solid, const BRepCheck_Analyzer& check) {
    Measured measured;
    measured.valid = check.IsValid(solid);
    measured.closed = isClosed(solid);
    bool curved = false;
    for (TopExp_Explorer faces(solid, TopAbs_FACE); faces.More(); faces.Next()) {
        GeomAbs_SurfaceType type = GeomAdaptor_Surface(BRep_Tool::Surface(TopoDS::Face(faces.Current()))).GetType();
        measured.faces++;
        measured.cylinders += type == GeomAbs_Cylinder;
        curved |= type != GeomAbs_Cylinder && type != GeomAbs_Plane;
    }
    GProp_GProps volume;
    BRepGProp::VolumeProperties(solid, volume);
    measured.volume = volume.Mass();
    measured.centroid = volume.CentreOfMass();
    GProp_GProps area;
    BRepGProp::SurfaceProperties(solid, area);
    measured.area = area.Mass();
    measured.box = boxOf(solid, curved);
    measured.tolerance = ShapeAnalysis_ShapeTolerance().Tolerance(solid, 1);
    return measured;
}

}  // namespace

std::vector<Measured> measureSolids(const TopoDS_Shape& shape) {
    std::vector<Measured> solids;
    BRepCheck_Analyzer check(shape);
    for (TopExp_Explorer explorer(shape, TopAbs_SOLID); explorer.More(); explorer.Next()) {
        solids.push_back(measure(explorer.Current(), check));
    }
    return solids;
}

int looseFaces(const TopoDS_Shape& shape) {
    int count = 0;
    for (TopExp_Explorer faces(shape, TopAbs_FACE, TopAbs_SOLID); faces.More(); faces.Next()) {
        count++;
    }
    return count;
}
