package org.cadlift.export.picture;

import java.util.Optional;
import org.cadlift.contract.Limits;
import org.cadlift.export.raster.Png;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Draws a small picture of a building.
public final class Thumbnail {
    public static final Options DEFAULTS = new Options(480, 360);

    /// Samples a pixel, across and down.
    private static final int FINE = 2;

    private Thumbnail() {}

    /// Says how large the picture is.
    public record Options(int widthPixels, int heightPixels) {
        public Options {
            if (Math.min(widthPixels, heightPixels) < 16
                    || Math.max(widthPixels, heightPixels) > Limits.PICTURE_PIXELS) {
                throw new IllegalArgumentException("picture of " + widthPixels + "×" + heightPixels + " pixels");
            }
        }
    }

    /// Gives the picture as a PNG on no ground, so that it lies on any page.
    ///
    /// @return empty for a building without elements, and for one of more edges than [Limits#PICTURE_EDGES]
    public static Optional<byte[]> png(Building building, Options options) {
        long edges = building.elements().stream()
                .mapToLong(element -> element.solid().edges().size())
                .sum();
        Extent extent = Extent.of(building);
        if (edges > Limits.PICTURE_EDGES || !extent.isVisible()) {
            return Optional.empty();
        }
        int columns = FINE * options.widthPixels();
        int rows = FINE * options.heightPixels();
        Faces faces = new Faces();
        Canvas canvas = new Canvas(columns, rows, faces);
        Painter painter = new Painter(canvas, faces, View.fitting(extent, columns, rows), !extent.isCut());
        for (Element element : building.elements()) {
            painter.paint(element);
        }
        int[] pixels = Print.of(canvas, faces, FINE, extent.isCut());
        return Optional.of(Png.write(pixels, options.widthPixels(), options.heightPixels()));
    }
}
