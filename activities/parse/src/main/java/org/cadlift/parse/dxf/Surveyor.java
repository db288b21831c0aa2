package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;

/// Looks at each entity as it comes and keeps only counts and extents, in the file's units.
///
/// Lines, circles, arcs, polylines, texts and points of a space are measured as they are; all else, uses of blocks
/// above all, is drawn by [Expander] and measured after that.
final class Surveyor implements Sink {
    /// Is what is known of model space, or a layout.
    final class Space {
        private final Evidence evidence = new Evidence(blocks, sheet);
        private final Tally tally = new Tally();
        private final Notices notices = new Notices();
        private final Expander expander = new Expander(blocks, layers, Placement.IDENTITY, notices);
        /// By block and by the layer that it is used on, both as spelled: what the block has on layer 0 lies on that
        /// one.
        private final Map<String, Map<String, Optional<BlockExtent>>> extents = new HashMap<>();
        private final Map<String, Integer> unsupported = new TreeMap<>();
        private long besidesViewports;

        Evidence evidence() {
            return evidence;
        }

        Tally tally() {
            return tally;
        }

        Notices notices() {
            return notices;
        }

        boolean holdsEntities() {
            return tally.entities() > 0;
        }

        long besidesViewports() {
            return besidesViewports;
        }

        private void survey(Stored stored) {
            evidence.add(stored);
            besidesViewports += stored.type().equals("VIEWPORT") ? 0 : 1;
            Layer layer = layers.of(stored.layer());
            if (stored.invisible() || layer.frozen() || !layer.on()) {
                draw(stored);
                return;
            }
            Tally.OnLayer on = on(layer);
            int figures = measure.add(stored.geometry(), on.extent());
            if (figures > 0) {
                on.draw(figures);
                tally.settle(stored.type(), Fate.OPEN, "");
            } else if (stored.geometry() instanceof Geometry.Use use && measures(stored, use, layer)) {
                tally.settle(stored.type(), Fate.OPEN, "");
            } else {
                draw(stored);
            }
        }

        /// Measures a single use of a block by the block's extent on that layer; false when it must be drawn.
        private boolean measures(Stored stored, Geometry.Use use, Layer layer) {
            if (use.columns() != 1 || use.rows() != 1 || !use.attributes().isEmpty()) {
                return false;
            }
            Optional<BlockExtent> known = extents.computeIfAbsent(use.block(), _ -> new HashMap<>())
                    .computeIfAbsent(
                            layer.name(), _ -> expander.extent(stored.with(Geometry.Use.atOrigin(use.block()))));
            if (known.isEmpty()) {
                return false;
            }
            BlockExtent extent = known.get();
            Placement placement =
                    use.grid(Placement.IDENTITY).of(Placement.scale(use.scaleX(), use.scaleY(), use.scaleZ()));
            if (!extent.holdsFor(placement) || !expander.counts(extent.drawn())) {
                return false;
            }
            extent.tell(placement, tally);
            return true;
        }

        private boolean takes(String type) {
            Layer layer = layers.of(glance.layer());
            if (layer.frozen() || !layer.on()) {
                return false;
            }
            besidesViewports++;
            evidence.add(glance.reach());
            if (type.equals("TEXT")) {
                evidence.addTextHeight(glance.radius());
            }
            if (glance.sweepDegrees() > 0) {
                evidence.addArc(glance.radius(), glance.sweepDegrees());
            }
            glance.addTo(evidence.loose());
            Tally.OnLayer on = on(layer);
            on.draw(1);
            on.extent().add(glance.drawn());
            tally.settle(type, Fate.OPEN, "");
            return true;
        }

        private Tally.OnLayer on(Layer layer) {
            return tally.layer(layer.name());
        }

        private void draw(Stored stored) {
            Entity entity = expander.entity(stored);
            tally.settle(entity.type(), entity.fate(), entity.reason());
            for (Figure figure : entity.figures()) {
                Tally.OnLayer on = tally.layer(figure.layer());
                on.draw(1);
                on.extent().add(Bounds.of(figure.shape()));
                if (!figure.block().isEmpty()) {
                    tally.block(figure.block(), 1);
                }
            }
            DxfDrawing.tell(entity, unsupported, notices);
        }

        void close() {
            DxfDrawing.tell(unsupported, notices);
        }
    }

    private final List<Layer> stated = new ArrayList<>();
    private LayerTable layers = new LayerTable();
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Integer> blockEntities = new TreeMap<>();
    private final Glance glance = new Glance();
    private final Measure measure = new Measure();
    private SheetSigns sheet = new SheetSigns();
    private Space model = new Space();
    private Map<String, Space> layouts = new LinkedHashMap<>();
    private boolean again;
    private boolean late;

    @Override
    public boolean takes(String type, Tags tags) {
        if (!glance.takes(type, tags)) {
            return false;
        }
        if (!started()) {
            layers.of(LayerTable.ZERO);
        }
        return model.takes(type);
    }

    @Override
    public void layer(Layer layer) {
        if (!again) {
            stated.add(layer);
            layers.declare(layer);
            late |= started();
        }
    }

    @Override
    public void block(Block block) {
        blocks.put(block.name().toUpperCase(Locale.ROOT), block);
        if (again) {
            return;
        }
        late |= started();
        model.evidence.add(block);
        layouts.values().forEach(layout -> layout.evidence.add(block));
        for (Stored entity : block.entities()) {
            blockEntities.merge(entity.type(), 1, Integer::sum);
        }
    }

    @Override
    public void entity(Stored entity) {
        if (!started()) {
            layers.of(LayerTable.ZERO);
        }
        space(entity.space()).survey(entity);
    }

    private Space space(String name) {
        return name.equals(Stored.MODEL)
                ? model
                : layouts.computeIfAbsent(name, key -> {
                    Space layout = new Space();
                    blocks.values().forEach(layout.evidence::add);
                    return layout;
                });
    }

    private boolean started() {
        return model.holdsEntities() || !layouts.isEmpty();
    }

    /// Says whether layers or blocks were stated after entities that may need them: all entities must be seen again.
    boolean isLate() {
        return late;
    }

    /// Forgets the entities, and keeps layers and blocks.
    void begin() {
        again = true;
        late = false;
        layers = new LayerTable(stated);
        sheet = new SheetSigns();
        model = new Space();
        layouts = new LinkedHashMap<>();
        blocks.values().forEach(model.evidence::add);
    }

    LayerTable layers() {
        return layers;
    }

    Map<String, Integer> blockEntities() {
        return blockEntities;
    }

    Space model() {
        return model;
    }

    /// Gives what is known of each space that holds entities, in the order of the file but model space first.
    Map<String, Space> spaces() {
        Map<String, Space> spaces = new LinkedHashMap<>();
        if (model.holdsEntities()) {
            spaces.put(Stored.MODEL, model);
        }
        spaces.putAll(layouts);
        return spaces;
    }
}
