#include "reading.h"

#include <BRep_Tool.hxx>
#include <GeomAdaptor_Surface.hxx>
#include <IFSelect_ReturnStatus.hxx>
#include <Precision.hxx>
#include <STEPControl_Controller.hxx>
#include <STEPControl_Reader.hxx>
#include <ShapeFix_Wire.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Face.hxx>
#include <XSAlgo.hxx>
#include <XSAlgo_AlgoContainer.hxx>

namespace {

/// Adds to the edges of one face their curves in its parameters, which STEP leaves to the reader, and nothing else.
void addParameterCurves(const TopoDS_Face& face) {
    for (TopExp_Explorer wires(face, TopAbs_WIRE); wires.More(); wires.Next()) {
        ShapeFix_Wire wire(TopoDS::Wire(wires.Current()), face, Precision::Confusion());
        wire.ModifyTopologyMode() = Standard_False;
        wire.ModifyGeometryMode() = Standard_True;
        wire.FixEdgeCurves();
    }
}

/// Stands where the reader's mending stands, which would turn faces round, close gaps and cut crossing edges before
/// anyone could judge them, and takes most of the time.
class AsStated : public XSAlgo_AlgoContainer {
public:
    TopoDS_Shape ProcessShape(
            const TopoDS_Shape& shape, const Standard_Real, const Standard_Real, const Standard_CString,
            const Standard_CString, Handle(Standard_Transient)&, const Message_ProgressRange&,
            const Standard_Boolean) const override {
        for (TopExp_Explorer faces(shape, TopAbs_FACE); faces.More(); faces.Next()) {
            // Curves in the parameters of the surface know nothing of the side that the face looks to.
            TopoDS_Face face = TopoDS::Face(faces.Current().Oriented(TopAbs_FORWARD));
            if (GeomAdaptor_Surface(BRep_Tool::Surface(face)).GetType() != GeomAbs_Plane) {
                addParameterCurves(face);
            }
        }
        return shape;
    }
};

}  // namespace

TopoDS_Shape readStep(const std::string& path) {
    STEPControl_Controller::Init();
    XSAlgo::SetAlgoContainer(new AsStated);
    // Never freed: taking a large model apart again costs a fifth of reading it, and the process ends soon anyway.
    STEPControl_Reader& reader = *new STEPControl_Reader;
    if (reader.ReadFile(path.c_str()) != IFSelect_RetDone) {
        throw Unreadable("not a STEP file, or damaged");
    }
    if (reader.TransferRoots() == 0) {
        throw Unreadable("no product shape in the file");
    }
    TopoDS_Shape shape = reader.OneShape();
    if (shape.IsNull()) {
        throw Unreadable("no shape in the file");
    }
    return shape;
}
