package org.cadlift.batch.source;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.cadlift.contract.Outcome;

/// Finds the drawings in a folder and those below it, or those of them that a glob names.
///
/// @param folder absolute
/// @param identity the folder, and the glob where there is one
/// @param depth how many folders deep to look
/// @param wanted of the paths relative to the folder
/// @param excluded a folder that is not looked into: the output
record Folder(Path folder, String identity, int depth, Predicate<Path> wanted, Path excluded, SourceFiles files)
        implements Input {
    @Override
    public Iterator<Listed> list(Position after) {
        return new Walk(this, after.source());
    }

    @Override
    public Outcome<byte[]> read(int number, String source) {
        return files.read(folder, source);
    }

    @Override
    public Optional<byte[]> beside(String source, String place) {
        return files.beside(folder, source, place);
    }

    @Override
    public void close() {
        // Nothing is held open between two files.
    }
}
