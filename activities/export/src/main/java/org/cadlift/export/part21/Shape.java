package org.cadlift.export.part21;

/// Enumerates the entities of boundaries that both dialects have with the same attributes in the same order.
enum Shape {
    CARTESIAN_POINT,
    DIRECTION,
    VECTOR,
    AXIS2_PLACEMENT_3D,
    LINE,
    CIRCLE,
    PLANE,
    CYLINDRICAL_SURFACE,
    VERTEX_POINT,
    EDGE_CURVE,
    ORIENTED_EDGE,
    EDGE_LOOP,
    FACE_OUTER_BOUND,
    FACE_BOUND,
    ADVANCED_FACE,
    CLOSED_SHELL;

    private final String step = name() + "('',";
    private final String ifc = "IFC" + name().replace("_", "") + "(";

    /// Gives the keyword with all that stands before the first attribute both have.
    String opening(Dialect dialect) {
        return switch (dialect) {
            case STEP -> step;
            case IFC -> ifc;
        };
    }
}
