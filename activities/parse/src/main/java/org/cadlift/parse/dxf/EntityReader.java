package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads one entity with all that belongs to it (vertices, attributes) into a [Stored].
final class EntityReader {
    private static final int TRANSPARENCY = 440;
    private static final int OPACITY_OF_BLOCK = 1;
    private static final int OPACITY_STATED = 2;
    static final String VIEWPORT = "viewport";
    private static final Settled OUT_OF_RANGE = Settled.failed("coordinate out of range");

    private final TagReader reader;
    private final Tags tags;
    private final Layouts layouts;
    private final Symbols symbols;
    private final Notices notices;
    private final PolylineReader polylines;

    EntityReader(TagReader reader, Tags tags, Layouts layouts, Symbols symbols, Notices notices) {
        this.symbols = symbols;
        this.layouts = layouts;
        this.reader = reader;
        this.tags = tags;
        this.notices = notices;
        this.polylines = new PolylineReader(reader, tags, notices);
    }

    /// Reads the entity whose type tag was just read.
    Stored read(String type) {
        tags.fill();
        return readFilled(type);
    }

    /// Reads the entity whose own tags were read already.
    Stored readFilled(String type) {
        return switch (type) {
            case "POLYLINE" -> {
                Stored plain = stored(type, Settled.ANNOTATION);
                yield withRest(plain, polylines.heavy());
            }
            case "INSERT" -> {
                Stored plain = stored(type, Settled.ANNOTATION);
                yield withRest(plain, insert(plain));
            }
            default -> checked(type, geometry(type));
        };
    }

    /// Stores an entity that its tags tell whole; one with a number that cannot be read has failed.
    private Stored checked(String type, Geometry geometry) {
        boolean readable = !tags.isUnreadable() && Double.isFinite(tags.real(39, 0));
        return stored(type, readable || geometry instanceof Settled ? geometry : OUT_OF_RANGE);
    }

    private static Stored withRest(Stored plain, Geometry geometry) {
        return plain.with(Double.isFinite(plain.thickness()) ? geometry : OUT_OF_RANGE);
    }

    private Stored stored(String type, Geometry geometry) {
        int color = tags.integer(62, Stored.BYLAYER);
        if (color < -255 || color > 257) {
            notices.repaired(tags.line(), "colour " + color + " does not exist; the layer's was taken");
            color = Stored.BYLAYER;
        }
        int trueColor = tags.integer(420, -1);
        return new Stored(
                type,
                tags.handle(),
                tags.line(),
                tags.name(8, "0"),
                color == 257 ? Stored.BYLAYER : Math.abs(color),
                trueColor < 0 ? -1 : trueColor & 0xffffff,
                tags.integer(60, 0) != 0,
                tags.integer(67, 0) == 1 ? layouts.space(tags.name(410, Stored.PAPER)) : Stored.MODEL,
                thickness(),
                tags.name(6, Stored.BY_LAYER),
                opacity(tags.integer(TRANSPARENCY, 0)),
                geometry);
    }

    /// Reads the thickness as it goes up: along the extrusion, which may point down.
    private double thickness() {
        double thickness = tags.real(39, 0);
        return thickness == 0 ? 0 : thickness * ocs(tags).zz();
    }

    /// Reads a transparency: its highest byte says whether the lowest is the opacity, or whose it is.
    static double opacity(int transparency) {
        return switch (transparency >>> 24) {
            case OPACITY_STATED -> (transparency & 0xff) / 255.0;
            case OPACITY_OF_BLOCK -> Stored.OPACITY_BYBLOCK;
            default -> Double.NaN;
        };
    }

    private Geometry geometry(String type) {
        return switch (type) {
            case "LINE", "3DLINE" ->
                new Geometry.Line(
                        tags.real(10, 0),
                        tags.real(20, 0),
                        tags.height(30),
                        tags.real(11, 0),
                        tags.real(21, 0),
                        tags.height(31));
            case "CIRCLE" -> circular(0, 360);
            case "ARC" -> arc();
            case "LWPOLYLINE" -> polylines.light();
            case "ELLIPSE" -> ellipse();
            case "SPLINE" -> SplineReader.read(tags);
            case "HELIX" -> helix();
            case "SHAPE" -> shape();
            case "MLINE" -> new MultilineReader(tags, symbols.objects().multilines()).read();
            case "TEXT" -> TextReader.text(tags);
            case "MTEXT" -> TextReader.mtext(tags);
            case "ATTDEF" -> TextReader.attributeDefinition(tags);
            case "HATCH", "MPOLYGON" -> new HatchReader(tags).read();
            case "SOLID", "TRACE" -> Corners.solid(tags);
            case "3DFACE" -> new Geometry.Faces(List.of(Corners.of(tags)));
            case "POINT" -> new Geometry.Spot(tags.real(10, 0), tags.real(20, 0), tags.height(30));
            case "DIMENSION", "ARC_DIMENSION", "LARGE_RADIAL_DIMENSION" -> NoteReader.dimension(tags);
            case "LEADER" -> NoteReader.leader(tags);
            case "MULTILEADER", "MLEADER" -> NoteReader.multileader(tags);
            case "TOLERANCE" -> NoteReader.tolerance(tags);
            case "ACAD_TABLE" -> NoteReader.table(tags);
            case "ATTRIB" -> Settled.ANNOTATION;
            case "MESH" -> MeshReader.read(tags);
            case "REGION", "3DSOLID", "BODY", "SURFACE", "EXTRUDEDSURFACE", "PLANESURFACE" ->
                AcisReader.read(tags, type, symbols.objects().solids());
            case "XLINE", "RAY" -> Settled.ignored("construction line");
            case "VIEWPORT" -> view();
            case "WIPEOUT" -> Settled.ignored("mask");
            case "LIGHT", "SUN", "CAMERA" -> Settled.ignored("no geometry");
            // What is drawn for these is the frame of a picture, which is no outline.
            case "IMAGE", "OLEFRAME", "OLE2FRAME", "PDFUNDERLAY", "DWFUNDERLAY", "DGNUNDERLAY" ->
                Settled.ignored("unsupported: " + type);
            default -> proxy(type);
        };
    }

    /// Reads a viewport: its height on paper (41) and of what it shows (45); number 1 (69) is the sheet itself.
    private Geometry view() {
        return tags.integer(69, 0) == 1 ? Settled.ignored(VIEWPORT) : new Geometry.View(plain(41), plain(45));
    }

    /// Names a shape, which is drawn in a file of its own (SHX).
    private Geometry shape() {
        String name = tags.name(2, "");
        return Settled.ignored("unsupported: SHAPE" + (name.isEmpty() ? "" : " " + name));
    }

    /// Reads a helix by the spline that stands before what makes it one.
    private Geometry helix() {
        tags.cutBefore("AcDbHelix");
        return tags.has(10) ? SplineReader.read(tags) : Settled.ignored("unsupported: HELIX without a curve");
    }

    /// Reads an entity of another type by what a program drew for it.
    private Geometry proxy(String type) {
        String of = type.equals("ACAD_PROXY_ENTITY") ? symbols.className(tags.integer(91, 0)) : "";
        String named = of.isEmpty() ? type : type + " of " + of;
        return ProxyReader.read(tags, stored(type, Settled.ANNOTATION), symbols.layers(), named);
    }

    private double plain(int code) {
        int index = tags.find(code, 0);
        return index < 0 ? 0 : tags.plainReal(index);
    }

    private Geometry circular(double startDegrees, double sweepDegrees) {
        double radius = tags.real(40, 0);
        if (!(radius > 0)) {
            return Settled.failed("radius is not positive");
        }
        return new Geometry.Circular(
                tags.real(10, 0), tags.real(20, 0), tags.height(30), radius, startDegrees, sweepDegrees, ocs(tags));
    }

    private Geometry arc() {
        double start = tags.real(50, 0);
        return circular(start, Degrees.sweep(start, tags.real(51, 360)));
    }

    /// Reads the extrusion direction (210, 220, 230).
    static Placement ocs(Tags tags) {
        return tags.has(210) || tags.has(220) || tags.has(230)
                ? Placement.ocs(tags.real(210, 0), tags.real(220, 0), tags.real(230, 1))
                : Placement.IDENTITY;
    }

    /// Reads an ellipse; its center and major axis are world coordinates, the minor axis is extrusion × major · ratio.
    private Geometry ellipse() {
        double ratio = tags.real(40, 1);
        double[] major = {tags.real(11, 0), tags.real(21, 0), tags.real(31, 0)};
        Placement ocs = ocs(tags);
        double nx = ocs.xz();
        double ny = ocs.yz();
        double nz = ocs.zz();
        double[] minor = {
            (ny * major[2] - nz * major[1]) * ratio,
            (nz * major[0] - nx * major[2]) * ratio,
            (nx * major[1] - ny * major[0]) * ratio
        };
        double start = tags.real(41, 0);
        double end = tags.real(42, 2 * Math.PI);
        if (ratio == 0 || (major[0] == 0 && major[1] == 0 && major[2] == 0)) {
            return Settled.failed("ellipse without an axis");
        }
        double[] center = {tags.real(10, 0), tags.real(20, 0), tags.real(30, 0)};
        return new Geometry.Elliptical(center, major, minor, start, endAfter(start, end), Placement.IDENTITY);
    }

    /// Gives the end parameter in (start, start + 2π]; within a billionth of a full turn it is one.
    static double endAfter(double start, double end) {
        double sweep = (end - start) % (2 * Math.PI);
        if (sweep < 0) {
            sweep += 2 * Math.PI;
        }
        return start + (sweep < 1e-9 || sweep > 2 * Math.PI - 1e-9 ? 2 * Math.PI : sweep);
    }

    private Geometry insert(Stored plain) {
        String block = tags.name(2, "");
        Geometry.Use use = new Geometry.Use(
                block,
                tags.real(10, 0),
                tags.real(20, 0),
                tags.height(30),
                scale(41),
                scale(42),
                depthScale(),
                tags.real(50, 0),
                Math.max(1, tags.integer(70, 1)),
                Math.max(1, tags.integer(71, 1)),
                tags.real(44, 0),
                tags.real(45, 0),
                ocs(tags),
                new ArrayList<>());
        boolean follow = tags.integer(66, 0) == 1;
        boolean unreadable = tags.isUnreadable();
        boolean ended = attributes(use.attributes(), follow, plain);
        if (follow && !ended) {
            notices.repaired(plain.line(), "the attributes of this INSERT have no SEQEND");
        }
        if (unreadable) {
            return OUT_OF_RANGE;
        }
        return block.isEmpty() ? Settled.failed("INSERT names no block") : use;
    }

    private double scale(int code) {
        double scale = tags.real(code, 1);
        if (scale == 0) {
            notices.repaired(tags.line(), "a scale of 0 was read as 1");
            return 1;
        }
        return scale;
    }

    /// Reads the scale along z; programs that draw flat write 0, and mean that it does not matter.
    private double depthScale() {
        double scale = tags.real(43, 1);
        return scale == 0 ? 1 : scale;
    }

    /// Reads the ATTRIBs that follow an INSERT; says whether SEQEND ended them.
    private boolean attributes(List<Stored> attributes, boolean follow, Stored owner) {
        while (reader.next()) {
            if (reader.is("ATTRIB")) {
                tags.fill();
                Stored attribute = checked("ATTRIB", TextReader.attribute(tags));
                if (attributes.size() < Limits.VERTICES) {
                    attributes.add(attribute);
                }
            } else if (reader.is("SEQEND") && (follow || !attributes.isEmpty())) {
                tags.fill();
                return true;
            } else {
                reader.back();
                return false;
            }
        }
        notices.repaired(owner.line(), "the file ends within an INSERT");
        return true;
    }
}
