package org.cadlift.contract;

/// Holds every limit of the product in one place; past a limit there is a coded finding, never a crash.
public final class Limits {
    /// Largest DXF or DWG file: 50 MB, as the API promises.
    public static final long DRAWING_BYTES = 52_428_800;
    /// Largest drawing of which `inspect` forecasts the model: beyond it a look would cost what a conversion costs.
    public static final long FORECAST_BYTES = 8_000_000;
    /// Largest picture file: 20 MB, as the API promises.
    public static final long PICTURE_BYTES = 20_971_520;
    /// Shortest side of a picture: walls need several pixels each.
    public static final int PICTURE_LEAST_PIXELS = 100;
    /// Longest side of a picture, as the API promises.
    public static final int PICTURE_MOST_PIXELS = 10_000;
    /// Entities after expansion of blocks; beyond it memory, not time, is the risk (about 200 bytes each).
    public static final int ENTITIES = 5_000_000;
    /// Figures that one INSERT may expand to; ten levels of ten inserts each stop here in well under a second.
    public static final int FIGURES_PER_INSERT = 1_000_000;
    /// Depth of blocks within blocks; real drawings stay below 10.
    public static final int BLOCK_NESTING = 32;
    /// Files that one drawing may refer to, those that they refer to among them; sets of drawings stay below 50.
    public static final int REFERENCES = 200;
    /// Bytes of all files that one drawing refers to: four drawings of the largest size.
    public static final long REFERENCE_BYTES = 4 * DRAWING_BYTES;
    /// Layouts told apart, as many as AutoCAD allows; what stands on further ones counts as one.
    public static final int LAYOUTS = 256;
    /// Vertices of one polyline, spline or hatch path.
    public static final int VERTICES = 1_000_000;
    /// Characters of one text kept.
    public static final int TEXT_CHARS = 100_000;
    /// Rules of what layers hold: with patterns dozens do, and with the longest names so many stay below
    /// the 2 MB that an engine takes in one message.
    public static final int RULES = 500;
    /// Largest file of rules, comments and all.
    public static final long RULES_BYTES = 1_000_000;
    /// Characters of a name that a rule states, as many as the name of a layer may have.
    public static final int NAME_CHARS = 255;
    /// Values of extended data and members of groups that `inspect --extras` lists; real drawings stay below 100 000.
    public static final int EXTRAS = 1_000_000;
    /// Largest coordinate: 1e9 mm is survey range; beyond 1e12 a double has no tenth of a millimetre left.
    public static final double COORDINATE_MM = 1e12;
    /// Findings of one code kept in full; the rest is counted in a last one.
    public static final int FINDINGS_PER_CODE = 100;
    /// Ledger entries listed in the report; totals always count all.
    public static final int LEDGER_ENTRIES = 10_000;
    /// Path points in the drawing of report.html; more make a page that browsers are slow to pan.
    public static final int REPORT_PATH_POINTS = 200_000;
    /// Path points in an overlay, which programs for drawings open as well as browsers.
    public static final int OVERLAY_PATH_POINTS = 2_000_000;
    /// Rows of one table in report.html; report.json has them all.
    public static final int REPORT_ROWS = 500;
    /// Largest GLB that report.html carries; beyond it the page names the file instead.
    public static final int REPORT_MODEL_BYTES = 32_000_000;
    /// Longest side of a picture of a model; its samples take 190 MB there.
    public static final int PICTURE_PIXELS = 2048;
    /// Edges of a model that a picture is drawn of: a few seconds, and finer than pixels long before.
    public static final int PICTURE_EDGES = 4_000_000;
    /// Points at which the cut through a model is compared with the drawing: a tenth of a second, and one in a few
    /// centimetres of a house.
    public static final int ROUND_TRIP_POINTS = 10_000;
    /// Seconds that understanding a plan or building its solids may take: the largest drawings take less than a minute,
    /// and an engine gives up a step after ten.
    public static final int STEP_SECONDS = 540;
    /// Seconds the checking kernel may take for one file.
    public static final int VERIFY_SECONDS = 120;
    /// Memory the checking kernel may take for one file.
    public static final int VERIFY_MEGABYTES = 4096;
    /// Seconds the program that reads DWG may take: real drawings take less than one, the largest a few.
    public static final int DWG_SECONDS = 60;
    /// Memory the program that reads DWG may take: fifty times the largest file, and a real one of 0.6 MB takes 32 MB.
    public static final int DWG_MEGABYTES = 2560;
    /// Largest DXF taken from the program that reads DWG: ten times the largest DWG; real ones come to two to ten
    /// times.
    public static final int DWG_DXF_BYTES = 512 << 20;
    /// Sides of an outline over which slopes are looked for: some seconds, while houses have dozens.
    public static final int ROOF_SIDES = 400;
    /// Sides of one wall between which middle lines are looked for, each with each: some tenths of a second.
    public static final int WALL_SIDES = 4000;
    /// Lines that one line may cross where many do: long axes cross some dozens.
    public static final int CROSSINGS_OF_A_LINE = 200;
    /// Lines that may cross more than [#CROSSINGS_OF_A_LINE] others: so many make some 100 000 faces, which take
    /// seconds and, as solids, 160 MB of IFC.
    public static final int CROSSING_LINES = 1000;
    /// Smallest area of a region that becomes a solid: a tenth of a square millimetre.
    public static final double REGION_AREA_MM2 = 0.1;
    /// Readers of IFC built on OpenCASCADE take points within 1e-7 m for one, and know no edge between them: what is
    /// shorter than twice that is left out there.
    public static final double IFC_EDGE_MM = 2e-4;
    /// Farthest extent at which coordinates are kept as they are; beyond it a local origin is recorded.
    public static final double LOCAL_ORIGIN_MM = 1e7;

    private Limits() {}
}
