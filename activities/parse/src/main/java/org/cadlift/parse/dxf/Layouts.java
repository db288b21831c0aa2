package org.cadlift.parse.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadlift.contract.Limits;

/// Finds which block holds the entities of which layout: the LAYOUT object and the block point (330) to one and the
/// same table entry.
final class Layouts {
    /// Of blocks, by their names in capitals, the handles of their table entries.
    private final Map<String, String> owners = new HashMap<>();
    /// Names of layouts by the handles of the table entries of their blocks.
    private final Map<String, String> names = new HashMap<>();

    private final Set<String> spaces = new HashSet<>();

    /// Gives the space of this name; those past [Limits#LAYOUTS] are one.
    String space(String name) {
        return spaces.contains(name) || (spaces.size() < Limits.LAYOUTS && spaces.add(name)) ? name : Stored.PAPER;
    }

    /// Takes a BLOCK.
    void block(String name, Tags tags) {
        owners.put(name.toUpperCase(Locale.ROOT), tags.name(330, ""));
    }

    /// Takes a LAYOUT object: its name (1) and its block (330) are the last of each, as page settings stand before
    /// them.
    void object(Tags tags) {
        int name = last(tags, 1);
        int owner = last(tags, 330);
        if (name >= 0 && owner >= 0) {
            names.put(tags.nameAt(owner), tags.textAt(name).strip());
        }
    }

    private static int last(Tags tags, int code) {
        int last = -1;
        for (int i = tags.find(code, 0); i >= 0; i = tags.find(code, i + 1)) {
            last = i;
        }
        return last;
    }

    /// Gives the names of layouts by the names of their blocks, those in capitals.
    Map<String, String> byBlock() {
        Map<String, String> byBlock = new HashMap<>();
        owners.forEach((block, owner) -> {
            String name = names.getOrDefault(owner, "");
            if (!name.isEmpty()) {
                byBlock.put(block, name);
            }
        });
        return byBlock;
    }
}
