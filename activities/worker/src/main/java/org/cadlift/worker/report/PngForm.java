package org.cadlift.worker.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cadlift.export.raster.Outline;
import org.cadlift.export.raster.Raster;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Paints a picture as PNG, as SVG of the same marks looks on a screen of three pixels to one of CSS; corners of
/// lines are round.
final class PngForm {
    /// Pixels of a unit of the picture: with its margins it is 3120 on its larger side, and a legend below.
    private static final int PIXELS = 3;

    private static final int WHITE = 0xFFFFFF;

    private final Frame frame;
    private final Raster raster;

    private PngForm(Frame frame, Raster raster) {
        this.frame = frame;
        this.raster = raster;
    }

    /// @param offset from the drawing to the model; the file tells where the model's axes lie
    static byte[] of(Picture picture, Legend.Layout legend, Point offset) {
        int width = (int) Math.ceil(picture.frame().width() * PIXELS);
        int height = (int) Math.ceil(legend.height() * PIXELS);
        PngForm form = new PngForm(picture.frame(), new Raster(width, height, WHITE));
        picture.floor().forEach(level -> form.mark(level, Look.DRAWING));
        picture.source().forEach(source -> form.mark(source, Look.DRAWING));
        picture.standing().forEach(level -> form.mark(level, Look.DRAWING));
        legend.entries().forEach(form::entry);
        return form.raster.png(Map.of("Frame", axes(picture.frame(), offset)));
    }

    /// Says where the model's axes lie: x of the picture's left side and y of its top in mm, and its pixels a mm.
    private static String axes(Frame frame, Point offset) {
        double margin = Frame.MARGIN / frame.scale();
        return (frame.view().minX() - margin + offset.x()) + " " + (frame.view().maxY() + margin + offset.y()) + " "
                + frame.scale() * PIXELS;
    }

    private void mark(Mark mark, Look around) {
        switch (mark) {
            case Mark.Level level -> {
                Look group = around.within("g", "storey");
                PngForm inner = moved(level.by());
                level.marks().forEach(each -> inner.mark(each, group));
            }
            case Mark.Source source -> {
                Look group = around.within("g", "source");
                PngForm inner = moved(source.by());
                source.layers().forEach(each -> inner.mark(each, group));
            }
            case Mark.Part(var style, var id, var title, Region region) -> {
                FlatPen pen = pen();
                Trace.region(region, pen);
                paint(pen.outline(), around.within("path", style));
            }
            case Mark.Label label -> label(label, around.within("text", "name"));
            case Mark.Layer layer -> layer(layer, around);
        }
    }

    private PngForm moved(Point by) {
        return new PngForm(frame.moved(by), raster);
    }

    private FlatPen pen() {
        return new FlatPen(frame, PIXELS);
    }

    private void layer(Mark.Layer layer, Look around) {
        FlatPen fills = pen();
        layer.fills().forEach(chain -> Trace.chain(chain, fills));
        paint(fills.outline(), around.within("path", "fill"));
        Look line = around.within("path", "");
        for (List<Shape> chain : layer.lines()) {
            FlatPen pen = pen();
            Trace.chain(chain, pen);
            paint(pen.outline(), line);
        }
        Look plain = around.within("text", "");
        Look naming = around.within("text", "naming");
        layer.notes().forEach(note -> note(note, note.isNaming() ? naming : plain));
    }

    private void note(Mark.Note note, Look look) {
        Point at = note.text().at().flat();
        Lettering line = new Lettering(
                pen().column(at.x()),
                pen().row(at.y()),
                note.size() * PIXELS,
                note.text().rotationRadians());
        for (String text : note.lines()) {
            write(text, line, look);
            line = line.below(Writing.LINE);
        }
    }

    private void label(Mark.Label label, Look look) {
        double x = pen().column(label.at().x());
        double y = pen().row(label.at().y());
        write(label.name(), new Lettering(x, y, label.size() * PIXELS, 0), look);
        Look area = look.within("tspan", "area");
        Lettering line = new Lettering(x, y, label.size() * PIXELS * area.ems(), 0);
        write(label.area(), label.name().isEmpty() ? line : line.below(Mark.Label.LINE), area);
    }

    private void write(String text, Lettering line, Look look) {
        paint(line.outline(text, look.isCentered(), look.isCentral()), look);
    }

    private void entry(Legend.Entry entry) {
        Look group = Look.DRAWING.within("g", "legend").within("g", entry.key().colour());
        double left = (entry.x() + Frame.MARGIN) * PIXELS;
        double top = (entry.y() + Frame.MARGIN) * PIXELS;
        Outline swatch = new Outline();
        swatch.move(left, top);
        swatch.line(left + Legend.SWATCH * PIXELS, top);
        swatch.line(left + Legend.SWATCH * PIXELS, top + Legend.LETTERS * PIXELS);
        swatch.line(left, top + Legend.LETTERS * PIXELS);
        swatch.close();
        paint(swatch, group.within("path", Legend.swatch(entry.key())));
        double x = left + Legend.TEXT_X * PIXELS;
        double y = top + Legend.TEXT_Y * PIXELS;
        write(entry.key().meaning(), new Lettering(x, y, Legend.LETTERS * PIXELS, 0), Look.DRAWING.within("text", ""));
    }

    private void paint(Outline outline, Look look) {
        if (look.strokesFirst()) {
            stroke(outline, look);
        }
        look.fill().ifPresent(rgb -> raster.fill(outline, look.isEvenOdd(), rgb, look.fillOpacity()));
        if (!look.strokesFirst()) {
            stroke(outline, look);
        }
    }

    private void stroke(Outline outline, Look look) {
        OptionalInt rgb = look.stroke();
        if (rgb.isPresent()) {
            double dash = look.dash() * PIXELS;
            raster.stroke(dash > 0 ? outline.dashed(dash) : outline, look.strokeWidth() * PIXELS, rgb.getAsInt());
        }
    }
}
