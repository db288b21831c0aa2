package org.cadlift.model.source;

import java.util.Optional;

/// Finds the files that a source names: external references, which lie beside it.
@FunctionalInterface
public interface Companions {
    /// Is there for a source that stands alone.
    Companions NONE = path -> Optional.empty();

    /// Gives the bytes of a file as it is named in the source, which may be with folders of another machine; empty when
    /// there is none, or none that may be read.
    Optional<byte[]> named(String path);

    /// Tells what there is: as long as it is the same, the same files are found.
    default String state() {
        return "";
    }
}
