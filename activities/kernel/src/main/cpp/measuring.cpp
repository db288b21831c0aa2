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
#include <TopLoc_Location.hxx>
#include <TopTools_DataMapOfShapeInteger.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Face.hxx>
#include <gp_Trsf.hxx>

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

/// Says whether a solid is one of the file as it stands there, or turned and moved.
bool isPlaced(const TopoDS_Shape& solid) {
    const gp_Trsf& place = solid.Location().Transformation();
    return solid.Orientation() == TopAbs_FORWARD && place.ScaleFactor() == 1 && !place.IsNegative();
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

/// Measures all but the box.
Measured measure(const TopoDS_Shape& solid) {
    Measured measured;
    measured.valid = BRepCheck_Analyzer(solid).IsValid();
    measured.closed = isClosed(solid);
    for (TopExp_Explorer faces(solid, TopAbs_FACE); faces.More(); faces.Next()) {
        GeomAbs_SurfaceType type = GeomAdaptor_Surface(BRep_Tool::Surface(TopoDS::Face(faces.Current()))).GetType();
        measured.faces++;
        measured.cylinders += type == GeomAbs_Cylinder;
        measured.curved |= type != GeomAbs_Cylinder && type != GeomAbs_Plane;
    }
    GProp_GProps volume;
    BRepGProp::VolumeProperties(solid, volume);
    measured.volume = volume.Mass();
    measured.centroid = volume.CentreOfMass();
    GProp_GProps area;
    BRepGProp::SurfaceProperties(solid, area);
    measured.area = area.Mass();
    measured.tolerance = ShapeAnalysis_ShapeTolerance().Tolerance(solid, 1);
    return measured;
}

}  // namespace

std::vector<Measured> measureSolids(const TopoDS_Shape& shape) {
    std::vector<Measured> solids;
    // Copies of one solid differ in where they are, and all else is measured once.
    TopTools_DataMapOfShapeInteger known;
    std::vector<Measured> unplaced;
    for (TopExp_Explorer explorer(shape, TopAbs_SOLID); explorer.More(); explorer.Next()) {
        const TopoDS_Shape& solid = explorer.Current();
        Measured measured;
        if (isPlaced(solid)) {
            TopoDS_Shape own = solid.Located(TopLoc_Location());
            if (!known.IsBound(own)) {
                known.Bind(own, static_cast<int>(unplaced.size()));
                unplaced.push_back(measure(own));
            }
            measured = unplaced[known.Find(own)];
            measured.centroid.Transform(solid.Location().Transformation());
        } else {
            measured = measure(solid);
        }
        measured.box = boxOf(solid, measured.curved);
        solids.push_back(measured);
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
