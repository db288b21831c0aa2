package org.cadlift.model.source;

/// Enumerates what a source may be.
public enum SourceFormat {
    DXF,
    DWG
}
