package org.cadlift.export.step;

/// Says by which application protocol a file is written. What is written is in both, with the same attributes; they
/// differ in how they name themselves.
public enum StepProtocol {
    /// ISO 10303-242:2014.
    AP242(
            "AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF { 1 0 10303 442 1 1 4 }",
            "managed model based 3d engineering",
            "ap242_managed_model_based_3d_engineering",
            2014),
    /// ISO 10303-214:2010, for programs from before AP242.
    AP214(
            "AUTOMOTIVE_DESIGN { 1 0 10303 214 3 1 1 }",
            "core data for automotive mechanical design processes",
            "automotive_design",
            2010);

    private final String schema;
    private final String application;
    private final String interpretedModel;
    private final int year;

    StepProtocol(String schema, String application, String interpretedModel, int year) {
        this.schema = schema;
        this.application = application;
        this.interpretedModel = interpretedModel;
        this.year = year;
    }

    /// Gives the schema that the header names.
    String schema() {
        return schema;
    }

    /// Gives what the data are for.
    String application() {
        return application;
    }

    /// Gives the name of the schema in the definition of the protocol.
    String interpretedModel() {
        return interpretedModel;
    }

    /// Gives the year of the protocol.
    int year() {
        return year;
    }
}
