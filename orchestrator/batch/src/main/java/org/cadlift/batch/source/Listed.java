package org.cadlift.batch.source;

import java.util.Map;
import org.cadlift.store.JobNames;

/// Is one item as the input lists it.
///
/// @param source as the input names it: `east/house.dxf`
/// @param name the file name, or the name that a manifest asks for, of which the output folder's name is made
/// @param asked whether a manifest asks for the name
/// @param options option name to value, as a manifest states them for this item alone
public record Listed(String source, String name, boolean asked, Map<String, String> options) {
    public Listed {
        source = storable(source);
        name = storable(name);
        options = Map.copyOf(options);
    }

    /// Lists a file under its own name.
    static Listed file(String source) {
        return new Listed(source, source.substring(source.lastIndexOf('/') + 1), false, Map.of());
    }

    /// Names its folder. A name that was asked for is taken whole: what follows its last dot is no extension.
    public String folder(JobNames names) {
        return names.next(asked ? name + "." : name);
    }

    /// Replaces what no database stores: a null character, half of a surrogate pair.
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
