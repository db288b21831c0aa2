package org.cadlift.parse.dxf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Makes an [Entity] of each stored one: blocks expanded, layers and colours resolved, everything placed.
final class Expander {
    /// Is where a stored entity is drawn: directly in the space, or within a use of a block.
    ///
    /// @param layer what layer 0 stands for
    /// @param pen what BYBLOCK stands for
    /// @param inserts as a [Figure] tells them
    private record Scope(
            Placement placement, boolean inBlock, Layer layer, Pen pen, String block, List<Integer> inserts) {
        /// Is within another insert, or another cell of an array of them.
        Scope within(int insert, Placement cell, Layer ofInsert, Pen ofBlock, String name) {
            List<Integer> all = new ArrayList<>(inserts);
            all.add(insert);
            return new Scope(cell, true, ofInsert, ofBlock, name, List.copyOf(all));
        }
    }

    /// Is how something is drawn.
    private record Pen(int rgb, String linetype, double opacity) {
        private static final Pen PLAIN = new Pen(ColorIndex.WHITE, Layer.CONTINUOUS, 1);

        private static Pen of(Stored stored, Pen byBlock, Layer layer) {
            int rgb = stored.trueColor() >= 0
                    ? stored.trueColor()
                    : switch (stored.color()) {
                        case Stored.BYBLOCK -> byBlock.rgb;
                        case Stored.BYLAYER -> layer.rgb();
                        default -> ColorIndex.rgb(stored.color());
                    };
            String linetype = stored.linetype();
            if (linetype.equalsIgnoreCase(Stored.BY_LAYER)) {
                linetype = layer.linetype();
            } else if (linetype.equalsIgnoreCase(Stored.BY_BLOCK)) {
                linetype = byBlock.linetype;
            }
            double opacity = Double.isNaN(stored.opacity())
                    ? layer.opacity()
                    : stored.opacity() == Stored.OPACITY_BYBLOCK ? byBlock.opacity : stored.opacity();
            return new Pen(rgb, linetype, opacity);
        }
    }

    private final Map<String, Block> blocks;
    private final LayerTable layers;
    private final Notices notices;
    private final BlockSizes sizes;
    private final Drafter drafter = new Drafter();
    private final Placement placement;
    private final Map<String, Block> blocksBySpelling = new HashMap<>();
    private final Set<String> tooLarge = new HashSet<>();
    private final Set<Stored> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> toldBlocks = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long drawnInAll;

    // Of the entity in hand:
    private final List<Figure> figures = new ArrayList<>();
    private int drawn;
    private int inserts;
    private boolean over;
    private boolean noted;
    private Settled outcome = NOTHING;

    private static final Settled DRAWN = new Settled(Fate.OPEN, "");
    private static final Settled NOTHING = Settled.ignored("draws nothing");

    Expander(Map<String, Block> blocks, LayerTable layers, Placement placement, Notices notices) {
        this.blocks = blocks;
        this.layers = layers;
        this.notices = notices;
        this.sizes = new BlockSizes(blocks);
        this.placement = placement;
    }

    Entity entity(Stored stored) {
        draw(stored);
        drawnInAll += drawn;
        if (over) {
            figures.clear();
            outcome = Settled.failed(
                    drawnInAll > Limits.ENTITIES
                            ? "more than " + Limits.ENTITIES + " figures in the drawing"
                            : "more than " + Limits.FIGURES_PER_INSERT + " figures in one INSERT");
            notices.warn(NoticeCode.BLOCK_LIMIT, stored.type() + " expands to " + outcome.reason(), place(stored));
        }
        Layer layer = layers.of(stored.layer());
        Settled end = over || (figures.isEmpty() && !noted) ? outcome : noted ? Settled.ANNOTATION : DRAWN;
        return new Entity(stored.type(), stored.handle(), layer.name(), figures, end.fate(), end.reason());
    }

    private void draw(Stored stored) {
        figures.clear();
        open.clear();
        drawn = 0;
        inserts = 0;
        over = false;
        noted = false;
        outcome = NOTHING;
        draw(stored, new Scope(placement, false, layers.of(LayerTable.ZERO), Pen.PLAIN, "", List.of()));
    }

    /// Draws a use of a block for its extent, which counts for nothing; empty when it draws nothing or too much.
    Optional<BlockExtent> extent(Stored use) {
        draw(use);
        return over || figures.isEmpty() ? Optional.empty() : Optional.of(new BlockExtent(figures, drawn));
    }

    /// Counts what was not drawn but could have been; false when that were too much for one drawing.
    boolean counts(int entities) {
        boolean room = drawnInAll + entities <= Limits.ENTITIES;
        drawnInAll += room ? entities : 0;
        return room;
    }

    private Place place(Stored stored) {
        return Place.of(layers.of(stored.layer()).name(), stored.handle());
    }

    private void draw(Stored stored, Scope scope) {
        if (over || ++drawn > Limits.FIGURES_PER_INSERT || drawnInAll + drawn > Limits.ENTITIES) {
            over = true;
            return;
        }
        Layer layer =
                scope.inBlock() && stored.layer().equals(LayerTable.ZERO) ? scope.layer() : layers.of(stored.layer());
        if (stored.invisible()) {
            settle(stored, scope, Settled.ignored("invisible"));
        } else if (layer.frozen()) {
            settle(stored, scope, Settled.ignored("layer frozen"));
        } else if (!layer.on() && !(stored.geometry() instanceof Geometry.Use)) {
            // A block on a layer that is off still shows what it has on layers that are on.
            settle(stored, scope, Settled.ignored("layer off"));
        } else {
            draw(stored, scope, layer);
        }
    }

    private void draw(Stored stored, Scope scope, Layer layer) {
        switch (stored.geometry()) {
            case Settled settled -> settle(stored, scope, settled);
            case Geometry.Use use -> use(stored, use, scope, layer);
            case Geometry.Note note -> note(stored, note, scope);
            case Geometry.Composite composite -> composite.parts().forEach(part -> draw(part, scope));
            case Geometry.View ignored -> settle(stored, scope, Settled.ignored(EntityReader.VIEWPORT));
            case Geometry geometry -> {
                List<Shape> shapes = drafter.draw(geometry, scope.placement());
                if (shapes.isEmpty()) {
                    settle(
                            stored,
                            scope,
                            drafter.isOutOfRange()
                                    ? Settled.failed("coordinate out of range")
                                    : Settled.ignored("no extent"));
                    return;
                }
                if (drafter.isFlattened() && told.add(stored)) {
                    notices.warn(
                            NoticeCode.CURVE_APPROXIMATED,
                            "a curve in a tilted plane was replaced by straight pieces",
                            place(stored));
                }
                Pen pen = Pen.of(stored, scope.pen(), layer);
                double thickness = stored.thickness() * scope.placement().zz();
                for (Shape shape : shapes) {
                    figures.add(new Figure(
                            layer.name(),
                            pen.rgb(),
                            scope.block(),
                            scope.inserts(),
                            thickness,
                            shape,
                            pen.linetype(),
                            pen.opacity()));
                }
            }
        }
    }

    /// Notes that an entity draws nothing. A failure weighs more than what was left out, that more than annotation.
    private void settle(Stored stored, Scope scope, Settled settled) {
        if (outcome.reason().equals(NOTHING.reason()) || rank(settled) > rank(outcome)) {
            outcome = settled;
        }
        boolean worthTelling = settled.fate() == Fate.FAILED || settled.reason().startsWith("unsupported");
        if (scope.inBlock() && worthTelling && told.add(stored)) {
            NoticeCode code = settled.fate() == Fate.FAILED ? NoticeCode.ENTITY_FAILED : NoticeCode.ENTITY_IGNORED;
            notices.warn(
                    code,
                    stored.type() + " in block " + scope.block() + " is left out: " + settled.reason(),
                    place(stored));
        }
    }

    private static int rank(Settled settled) {
        return switch (settled.fate()) {
            case FAILED -> 2;
            case IGNORED -> 1;
            case OPEN, USED, MERGED, ANNOTATION -> 0;
        };
    }

    private void use(Stored stored, Geometry.Use use, Scope scope, Layer layer) {
        Block block = blocksBySpelling.computeIfAbsent(
                use.block(), name -> blocks.getOrDefault(name.toUpperCase(Locale.ROOT), Block.MISSING));
        if (block.name().isEmpty()) {
            settle(stored, scope, Settled.failed("block " + use.block() + " is not defined"));
        } else if (block.isUnresolved()) {
            unresolved(stored, block, scope);
        } else if (open.contains(block.name())) {
            limit(stored, "block " + block.name() + " inserts itself");
        } else if (open.size() >= Limits.BLOCK_NESTING) {
            limit(stored, "blocks nest deeper than " + Limits.BLOCK_NESTING);
        } else if (tooLarge.contains(block.name()) || sizes.of(use) > Limits.FIGURES_PER_INSERT) {
            over = true;
        } else {
            open.push(block.name());
            expand(use, block, scope, layer, Pen.of(stored, scope.pen(), layer));
            open.pop();
            if (over && open.isEmpty()) {
                tooLarge.add(block.name());
            }
        }
        for (Stored attribute : use.attributes()) {
            Pen pen = Pen.of(stored, scope.pen(), layer);
            draw(attribute, new Scope(scope.placement(), true, layer, pen, use.block(), scope.inserts()));
        }
    }

    /// Tells of a use of a file that was not read, and once of the file.
    private void unresolved(Stored stored, Block block, Scope scope) {
        String file = block.reference().path();
        settle(stored, scope, Settled.failed("external reference " + file + " cannot be had"));
        if (toldBlocks.add(block.name())) {
            notices.warn(
                    NoticeCode.REFERENCE_MISSING,
                    "What block " + block.name() + " stands for is missing, cannot be read or is too large: " + file,
                    place(stored));
        }
    }

    /// Draws what shows an annotation of the space. In a block it draws nothing: all that a use of a block draws is
    /// part
    /// of the model.
    private void note(Stored stored, Geometry.Note note, Scope scope) {
        if (scope.inBlock()) {
            settle(stored, scope, Settled.ANNOTATION);
        } else {
            noted = true;
            for (Geometry part : note.drawn()) {
                if (!(part instanceof Geometry.Use use)
                        || blocks.containsKey(use.block().toUpperCase(Locale.ROOT))) {
                    draw(stored.with(part), scope);
                }
            }
        }
    }

    private void limit(Stored stored, String message) {
        outcome = Settled.failed(message);
        if (toldBlocks.add(message)) {
            notices.warn(NoticeCode.BLOCK_LIMIT, message, place(stored));
        }
    }

    private void expand(Geometry.Use use, Block block, Scope scope, Layer layer, Pen pen) {
        Placement grid = use.grid(scope.placement());
        Placement own = use.within(block);
        for (int row = 0; row < use.rows(); row++) {
            for (int column = 0; column < use.columns(); column++) {
                Placement corner = row + column == 0
                        ? grid
                        : grid.of(Placement.shift(column * use.columnSpacing(), row * use.rowSpacing(), 0));
                Placement cell = corner.of(own);
                Scope inner = scope.within(++inserts, cell, layer, pen, block.name());
                for (Stored child : block.entities()) {
                    draw(child, inner);
                    if (over) {
                        return;
                    }
                }
                // A cell counts too, so that an empty block repeated without end comes to one.
                if (++drawn > Limits.FIGURES_PER_INSERT) {
                    over = true;
                    return;
                }
            }
        }
    }
}
