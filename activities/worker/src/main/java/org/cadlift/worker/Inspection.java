package org.cadlift.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.report.Extras;
import org.cadlift.contract.report.Report;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.parse.Parse;
import org.cadlift.parse.dwg.DwgProgram;

/// Is what a look into a source shows.
///
/// @param report what would become of it
/// @param layers in the order of the file, those without a table entry last
/// @param blocks block name to figures it draws in all its places
/// @param entities entity type to count, as stored
/// @param blockEntities the same inside block definitions
public record Inspection(
        Report report,
        List<LayerUse> layers,
        Map<String, Integer> blocks,
        Map<String, Integer> entities,
        Map<String, Integer> blockEntities) {
    /// Is a layer and what lies on it.
    ///
    /// @param figures how many figures are drawn on it, those from blocks among them
    /// @param extent least x, least y, greatest x, greatest y in mm, less the origin; empty when nothing is drawn
    public record LayerUse(String name, boolean on, boolean frozen, boolean locked, int figures, List<Double> extent) {}

    /// Tells whether there was a drawing to look into.
    public boolean wasRead() {
        return report.source().units().isPresent();
    }

    static Inspection of(Trail trail, Report report) {
        return trail.look(0)
                .drawing()
                .map(drawing -> of(drawing, report))
                .orElseGet(() -> new Inspection(report, List.of(), Map.of(), Map.of(), Map.of()));
    }

    /// Looks into a file without holding it in memory or making anything of it; the forecast counts what can be drawn.
    /// Empty when it is no DXF, or none that may be read: then [InlineFlow#inspect] says why.
    ///
    /// @param version of the program
    /// @param name of the file without folders
    public static Optional<Inspection> survey(String version, String name, Path file, JobOptions options)
            throws IOException {
        return new Survey(version, name, file, options).look();
    }

    /// Lists the groups and the extended data of a drawing; empty when there is none to look into.
    public static Optional<Extras> extras(byte[] drawing) {
        return Parse.extras(drawing, DwgProgram.find());
    }

    private static Inspection of(Drawing drawing, Report report) {
        return switch (drawing) {
            case CadDrawing cad -> of(cad, report);
        };
    }

    private static Inspection of(CadDrawing drawing, Report report) {
        Map<String, Integer> blocks = new TreeMap<>();
        Map<String, Integer> entities = new TreeMap<>();
        Map<String, Integer> blockEntities = new TreeMap<>();
        LayerUses uses = new LayerUses();
        for (Layer layer : drawing.layers()) {
            uses.declare(layer);
        }
        for (Entity entity : drawing.entities()) {
            entities.merge(entity.type(), 1, Integer::sum);
            for (Figure figure : entity.figures()) {
                uses.draw(figure);
                if (!figure.block().isEmpty()) {
                    blocks.merge(figure.block(), 1, Integer::sum);
                }
            }
        }
        for (TypeCount count : drawing.blockEntities()) {
            blockEntities.merge(count.type(), count.count(), Integer::sum);
        }
        return new Inspection(report, uses.all(), blocks, entities, blockEntities);
    }
}
