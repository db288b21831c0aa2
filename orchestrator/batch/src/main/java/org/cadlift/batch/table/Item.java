package org.cadlift.batch.table;

import java.util.Map;

/// Is an item that waits.
///
/// @param number its place in the batch, from 1
/// @param name of its folder, unlike that of any other
/// @param source as the input names it
/// @param options what a manifest states for it alone
public record Item(int number, String name, String source, Map<String, String> options) {
    public Item {
        options = Map.copyOf(options);
    }
}
