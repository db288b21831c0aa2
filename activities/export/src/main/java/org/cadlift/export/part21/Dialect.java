package org.cadlift.export.part21;

/// Says how a schema spells the entities of geometry and topology that STEP and IFC share (ISO 10303-42 and its
/// adoption in ISO 16739).
public enum Dialect {
    /// `VERTEX_POINT('',#1)`: words joined by underscores, and a name in front.
    STEP,
    /// `IFCVERTEXPOINT(#1)`: one word, and no name.
    IFC
}
