package org.cadlift.parse.dxf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;

/// Is what a look into a DXF shows without making a drawing of it: the same counts, extents and reasons, in one pass
/// and in memory that does not grow with the file beyond its block definitions.
///
/// @param origin what would be taken off the coordinates, mm
/// @param layers in the order of the file, those without a table entry last
/// @param blocks block name to figures it draws in all its places
/// @param fates entity type to how many met which fate; [Fate#OPEN] for those that draw something
/// @param reasons why entities are left out or failed, to how many
/// @param blockEntities entities inside block definitions, by type in alphabetical order
public record DxfSurvey(
        Units units,
        Point3 origin,
        List<LayerUse> layers,
        Map<String, Long> blocks,
        Map<String, Map<Fate, Long>> fates,
        Map<String, Long> reasons,
        List<TypeCount> blockEntities) {
    /// Is a layer and what lies on it.
    ///
    /// @param figures how many figures are drawn on it, those from blocks among them
    /// @param extent least x, least y, greatest x, greatest y in mm, less the origin; empty when nothing is drawn
    public record LayerUse(Layer layer, long figures, List<Double> extent) {
        public LayerUse {
            extent = List.copyOf(extent);
        }
    }

    /// Opens the file from its start; a second time only when it states layers or blocks after entities.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public DxfSurvey {
        layers = List.copyOf(layers);
        blocks = Map.copyOf(blocks);
        fates = Map.copyOf(fates);
        reasons = Map.copyOf(reasons);
        blockEntities = List.copyOf(blockEntities);
    }

    /// Fails as [DxfDrawing#read] does.
    ///
    /// Files that the drawing refers to are not looked into.
    ///
    /// @throws IOException when the file cannot be read to its end
    public static Outcome<DxfSurvey> of(Opener opener, Reading reading) throws IOException {
        Surveyor surveyor = new Surveyor();
        Notices notices = new Notices();
        Objects objects = new Objects();
        Header header = read(opener, surveyor, objects, notices);
        if (surveyor.isLate() || objects.isLate()) {
            surveyor.begin();
            objects.begin();
            notices = new Notices();
            header = read(opener, surveyor, objects, notices);
        }
        if (reading.strict() && notices.hasRepairs()) {
            return Outcome.failed(DxfDrawing.damaged(notices), notices.toList());
        }
        Spaces spaces = new Spaces();
        surveyor.spaces()
                .forEach((name, space) -> spaces.add(name, space.tally().entities(), space.besidesViewports()));
        return switch (spaces.choose(reading.layout(), header)) {
            case Outcome.Failed<String>(var failure, var _, var _) -> Outcome.failed(failure, notices.toList());
            case Outcome.Made<String>(var chosen, var _) ->
                Outcome.made(survey(surveyor, chosen, header, reading.units(), notices), notices.toList());
        };
    }

    private static DxfSurvey survey(
            Surveyor surveyor, String chosen, Header header, Optional<LengthUnit> asked, Notices notices) {
        Surveyor.Space space =
                Optional.ofNullable(surveyor.spaces().get(chosen)).orElseGet(surveyor::model);
        Settling settling =
                Settling.of(space.evidence(), asked, header, surveyor.layers().all(), notices);
        space.close();
        notices.add(space.notices());
        return survey(surveyor, chosen, space, settling);
    }

    private static Header read(Opener opener, Surveyor surveyor, Objects objects, Notices notices) throws IOException {
        try (InputStream in = new BufferedInputStream(opener.open(), BinaryDxf.SIGNATURE_BYTES)) {
            return DxfReader.read(BinaryDxf.feed(in, notices), surveyor, objects, notices);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static DxfSurvey survey(Surveyor surveyor, String chosen, Surveyor.Space space, Settling settling) {
        Tally tally = space.tally();
        Map<String, Map<Fate, Long>> fates = new TreeMap<>(tally.fates());
        Map<String, Long> reasons = new TreeMap<>(tally.reasons());
        surveyor.spaces().forEach((name, other) -> {
            if (!name.equals(chosen)) {
                leaveOut(other.tally(), Spaces.leftOut(name, chosen), fates, reasons);
            }
        });
        List<LayerUse> layers = new ArrayList<>();
        for (Layer layer : surveyor.layers().all()) {
            Tally.OnLayer on = tally.layer(layer.name());
            layers.add(new LayerUse(layer, on.figures(), box(on.extent(), settling)));
        }
        List<TypeCount> blockEntities = new ArrayList<>();
        surveyor.blockEntities().forEach((type, count) -> blockEntities.add(new TypeCount(type, count)));
        return new DxfSurvey(
                settling.units(), settling.origin(), layers, tally.blocks(), fates, reasons, blockEntities);
    }

    private static void leaveOut(
            Tally other, String reason, Map<String, Map<Fate, Long>> fates, Map<String, Long> reasons) {
        other.fates().forEach((type, counts) -> {
            long count = counts.values().stream().mapToLong(Long::longValue).sum();
            Map<Fate, Long> all = new TreeMap<>(fates.getOrDefault(type, Map.of()));
            all.merge(Fate.IGNORED, count, Long::sum);
            fates.put(type, all);
            reasons.merge(reason, count, Long::sum);
        });
    }

    private static List<Double> box(Extent extent, Settling settling) {
        Placement p = settling.placement();
        return extent.isEmpty()
                ? List.of()
                : List.of(
                        p.x(extent.minX(), 0, 0),
                        p.y(0, extent.minY(), 0),
                        p.x(extent.maxX(), 0, 0),
                        p.y(0, extent.maxY(), 0));
    }
}
