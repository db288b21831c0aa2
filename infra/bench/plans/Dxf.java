import java.util.List;
import java.util.Locale;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Writes a drawing as DXF text; coordinates come in mm and leave turned, moved and in the drawing's unit.
final class Dxf {
    private final StringBuilder blocks = new StringBuilder();
    private final StringBuilder entities = new StringBuilder();
    private StringBuilder out = entities;
    private final double turn;
    private final Point move;
    private final double mmPerUnit;
    private boolean inBlock;

    Dxf(double turn, Point move, double mmPerUnit) {
        this.turn = turn;
        this.move = move;
        this.mmPerUnit = mmPerUnit;
    }

    /// Gives where a point stands in the finished drawing, in mm.
    Point placed(Point p) {
        return new Point(
                p.x() * Math.cos(turn) - p.y() * Math.sin(turn) + move.x(),
                p.x() * Math.sin(turn) + p.y() * Math.cos(turn) + move.y());
    }

    Curve placed(Curve curve) {
        return switch (curve) {
            case Segment(Point start, Point end) -> new Segment(placed(start), placed(end));
            case Arc arc ->
                new Arc(placed(arc.start()), placed(arc.end()), placed(arc.center()), arc.radius(), arc.ccw());
        };
    }

    Region placed(Region region) {
        return new Region(
                placed(region.outer()), region.holes().stream().map(this::placed).toList());
    }

    private Loop placed(Loop loop) {
        return new Loop(loop.curves().stream().map(this::placed).toList());
    }

    /// Starts a block in which coordinates are the block's own, in the drawing's unit times 1.
    void block(String name) {
        out = blocks;
        inBlock = true;
        tags(0, "BLOCK", 8, "0", 2, name, 70, 0, 10, 0, 20, 0, 30, 0, 3, name);
    }

    void endBlock() {
        tags(0, "ENDBLK", 8, "0");
        out = entities;
        inBlock = false;
    }

    void line(String layer, Point a, Point b) {
        tags(0, "LINE", 8, layer);
        point(10, a);
        point(11, b);
    }

    void curve(String layer, Curve curve) {
        switch (curve) {
            case Segment(Point start, Point end) -> line(layer, start, end);
            case Arc arc -> arc(layer, arc);
        }
    }

    void arc(String layer, Arc drawn) {
        Arc arc = inBlock ? drawn : (Arc) placed(drawn);
        tags(0, arc.isFullCircle() ? "CIRCLE" : "ARC", 8, layer);
        double unit = inBlock ? 1 : mmPerUnit;
        tags(10, arc.center().x() / unit, 20, arc.center().y() / unit, 30, 0, 40, arc.radius() / unit);
        if (!arc.isFullCircle()) {
            double from = Math.toDegrees(arc.ccw() ? arc.startAngle() : arc.endAngle());
            double to = Math.toDegrees(arc.ccw() ? arc.endAngle() : arc.startAngle());
            tags(50, from, 51, to);
        }
    }

    void polyline(String layer, List<? extends Curve> curves, boolean closed, double widthMm) {
        int count = curves.size() + (closed ? 0 : 1);
        tags(0, "LWPOLYLINE", 100, "AcDbEntity", 8, layer, 100, "AcDbPolyline", 90, count, 70, closed ? 1 : 0);
        if (widthMm > 0) {
            tags(43, widthMm / mmPerUnit);
        }
        for (Curve curve : curves) {
            vertex(curve.start());
            if (curve instanceof Arc arc) {
                tags(42, Math.tan(arc.sweep() / 4));
            }
        }
        if (!closed) {
            vertex(curves.getLast().end());
        }
    }

    private void vertex(Point p) {
        Point at = inBlock ? p : placed(p);
        double unit = inBlock ? 1 : mmPerUnit;
        tags(10, at.x() / unit, 20, at.y() / unit);
    }

    void hatch(String layer, Region region, boolean solid) {
        tags(0, "HATCH", 100, "AcDbEntity", 8, layer, 100, "AcDbHatch", 10, 0, 20, 0, 30, 0, 210, 0, 220, 0, 230, 1);
        tags(2, solid ? "SOLID" : "ANSI31", 70, solid ? 1 : 0, 71, 0, 91, region.loops().size());
        for (Loop loop : region.loops()) {
            tags(92, 3, 72, 1, 73, 1, 93, loop.curves().size());
            for (Curve curve : loop.curves()) {
                vertex(curve.start());
                tags(42, curve instanceof Arc arc ? Math.tan(arc.sweep() / 4) : 0.0);
            }
            tags(97, 0);
        }
        tags(75, 0, 76, 1);
        if (!solid) {
            tags(52, 0, 41, 1, 77, 0, 78, 1, 53, 45, 43, 0, 44, 0, 45, -70 / mmPerUnit, 46, 70 / mmPerUnit, 79, 0);
        }
        tags(98, 0);
    }

    /// Places a block whose own size is 1 by 1; a negative scale mirrors it.
    void insert(String layer, String block, Point at, double scaleX, double scaleY, Point along) {
        double degrees = Math.toDegrees(Math.atan2(along.y(), along.x()) + turn);
        tags(0, "INSERT", 8, layer, 2, block);
        point(10, at);
        tags(41, scaleX / mmPerUnit, 42, scaleY / mmPerUnit, 43, 1, 50, degrees);
    }

    void text(String layer, String text, Point at, double heightMm) {
        tags(0, "TEXT", 8, layer);
        point(10, at);
        tags(40, heightMm / mmPerUnit, 1, text, 50, Math.toDegrees(turn));
    }

    void mtext(String layer, String text, Point at, double heightMm) {
        tags(0, "MTEXT", 100, "AcDbEntity", 8, layer, 100, "AcDbMText");
        point(10, at);
        tags(40, heightMm / mmPerUnit, 71, 1, 1, text, 50, Math.toDegrees(turn));
    }

    private void point(int code, Point p) {
        Point at = inBlock ? p : placed(p);
        double unit = inBlock ? 1 : mmPerUnit;
        tags(code, at.x() / unit, code + 10, at.y() / unit, code + 20, 0);
    }

    private void tags(Object... codesAndValues) {
        for (int i = 0; i < codesAndValues.length; i += 2) {
            out.append(codesAndValues[i]).append('\n');
            Object value = codesAndValues[i + 1];
            out.append(value instanceof Double d ? String.format(Locale.ROOT, "%.8f", d) : value)
                    .append('\n');
        }
    }

    /// @param insunits value of $INSUNITS, negative to leave it out
    String text(int insunits) {
        String units = insunits < 0 ? "" : "9\n$INSUNITS\n70\n" + insunits + "\n";
        return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n" + units + "0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n" + blocks
                + "0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n";
    }
}
