package org.cadlift.export.ifc;

/// Says by which edition of IFC a file is written. All that is written has the same attributes in both; what the older
/// one has and the newer one deprecates is not used.
public enum IfcSchema {
    /// ISO 16739-1:2018.
    IFC4("DesignTransferView_V1.0"),
    /// ISO 16739-1:2024. No view is published for it that allows what the Design Transfer View does.
    IFC4X3_ADD2("notYetAssigned");

    private final String view;

    IfcSchema(String view) {
        this.view = view;
    }

    /// Gives the model view definition that the header names.
    String view() {
        return view;
    }
}
