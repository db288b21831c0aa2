package org.cadlift.parse.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadlift.contract.Limits;

/// Counts what a block expands to without expanding it, so that ten levels of ten inserts are refused at once.
///
/// A block within itself or nested too deep counts nothing there; what is drawn of such is bounded while it is
/// expanded.
final class BlockSizes {
    private static final long PLENTY = 1L << 40;

    private final Map<String, Block> blocks;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    BlockSizes(Map<String, Block> blocks) {
        this.blocks = blocks;
    }

    /// Counts the entities that one use draws, those of blocks within it and the uses themselves; at most [#PLENTY].
    long of(Geometry.Use use) {
        Block block = blocks.get(use.block().toUpperCase(Locale.ROOT));
        if (block == null) {
            return 1;
        }
        // Columns and rows are whole numbers of 31 bits: the product with a count above this would be plenty anyway.
        long cells = (long) use.columns() * use.rows();
        long each = 1 + of(block);
        return cells > PLENTY / each ? PLENTY : cells * each;
    }

    private long of(Block block) {
        Long count = known.get(block.name());
        if (count != null) {
            return count;
        }
        if (open.size() >= Limits.BLOCK_NESTING || !open.add(block.name())) {
            return 0;
        }
        long sum = 0;
        for (Stored entity : block.entities()) {
            sum += entity.geometry() instanceof Geometry.Use use ? of(use) : 1;
        }
        open.remove(block.name());
        known.put(block.name(), Math.min(sum, PLENTY));
        return Math.min(sum, PLENTY);
    }
}
