package org.cadlift.contract;

import java.util.Locale;
import java.util.Optional;

/// Enumerates the formats a model is written in; the file name extension is the name on the command line, save where
/// that is longer.
public enum Format {
    STEP("step", "ISO 10303-21 AP242, exact B-rep, mm, an assembly of storeys and named things, copies placed"),
    STEP_AP214("step-ap214", "ap214.step", "the same by AP214 (automotive_design), for programs that know no AP242"),
    IFC(
            "ifc",
            "IFC4, exact, mm: walls, columns, slabs, stairs, doors, windows, openings, rooms, storeys, base quantities"),
    IFC4X3("ifc4x3", "ifc4x3.ifc", "the same by IFC 4.3 (IFC4X3_ADD2)"),
    GLB("glb", "glTF 2.0 binary, triangles, metres, Y up, copies placed"),
    GLB_MESHOPT("glb-meshopt", "meshopt.glb", "the same packed by EXT_meshopt_compression, no number changed"),
    STL("stl", "binary STL, triangles, mm, touching elements united"),
    OBJ("obj", "Wavefront OBJ with MTL, triangles, mm, one group an element"),
    DXF("dxf", "DXF R12, closed polyface meshes and footprint, mm"),
    THREE_MF("3mf", "3MF for printing, triangles, mm, one named and coloured object an element"),
    PLY("ply", "binary PLY, triangles, mm, colour and element number a triangle"),
    FBX("fbx", "binary FBX 7.4, triangles, mm, z up, named nodes by storey, colours, smooth round walls"),
    DAE("dae", "COLLADA 1.4.1, triangles, mm, z up, named nodes by storey, colours, smooth round walls"),
    X3D("x3d", "X3D 3.3 in XML, triangles, metres, y up, named nodes by storey, colours, smooth round walls"),
    USDZ("usdz", "OpenUSD package with a text layer, triangles, mm, z up, named nodes by storey, colours, instances"),
    IGES("iges", "IGES 5.3, exact B-rep (entity 186), mm; no names or colours; written by OpenCASCADE"),
    BREP("brep", "OpenCASCADE's own, exact B-rep, mm; no names or colours; written by OpenCASCADE"),
    SVG("svg", "plan on paper, a file a storey: walls, openings, rooms, dimensions; exact curves, scale chosen"),
    PDF("pdf", "the same plans, a page a storey; letters of western Europe"),
    DXF_PLAN(
            "dxf-plan",
            "plan.dxf",
            "DXF R12, each storey cut at a height, openings, rooms; exact arcs, mm, at its floor"),
    CSV("csv", "quantities: all that is built, openings and rooms with areas, volumes and handles; no shapes"),
    XLSX("xlsx", "the same as a workbook: sheets of elements, openings, rooms and sums"),
    JSON("json", "quantities.json", "the same as JSON, with sums by kind"),
    OVERLAY("overlay", "overlay.svg", "what was understood, in colour over the drawing in grey, an SVG a storey"),
    OVERLAY_PNG("overlay-png", "overlay.png", "the same in pixels, a PNG a storey");

    private final String id;
    private final String extension;
    private final String description;

    Format(String extension, String description) {
        this(extension, extension, description);
    }

    Format(String id, String extension, String description) {
        this.id = id;
        this.extension = extension;
        this.description = description;
    }

    /// Gives the file name extension without the dot.
    public String extension() {
        return extension;
    }

    public String description() {
        return description;
    }

    /// Says whether OpenCASCADE writes it, so that there is no file where that is missing.
    public boolean byKernel() {
        return this == IGES || this == BREP;
    }

    /// Says whether it shows drawing and plan, and not the model.
    public boolean ofDrawing() {
        return this == OVERLAY || this == OVERLAY_PNG;
    }

    /// Says whether it shows storeys cut at a height.
    public boolean isPlan() {
        return this == SVG || this == PDF || this == DXF_PLAN;
    }

    /// Finds a format by its name in any case.
    public static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format.id().equals(name.trim().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// Gives the name as options and reports state it.
    public String id() {
        return id;
    }
}
