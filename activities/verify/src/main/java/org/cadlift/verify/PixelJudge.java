package org.cadlift.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Section;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Box;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.w3c.dom.NodeList;

/// Looks for everything that was built in the picture of pixels: along a few rows through each part, no pixel within
/// it may be as white as paper. The file is read by the JDK's own reader.
final class PixelJudge {
    private static final String BY = "CADLift pixel check";
    private static final String FORM = "javax_imageio_png_1.0";
    private static final String AXES = "Frame";
    private static final int WHITE = 0xFFFFFFFF;
    /// Heights of the rows, as parts of the box around what is looked for; off its middle, where symmetric outlines
    /// have their corners.
    private static final List<Double> ROWS = List.of(0.1871, 0.3129, 0.4871, 0.6871, 0.8129);

    private static final double CHORD_PIXELS = 0.1;

    private final BufferedImage image;
    private final double left;
    private final double top;
    private final double pixelsPerMm;

    private PixelJudge(BufferedImage image, double[] axes) {
        this.image = image;
        this.left = axes[0];
        this.top = axes[1];
        this.pixelsPerMm = axes[2];
    }

    /// @param index of the storey that the picture shows
    static Judgement judge(byte[] bytes, int index, Building building) throws Malformed {
        PixelJudge judge = read(bytes);
        if (index >= building.levels().size()) {
            return Judgement.invalid(BY, "a picture of a storey that was not built");
        }
        return judge.missing(index, building)
                .map(id -> Judgement.invalid(BY, id + " is not drawn"))
                .orElseGet(() -> Judgement.validWithoutSolids(BY));
    }

    private static PixelJudge read(byte[] bytes) throws Malformed {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            IIOImage read = reader.readAll(0, null);
            return new PixelJudge((BufferedImage) read.getRenderedImage(), axes(read.getMetadata()));
        } catch (IOException e) {
            throw new Malformed("no PNG: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static double[] axes(IIOMetadata metadata) throws Malformed {
        NodeList texts = ((org.w3c.dom.Element) metadata.getAsTree(FORM)).getElementsByTagName("tEXtEntry");
        for (int i = 0; i < texts.getLength(); i++) {
            org.w3c.dom.Element text = (org.w3c.dom.Element) texts.item(i);
            if (text.getAttribute("keyword").equals(AXES)) {
                return axes(text.getAttribute("value"));
            }
        }
        throw new Malformed("no frame is told");
    }

    private static double[] axes(String told) throws Malformed {
        try {
            double[] axes = List.of(told.split(" ", -1)).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (axes.length == 3 && axes[2] > 0) {
                return axes;
            }
        } catch (NumberFormatException e) {
            throw new Malformed("no frame: " + told);
        }
        throw new Malformed("no frame: " + told);
    }

    /// Gives the id of a part that is not in the picture.
    private Optional<String> missing(int level, Building building) {
        for (Element element : building.elements()) {
            if (element.level() == level && OverlayJudge.isDrawn(element.kind()) && !shows(element.solid())) {
                return Optional.of(element.id());
            }
        }
        return building.spaces().stream()
                .filter(space -> space.level() == level && !shows(space.solid()))
                .map(Building.Space::id)
                .findFirst();
    }

    private boolean shows(Solid solid) {
        List<Loop> loops = Section.of(solid, Measures.of(solid).min().z());
        Box box = Box.EMPTY;
        for (Loop loop : loops) {
            box = box.union(loop.bounds());
        }
        for (double part : ROWS) {
            double y = box.minY() + part * box.height();
            // Through the middle of a row of pixels.
            int row = (int) Math.floor((top - y) * pixelsPerMm);
            if (!shows(row, crossings(loops, top - (row + 0.5) / pixelsPerMm))) {
                return false;
            }
        }
        return true;
    }

    /// Says whether a row shows what lies between each odd crossing and the next, but for half a pixel beside them.
    private boolean shows(int row, List<Double> crossings) {
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            int from = (int) Math.ceil((crossings.get(i) - left) * pixelsPerMm);
            int to = (int) Math.floor((crossings.get(i + 1) - left) * pixelsPerMm);
            for (int column = from; column < to; column++) {
                boolean outside = row < 0 || row >= image.getHeight() || column < 0 || column >= image.getWidth();
                if (outside || image.getRGB(column, row) == WHITE) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Double> crossings(List<Loop> loops, double y) {
        List<Double> crossings = new ArrayList<>();
        for (Loop loop : loops) {
            List<Point> ring = Flatten.flatten(loop, CHORD_PIXELS / pixelsPerMm);
            Point a = ring.getLast();
            for (Point b : ring) {
                if ((a.y() > y) != (b.y() > y)) {
                    crossings.add(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
                }
                a = b;
            }
        }
        Collections.sort(crossings);
        return crossings;
    }
}
