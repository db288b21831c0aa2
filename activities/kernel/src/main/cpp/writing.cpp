#include "writing.h"
#include "reading.h"

#include <fstream>

#include <BRepTools.hxx>
#include <IGESControl_Controller.hxx>
#include <IGESControl_Writer.hxx>
#include <IGESData_GlobalSection.hxx>
#include <IGESData_IGESModel.hxx>
#include <IGESData_IGESWriter.hxx>
#include <IGESData_Protocol.hxx>
#include <IGESSelect_WorkLibrary.hxx>
#include <Interface_Static.hxx>
#include <TCollection_HAsciiString.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>

namespace {

Handle(TCollection_HAsciiString) text(const char* value) {
    return new TCollection_HAsciiString(value);
}

/// Takes what tells of the machine, the user and the hour out of the head of the file.
void makeCanonical(const Handle(IGESData_IGESModel)& model) {
    IGESData_GlobalSection head = model->GlobalSection();
    head.SetSendName(text("CADLift"));
    head.SetReceiveName(text("CADLift"));
    head.SetFileName(text("model"));
    head.SetSystemId(text("CADLift"));
    head.SetInterfaceVersion(text("CADLift"));
    head.SetAuthorName(text("CADLift"));
    head.SetCompanyName(text("CADLift"));
    head.SetDate(text("19800101.000000"));
    head.SetLastChangeDate(text("19800101.000000"));
    model->SetGlobalSection(head);
    model->ClearStartSection();
}

/// Prints numbers with all their digits. What the kernel writes by itself has seven, which in survey coordinates,
/// thousands of metres from the origin, are whole millimetres; and where it leaves out zeros it keeps 15 characters, so
/// that arcs which touch would cross within the root of what is lost.
void print(const Handle(IGESData_IGESModel)& model, const std::string& path) {
    IGESData_IGESWriter printer(model);
    printer.FloatWriter().SetFormat("%#.16G");
    printer.SendModel(IGESSelect_WorkLibrary::DefineProtocol());
    std::ofstream file(path, std::ios::binary);
    if (!printer.Print(file) || !file.flush()) {
        throw Unwritable("the IGES file could not be written");
    }
}

void writeIges(const TopoDS_Shape& shape, const std::string& path) {
    IGESControl_Controller::Init();
    IGESControl_Writer& writer = *new IGESControl_Writer("MM", 1);
    // One at a time: a compound of all is searched through again for each of its parts.
    for (TopExp_Explorer solids(shape, TopAbs_SOLID); solids.More(); solids.Next()) {
        if (!writer.AddShape(solids.Current())) {
            throw Unwritable("a solid cannot be told in IGES");
        }
    }
    writer.ComputeModel();
    makeCanonical(writer.Model());
    print(writer.Model(), path);
}

}  // namespace

bool isWritable(const std::string& path) {
    std::string extension = extensionOf(path);
    return extension == "igs" || extension == "iges" || extension == "brep";
}

void writeShape(const TopoDS_Shape& shape, const std::string& path) {
    if (extensionOf(path) != "brep") {
        writeIges(shape, path);
    } else if (!BRepTools::Write(shape, path.c_str())) {
        throw Unwritable("the BREP file could not be written");
    }
}
