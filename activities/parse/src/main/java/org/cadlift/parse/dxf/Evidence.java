package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;

/// Gathers, entity by entity, what tells the unit of one space of a drawing and where it lies.
final class Evidence {
    private final Reach reach;
    private final BuildingSigns.Search signs = new BuildingSigns.Search();

    /// @param blocks by name in capitals; may still grow
    Evidence(Map<String, Block> blocks) {
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
    }

    /// Looks at an entity of which only its extent is known.
    void add(Extent extent) {
        reach.add(extent);
    }

    void addArc(double radius, double sweepDegrees) {
        signs.addArc(radius, sweepDegrees);
    }

    Units units(Optional<LengthUnit> asked, Header header, List<Layer> layers) {
        return UnitEvidence.decide(asked, header, reach.all().size(), signs.signs(layers));
    }

    /// Gives what to take off the coordinates, see [Reach#origin].
    double[] origin(double mm) {
        return reach.origin(mm);
    }
}
