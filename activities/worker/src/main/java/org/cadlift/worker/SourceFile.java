package org.cadlift.worker;

import org.cadlift.model.source.Companions;

/// Is what the user gave: a file and its name without folders, which is what messages and reports call it.
///
/// @param bytes the whole file; never changed once handed on
/// @param companions what finds the files it refers to
@SuppressWarnings("ArrayRecordComponent") // Up to 50 MB: a copy would double the memory.
public record SourceFile(String name, byte[] bytes, Companions companions) {
    /// Makes a file that stands alone.
    public SourceFile(String name, byte[] bytes) {
        this(name, bytes, Companions.NONE);
    }
}
