package org.cadlift.parse.dxf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Holds the binary forms of solids by the handles of their entities: from R2013 on a section of its own (ACDSDATA)
/// has them, at the end of the file.
final class Solids {
    private final Map<String, byte[]> forms = new HashMap<>();
    private boolean missed;
    private boolean late;

    /// Takes an ACDSRECORD, of which only those with `ASM_Data` (2) are solids: the entity (320) and chunks (310).
    void add(Tags tags) {
        boolean solid = false;
        for (int i = tags.find(2, 0); i >= 0; i = tags.find(2, i + 1)) {
            solid |= tags.textAt(i).strip().equals("ASM_Data");
        }
        int chunk = tags.find(310, 0);
        if (solid && chunk >= 0) {
            byte[] form = ProxyReader.bytes(tags, chunk, Integer.MAX_VALUE);
            boolean first = forms.putIfAbsent(key(tags.name(320, "")), form) == null;
            late |= missed && first;
        }
    }

    private static String key(String handle) {
        return handle.toUpperCase(Locale.ROOT);
    }

    Optional<byte[]> of(String handle) {
        Optional<byte[]> form = Optional.ofNullable(forms.get(key(handle)));
        missed |= form.isEmpty();
        return form;
    }

    /// Says whether forms were stated after an entity asked for one: the file must be read again.
    boolean isLate() {
        return late;
    }

    /// Begins the file anew, with the forms that are known.
    void begin() {
        missed = false;
        late = false;
    }
}
