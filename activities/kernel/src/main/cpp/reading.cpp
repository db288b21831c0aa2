#include "reading.h"

#include <IFSelect_ReturnStatus.hxx>
#include <Interface_Static.hxx>
#include <STEPControl_Reader.hxx>

TopoDS_Shape readStep(const std::string& path) {
    STEPControl_Reader reader;
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
