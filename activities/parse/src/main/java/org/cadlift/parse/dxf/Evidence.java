package org.cadlift.parse.dxf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;

/// Gathers, entity by entity, what tells the unit of one space of a drawing and where it lies.
final class Evidence {
    /// A block of so many entities may be a plan: a reference that was bound, or what was pasted as one.
    private static final int FEWEST_OF_PLAN = 64;

    private final Reach reach;
    private final BuildingSigns.Search signs;
    private final DimensionSigns dimensions = new DimensionSigns();
    private final SheetSigns sheet;
    private final RoomSigns rooms = new RoomSigns();
    private final Sample textHeights = new Sample();
    private final Map<String, Block> blocks;
    private final Set<String> read = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private boolean whole = true;

    /// @param blocks by name in capitals; may still grow
    /// @param sheet what the sheets of all spaces say
    Evidence(Map<String, Block> blocks, SheetSigns sheet) {
        this.blocks = blocks;
        this.sheet = sheet;
        this.reach = new Reach(blocks);
        this.signs = new BuildingSigns.Search(blocks);
    }

    /// Looks into a block definition.
    void add(Block block) {
        for (Stored entity : block.entities()) {
            signs.addPlain(entity.geometry());
        }
    }

    void add(Stored entity) {
        isWhole(reach.add(entity.geometry()));
        signs.add(entity.geometry());
        addSheet(entity.geometry());
        if (entity.geometry() instanceof Geometry.Lettering text) {
            textHeights.add(text.height());
            rooms.add(text.text());
        }
        if (entity.geometry() instanceof Geometry.Use use) {
            use.attributes().forEach(attribute -> {
                if (attribute.geometry() instanceof Geometry.Lettering text) {
                    rooms.add(text.text());
                }
            });
            open(use);
        }
        if (entity.geometry() instanceof Geometry.Note note && note.measured() > 0) {
            dimensions.add(note.measured(), shown(note));
        }
    }

    /// Looks into a block that may be a plan, as if what it holds stood in the space itself.
    private void open(Geometry.Use use) {
        Block block = block(use);
        boolean inItsSize = Math.abs(use.scaleX()) == 1 && Math.abs(use.scaleY()) == 1;
        if (!inItsSize || block.entities().size() < FEWEST_OF_PLAN || !opened.add(block.name())) {
            return;
        }
        for (Stored child : block.entities()) {
            signs.addPlaced(child.geometry());
            if (child.geometry() instanceof Geometry.Lettering text) {
                rooms.add(text.text());
            } else if (child.geometry() instanceof Geometry.Use nested) {
                open(nested);
            }
        }
    }

    private Block block(Geometry.Use use) {
        return blocks.getOrDefault(use.block().toUpperCase(Locale.ROOT), Block.MISSING);
    }

    /// Looks at an entity for what it says of the sheet, in whatever space it stands: texts, those of a title block
    /// among them, and views.
    void addSheet(Geometry geometry) {
        sheet.add(geometry);
        if (geometry instanceof Geometry.Use use) {
            use.attributes().forEach(attribute -> sheet.add(attribute.geometry()));
            if (read.add(use.block())) {
                Block block = block(use);
                block.entities().forEach(entity -> sheet.add(entity.geometry()));
            }
        }
    }

    private void isWhole(Extent extent) {
        if (whole && !extent.isEmpty()) {
            whole = Math.rint(extent.minX()) == extent.minX()
                    && Math.rint(extent.minY()) == extent.minY()
                    && Math.rint(extent.maxX()) == extent.maxX()
                    && Math.rint(extent.maxY()) == extent.maxY();
        }
    }

    /// Gives what a dimension says: its own words, or the first text of the block that draws it.
    private String shown(Geometry.Note note) {
        if (!note.text().isEmpty() && !note.text().contains("<>")) {
            return note.text();
        }
        for (Geometry part : note.drawn()) {
            Block block = part instanceof Geometry.Use use ? block(use) : Block.MISSING;
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
        isWhole(extent);
    }

    /// Looks at a text of which only its height is known.
    void addTextHeight(double height) {
        textHeights.add(height);
    }

    void addArc(double radius, double sweepDegrees) {
        signs.addArc(radius, sweepDegrees);
    }

    /// Gives where to look for doors in an entity that was not read in full.
    LooseDoors loose() {
        return signs.loose();
    }

    Units units(Optional<LengthUnit> asked, Header header, List<Layer> layers) {
        UnitEvidence.Clues clues = new UnitEvidence.Clues(
                reach.all().width(),
                reach.all().height(),
                signs.signs(layers),
                dimensions,
                sheet,
                rooms,
                textHeights.median(),
                whole);
        return UnitEvidence.decide(asked, header, clues);
    }

    /// Gives what to take off the coordinates, see [Reach#origin].
    double[] origin(double mm) {
        return reach.origin(mm);
    }
}
