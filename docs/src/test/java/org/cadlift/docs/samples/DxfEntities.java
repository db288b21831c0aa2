package org.cadlift.docs.samples;

import java.util.function.IntSupplier;

/// Collects the entities of model space or of one block, in drawing units and degrees.
final class DxfEntities {
    private final DxfTags tags = new DxfTags();
    private final IntSupplier handles;
    private final int owner;
    private double thickness;

    DxfEntities(IntSupplier handles, int owner) {
        this.handles = handles;
        this.owner = owner;
    }

    DxfTags tags() {
        return tags;
    }

    /// Gives lines, circles, arcs and polylines drawn from here on a thickness along z (group 39); 0 for none.
    DxfEntities thickness(double value) {
        thickness = value;
        return this;
    }

    private DxfTags entity(String type, String layer, String subclass) {
        return tags.tag(0, type)
                .handle(5, handles.getAsInt())
                .handle(330, owner)
                .tag(100, "AcDbEntity")
                .tag(8, layer)
                .tag(100, subclass);
    }

    private DxfTags solid(String type, String layer, String subclass) {
        entity(type, layer, subclass);
        return thickness == 0 ? tags : tags.real(39, thickness);
    }

    void line(String layer, double x1, double y1, double x2, double y2) {
        solid("LINE", layer, "AcDbLine").point(10, x1, y1).point(11, x2, y2);
    }

    /// Draws a closed chain of LINEs through the corners (x and y by turns).
    void lines(String layer, double... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            line(layer, corners[i], corners[i + 1], corners[next], corners[next + 1]);
        }
    }

    void rectangle(String layer, double x, double y, double width, double height) {
        lines(layer, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    void circle(String layer, double x, double y, double radius) {
        solid("CIRCLE", layer, "AcDbCircle").point(10, x, y).real(40, radius);
    }

    /// Draws an arc counter-clockwise from one angle to the other.
    void arc(String layer, double x, double y, double radius, double startDegrees, double endDegrees) {
        solid("ARC", layer, "AcDbCircle").point(10, x, y).real(40, radius);
        tags.tag(100, "AcDbArc").real(50, startDegrees).real(51, endDegrees);
    }

    /// Draws an LWPOLYLINE through vertices given as x, y and bulge by turns.
    void polyline(String layer, boolean closed, double... vertices) {
        entity("LWPOLYLINE", layer, "AcDbPolyline")
                .tag(90, vertices.length / 3)
                .tag(70, closed ? 1 : 0)
                .real(43, 0);
        if (thickness != 0) {
            tags.real(39, thickness);
        }
        for (int i = 0; i < vertices.length; i += 3) {
            tags.real(10, vertices[i]).real(20, vertices[i + 1]);
            if (vertices[i + 2] != 0) {
                tags.real(42, vertices[i + 2]);
            }
        }
    }

    /// Draws a closed LWPOLYLINE around an upright rectangle.
    void box(String layer, double x, double y, double width, double height) {
        polyline(layer, true, x, y, 0, x + width, y, 0, x + width, y + height, 0, x, y + height, 0);
    }

    /// Draws a whole ellipse: its half major axis as a vector, and the minor one as a fraction of it.
    void ellipse(String layer, double x, double y, double majorX, double majorY, double ratio) {
        entity("ELLIPSE", layer, "AcDbEllipse")
                .point(10, x, y)
                .point(11, majorX, majorY)
                .normal()
                .real(40, ratio)
                .real(41, 0)
                .real(42, 2 * Math.PI);
    }

    /// Draws a closed cubic B-spline; the first three control points are repeated at the end and the knots are
    /// uniform, which makes it smooth at the seam too.
    void closedSpline(String layer, double... controls) {
        int count = controls.length / 2 + 3;
        int knots = count + 4;
        entity("SPLINE", layer, "AcDbSpline")
                .normal()
                .tag(70, 11)
                .tag(71, 3)
                .tag(72, knots)
                .tag(73, count)
                .tag(74, 0)
                .real(42, 1e-6)
                .real(43, 1e-6);
        for (int i = 0; i < knots; i++) {
            tags.real(40, i - 3);
        }
        for (int i = 0; i < count; i++) {
            int at = 2 * i % controls.length;
            tags.point(10, controls[at], controls[at + 1]);
        }
    }

    /// Fills a polygon (x and y by turns) and leaves out a circular hole.
    void hatch(String layer, double holeX, double holeY, double holeRadius, double... corners) {
        entity("HATCH", layer, "AcDbHatch")
                .point(10, 0, 0)
                .normal()
                .tag(2, "SOLID")
                .tag(70, 1)
                .tag(71, 0)
                .tag(91, 2);
        tags.tag(92, 3).tag(72, 0).tag(73, 1).tag(93, corners.length / 2);
        for (int i = 0; i < corners.length; i += 2) {
            tags.real(10, corners[i]).real(20, corners[i + 1]);
        }
        tags.tag(97, 0);
        tags.tag(92, 16).tag(93, 1).tag(72, 2).real(10, holeX).real(20, holeY).real(40, holeRadius);
        tags.real(50, 0).real(51, 360).tag(73, 1).tag(97, 0);
        tags.tag(75, 0).tag(76, 1).tag(98, 1).real(10, 0).real(20, 0);
    }

    void text(String layer, double x, double y, double height, String text) {
        entity("TEXT", layer, "AcDbText").point(10, x, y).real(40, height).tag(1, text);
        tags.tag(100, "AcDbText");
    }

    void mtext(String layer, double x, double y, double height, String text) {
        entity("MTEXT", layer, "AcDbMText")
                .point(10, x, y)
                .real(40, height)
                .real(41, 0)
                .tag(71, 5)
                .tag(72, 1)
                .tag(1, text);
    }

    void insert(String layer, String block, double x, double y, double rotationDegrees) {
        insert(layer, block, x, y, 1, 1, rotationDegrees);
    }

    void insert(
            String layer, String block, double x, double y, double scaleX, double scaleY, double rotationDegrees) {
        entity("INSERT", layer, "AcDbBlockReference")
                .tag(2, block)
                .point(10, x, y)
                .real(41, scaleX)
                .real(42, scaleY)
                .real(43, 1)
                .real(50, rotationDegrees);
    }
}
