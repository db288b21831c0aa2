#include "reading.h"

#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <GeomAdaptor_Surface.hxx>
#include <IFSelect_ReturnStatus.hxx>
#include <IGESControl_Controller.hxx>
#include <IGESControl_Reader.hxx>
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

/// Never freed: taking a large model apart again costs a fifth of reading it, and the process ends soon anyway.
template <class Reader>
TopoDS_Shape read(const std::string& path, const char* kind) {
    Reader& reader = *new Reader;
    if (reader.ReadFile(path.c_str()) != IFSelect_RetDone) {
        throw Unreadable(std::string("not ") + kind + " file, or damaged");
    }
    if (reader.TransferRoots() == 0) {
        throw Unreadable("no product shape in the file");
    }
    return reader.OneShape();
}

TopoDS_Shape readBrep(const std::string& path) {
    TopoDS_Shape shape;
    BRep_Builder builder;
    if (!BRepTools::Read(shape, path.c_str(), builder)) {
        throw Unreadable("not a BREP file, or damaged");
    }
    return shape;
}

TopoDS_Shape readAny(const std::string& path) {
    std::string extension = extensionOf(path);
    if (extension == "brep") {
        return readBrep(path);
    }
    if (extension == "igs" || extension == "iges") {
        // With the usual mending, as every program reads it: IGES has one resolution for all of a file, and its numbers
        // are rounded beyond it, so that corners and curves meet only once their tolerances say so.
        IGESControl_Controller::Init();
        return read<IGESControl_Reader>(path, "an IGES");
    }
    STEPControl_Controller::Init();
    XSAlgo::SetAlgoContainer(new AsStated);
    return read<STEPControl_Reader>(path, "a STEP");
}

}  // namespace

std::string extensionOf(const std::string& path) {
    std::string::size_type point = path.rfind('.');
    std::string extension = point == std::string::npos ? "" : path.substr(point + 1);
    for (char& c : extension) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return extension;
}

TopoDS_Shape readShape(const std::string& path) {
    TopoDS_Shape shape = readAny(path);
    if (shape.IsNull()) {
        throw Unreadable("no shape in the file");
    }
    return shape;
}
