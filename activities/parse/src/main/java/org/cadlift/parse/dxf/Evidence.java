package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;

/// Gathers, entity by entity, what tells the unit of one space of a drawing and where it lies.
final class Evidence {
    private static final Block NONE = new Block("", 0, 0, 0, false, List.of());

    private final Reach reach;
    private final BuildingSigns.Search signs = new BuildingSigns.Search();
    private final DimensionSigns dimensions = new DimensionSigns();
    private final Map<String, Block> blocks;

    /// @param blocks by name in capitals; may still grow
    Evidence(Map<String, Block> blocks) {
        this.blocks = blocks;
        this.reach = new Reach(blocks);
    }

    /// Looks into a block definition.
    void add(Block block) {
        for (Stored entity : block.entities()) {
            signs.add(entity.geometry());
        }
    }

    void add(Stored entity) {
        reach.add(entity.geometry());
        signs.add(entity.geometry());
        if (entity.geometry() instanceof Geometry.Note note && note.measured() > 0) {
            dimensions.add(note.measured(), shown(note));
        }
    }

    /// Gives what a dimension says: its own words, or the first text of the block that draws it.
    private String shown(Geometry.Note note) {
        if (!note.text().isEmpty() && !note.text().contains("<>")) {
            return note.text();
        }
        for (Geometry part : note.drawn()) {
            Block block = part instanceof Geometry.Use use
                    ? blocks.getOrDefault(use.block().toUpperCase(Locale.ROOT), NONE)
                    : NONE;
            for (Stored child : block.entities()) {
                if (child.geometry() instanceof Geometry.Lettering text) {
                    return text.text();
                }
            }
        }
        return "";
    }

    /// Looks at an entity of which only its extent is known.
    void add(Extent extent) {
        reach.add(extent);
    }

    void addArc(double radius, double sweepDegrees) {
        signs.addArc(radius, sweepDegrees);
    }

    Units units(Optional<LengthUnit> asked, Header header, List<Layer> layers) {
        return UnitEvidence.decide(asked, header, reach.all().size(), signs.signs(layers), dimensions);
    }

    /// Gives what to take off the coordinates, see [Reach#origin].
    double[] origin(double mm) {
        return reach.origin(mm);
    }
}
