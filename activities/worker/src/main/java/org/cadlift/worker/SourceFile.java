package org.cadlift.worker;

import java.nio.file.Path;
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

    /// Makes a file that may refer to others in its folder.
    public static SourceFile onDisk(String name, byte[] bytes, Path file) {
        return new SourceFile(name, bytes, Beside.of(file));
    }
}
