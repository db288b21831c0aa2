package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.model.drawing.Layer;

/// Is all of a DXF file that a drawing needs, as stated.
///
/// @param blocks by name in capitals; spaces are no blocks
/// @param entities of all spaces, in file order
record DxfFile(Header header, List<Layer> layers, Map<String, Block> blocks, List<Stored> entities) {
    /// Puts a file together from what is found in it.
    static final class Gathering implements Sink {
        private final List<Layer> layers = new ArrayList<>();
        private final Map<String, Block> blocks = new LinkedHashMap<>();
        private final List<Stored> entities = new ArrayList<>();

        @Override
        public boolean takes(String type, Tags tags) {
            return false;
        }

        @Override
        public void layer(Layer layer) {
            layers.add(layer);
        }

        @Override
        public void block(Block block) {
            blocks.put(block.name().toUpperCase(Locale.ROOT), block);
        }

        @Override
        public void entity(Stored entity) {
            entities.add(entity);
        }

        DxfFile file(Header header) {
            return new DxfFile(header, layers, blocks, entities);
        }
    }
}
