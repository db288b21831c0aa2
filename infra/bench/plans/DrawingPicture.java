import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Draws what a drawing states: lines, arcs, outlines of fills and the first lines of texts.
final class DrawingPicture {
    private DrawingPicture() {}

    static void draw(Graphics2D g, AffineTransform at, Shape shape) {
        switch (shape) {
            case Shape.Path path -> {
                for (Curve curve : path.curves()) {
                    Path2D line = new Path2D.Double();
                    line.moveTo(curve.start().x(), curve.start().y());
                    int steps = curve instanceof Segment ? 1 : 24;
                    for (int i = 1; i <= steps; i++) {
                        Point p = curve.at((double) i / steps);
                        line.lineTo(p.x(), p.y());
                    }
                    g.draw(at.createTransformedShape(line));
                }
            }
            case Shape.SpacePath path -> {
                Path2D line = new Path2D.Double();
                for (var p : path.points()) {
                    if (line.getCurrentPoint() == null) {
                        line.moveTo(p.x(), p.y());
                    } else {
                        line.lineTo(p.x(), p.y());
                    }
                }
                g.draw(at.createTransformedShape(line));
            }
            case Shape.EllipticalArc arc -> {}
            case Shape.Spline spline -> {}
            case Shape.Fill fill ->
                fill.boundaries().forEach(boundary -> boundary.edges().forEach(edge -> draw(g, at, edge)));
            case Shape.Face face -> {}
            case Shape.Text text -> {
                var p = at.transform(
                        new java.awt.geom.Point2D.Double(text.at().x(), text.at().y()), null);
                Color color = g.getColor();
                g.setColor(new Color(0x2E86C1));
                String first = text.text().lines().findFirst().orElse("");
                g.drawString(first.length() > 24 ? first.substring(0, 24) : first, (float) p.getX(), (float) p.getY());
                g.setColor(color);
            }
            case Shape.Dot dot -> {}
        }
    }
}
