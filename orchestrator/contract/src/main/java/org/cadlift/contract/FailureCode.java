package org.cadlift.contract;

/// Enumerates every way a job can fail; closed, and part of the public contract.
public enum FailureCode implements Code {
    CAD_NO_ENTITIES(
            Fault.INPUT,
            "DXF file is empty (no entities found)",
            "The file holds no entity in model space or in any paper space.",
            "Open the drawing, check that it is not empty, and export it again."),
    CAD_NO_CLOSED_SHAPES(
            Fault.INPUT,
            "No closed shape found in the drawing",
            "Solids are made of closed outlines or of walls; this drawing has neither at the given tolerance.",
            "Close the outlines that the findings list, raise --tolerance to bridge the gaps, or set --wall-thickness to build walls along single lines."),
    CAD_INVALID_FORMAT(
            Fault.INPUT,
            "The file is not a CAD drawing that can be read",
            "The content, not the name, decides the format.",
            "Export the drawing as DXF (ASCII) and try again."),
    CAD_UNSUPPORTED_VERSION(
            Fault.INPUT,
            "This version of the drawing format cannot be read",
            "Old DWG versions and binary variants differ from each other.",
            "Save the drawing as ASCII DXF, version R2000 or later, and try again."),
    CAD_NO_VALID_LAYERS(
            Fault.INPUT,
            "No entity lies on a layer that was asked for",
            "Layer names are compared without regard to case; * and ? are wildcards.",
            "Run `cadlift inspect FILE` to list the layers and correct --layers."),
    CAD_READ_ERROR(
            Fault.INPUT,
            "The drawing is damaged and could not be read",
            "The place named is where reading stopped.",
            "Open the drawing in its CAD program, run its audit or recover command, and export it again."),
    IMG_NO_CONTOURS(
            Fault.INPUT,
            "No outline found in the picture",
            "Lines may be too faint or too thin.",
            "Use a picture with darker lines, or lower the canny thresholds."),
    IMG_INVALID_FORMAT(
            Fault.INPUT,
            "The file is not a picture that can be read",
            "The content, not the name, decides the format.",
            "Save the picture as PNG or JPEG and try again."),
    IMG_TOO_SMALL(
            Fault.INPUT,
            "The picture is too small",
            "Walls need several pixels each.",
            "Use a picture of at least 100×100 pixels."),
    IMG_TOO_LARGE(
            Fault.INPUT,
            "The picture is too large",
            "Pictures up to 10000×10000 pixels are read.",
            "Scale the picture down and try again."),
    IMG_BLANK(
            Fault.INPUT,
            "The picture is blank",
            "All pixels have nearly the same colour.",
            "Check that the right picture was given."),
    IMG_READ_ERROR(
            Fault.INPUT,
            "The picture is damaged and could not be read",
            "The picture ends early or its data are inconsistent.",
            "Open the picture in an image program and save it again."),
    PROMPT_EMPTY(
            Fault.INPUT,
            "The brief is empty",
            "A brief needs at least one room.",
            "Describe the rooms and their sizes."),
    PROMPT_LLM_FAILED(
            Fault.WORLD,
            "The language model did not answer",
            "The service may be busy.",
            "Try again later, or set use_llm to false."),
    PROMPT_INVALID_DIMENSIONS(
            Fault.INPUT,
            "The brief states impossible dimensions",
            "A room needs a positive width and length.",
            "Correct the dimensions named in the findings."),
    PROMPT_NOT_UNDERSTOOD(
            Fault.INPUT,
            "The brief could not be understood",
            "No room or size was recognised.",
            "Name the rooms and their sizes, for instance: kitchen 3 x 4 m."),
    PROMPT_NO_ROOMS(
            Fault.INPUT, "The brief names no room", "A building needs at least one room.", "Name at least one room."),
    GEO_STEP_GENERATION_FAILED(
            Fault.OURS,
            "The STEP file could not be written",
            "The solids are kept in the other formats.",
            "Report this drawing as a fault; use another format meanwhile."),
    GEO_INVALID_POLYGON(
            Fault.INPUT,
            "An outline crosses itself or has no area",
            "A solid needs an outline with an inside.",
            "Repair the outline at the place named."),
    GEO_BOOLEAN_OP_FAILED(
            Fault.OURS,
            "Outlines could not be combined",
            "The outlines involved are named in the findings.",
            "Report this drawing as a fault; simplify the outlines at the place named meanwhile."),
    GEO_EXPORT_FAILED(
            Fault.OURS,
            "A model file could not be written",
            "The other formats are not affected.",
            "Choose another format, and report this drawing as a fault."),
    GEO_VERIFICATION_FAILED(
            Fault.OURS,
            "Another program reads the model differently from what was built",
            "The file is kept aside for inspection.",
            "Do not use the file; report this drawing as a fault."),
    SYS_FILE_NOT_FOUND(
            Fault.INPUT,
            "The file does not exist or cannot be read",
            "Paths are relative to the working directory.",
            "Check the path and the permissions."),
    SYS_FILE_TOO_LARGE(
            Fault.INPUT,
            "The file is larger than the limit",
            "The limit protects the machine.",
            "Split the drawing, purge unused blocks, or raise the limit in the configuration."),
    SYS_STORAGE_ERROR(
            Fault.WORLD,
            "Reading or writing storage failed",
            "The disk may be full or not writable.",
            "Free space or correct the permissions, then run again: finished steps are kept."),
    SYS_INVALID_PARAMETERS(
            Fault.INPUT,
            "A parameter is out of its range",
            "The message names the parameter and its range.",
            "Correct the parameter."),
    SYS_RATE_LIMITED(
            Fault.WORLD,
            "Too many requests",
            "A limit by minute and hour applies.",
            "Wait for the time in Retry-After and try again."),
    SYS_UNAUTHORIZED(
            Fault.INPUT,
            "Not allowed",
            "The key or its rights do not suffice.",
            "Use a valid key with the right scope."),
    SYS_TIMEOUT(
            Fault.WORLD,
            "The time limit was reached",
            "The drawing may be very large.",
            "Try again, or raise the limit."),
    SYS_CANCELLED(
            Fault.INPUT,
            "The job was cancelled",
            "It was cancelled on request.",
            "Start the job again if this was not intended."),
    SYS_UNAVAILABLE(
            Fault.WORLD,
            "A service that is needed does not answer",
            "The message names the service.",
            "Check that the service runs and try again."),
    SYS_OUT_OF_MEMORY(
            Fault.WORLD,
            "The memory does not suffice",
            "The drawing is large, or many are converted at once.",
            "Give the program more memory (JAVA_TOOL_OPTIONS=-Xmx8g), or take fewer drawings at once."),
    SYS_UNEXPECTED_ERROR(
            Fault.OURS,
            "Something went wrong inside CADLift",
            "This is a fault of the program, not of the file.",
            "Run again with -v and report the message.");

    /// Says whose fault a failure is: the input's (never retried), the world's (retried), or ours (fails loudly).
    public enum Fault {
        INPUT,
        WORLD,
        OURS
    }

    private final Fault fault;
    private final String message;
    private final String suggestion;
    private final String userAction;

    FailureCode(Fault fault, String message, String suggestion, String userAction) {
        this.fault = fault;
        this.message = message;
        this.suggestion = suggestion;
        this.userAction = userAction;
    }

    public Fault fault() {
        return fault;
    }

    /// Gives the general message; a [Finding] says it with the figures of its case.
    public String message() {
        return message;
    }

    public String suggestion() {
        return suggestion;
    }

    public String userAction() {
        return userAction;
    }
}
