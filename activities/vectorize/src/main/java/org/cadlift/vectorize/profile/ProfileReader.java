package org.cadlift.vectorize.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Limits;
import org.cadlift.plane.Grain;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Duplicates;
import org.cadlift.vectorize.linework.Faces;
import org.cadlift.vectorize.linework.Gap;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.OpenEnds;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Outlines;
import org.cadlift.vectorize.linework.Stroke;

/// Reads the strokes of one elevation as regions to extrude.
public final class ProfileReader {
    private ProfileReader() {}

    /// Is what was found.
    ///
    /// @param smallestGap the least gap between ends of strokes that stayed open
    public record Result(List<Profiles.Piece> pieces, Optional<Gap> smallestGap) {}

    public static Result read(List<Stroke> strokes, double extentMm, double toleranceMm, Account account, Notes notes) {
        List<Stroke> lines = new ArrayList<>();
        List<Stroke> wide = new ArrayList<>();
        for (Stroke stroke : strokes) {
            (stroke.widthMm() > 0 ? wide : lines).add(stroke);
        }
        Outlines outlines = Outlines.of(lines, extentMm, toleranceMm, account, notes);
        List<Outline> closed = new ArrayList<>();
        List<Outline> fills = new ArrayList<>();
        for (Outline outline : outlines.closed()) {
            (outline.isFill() ? fills : closed).add(outline);
        }
        closed.addAll(bands(wide));
        Faces faces = Faces.of(outlines.open(), toleranceMm);
        if (!faces.outlines().isEmpty()) {
            closed.addAll(faces.outlines());
            closed = new ArrayList<>(Duplicates.without(closed, toleranceMm, account, notes));
        }
        closed.addAll(Fills.beside(fills, closed, account));
        double grainMm = Grain.mm(extentMm, toleranceMm);
        List<Profiles.Piece> pieces = withoutFuzz(Profiles.of(closed, account, notes), grainMm);
        return new Result(pieces, OpenEnds.report(faces.loose(), toleranceMm, account, notes));
    }

    /// Takes the fuzz from pieces; one that is no wider stays as it is, for nothing drawn vanishes in silence.
    private static List<Profiles.Piece> withoutFuzz(List<Profiles.Piece> pieces, double grainMm) {
        List<Region> regions = pieces.stream().map(Profiles.Piece::region).toList();
        if (!Grain.isLikely(regions, grainMm)) {
            return pieces;
        }
        List<List<Region>> cleared = Grain.of(regions, grainMm);
        List<Profiles.Piece> left = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Profiles.Piece piece = pieces.get(i);
            List<Profiles.Piece> parts = cleared.get(i).stream()
                    .filter(region -> region.area() >= Limits.REGION_AREA_MM2)
                    .map(region -> new Profiles.Piece(region, piece.strokes(), piece.zMm()))
                    .toList();
            left.addAll(parts.isEmpty() ? List.of(piece) : parts);
        }
        return left;
    }

    /// Gives wide polylines the outlines of their bands, united on each layer.
    private static List<Outline> bands(List<Stroke> wide) {
        Map<String, List<Stroke>> byLayer = new LinkedHashMap<>();
        for (Stroke stroke : wide) {
            byLayer.computeIfAbsent(stroke.layer(), layer -> new ArrayList<>()).add(stroke);
        }
        List<Outline> outlines = new ArrayList<>();
        for (List<Stroke> layer : byLayer.values()) {
            List<Region> regions = new ArrayList<>();
            for (Stroke stroke : layer) {
                regions.addAll(Offset.stroke(stroke.curves(), stroke.widthMm() / 2));
            }
            List<Region> united = layer.size() > 1 ? Overlay.union(regions) : regions;
            for (Region region : united) {
                for (Loop loop : region.loops()) {
                    outlines.add(new Outline(
                            loop.counterClockwise(), layer.getFirst().zMm(), layer));
                }
            }
        }
        return outlines;
    }
}
