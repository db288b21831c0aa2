package org.cadlift.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.cadlift.parse.dwg.DwgProgram;

/// Is the program that reads DWG, as far as people want to know of it.
public record ReadingProgram(Path path, String version) {
    public static Optional<ReadingProgram> find() {
        return DwgProgram.find().map(program -> new ReadingProgram(program.path(), program.version()));
    }
}
