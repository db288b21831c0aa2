package org.cadlift.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.cadlift.kernel.Kernel;

/// Is the program that reads files back, as far as people want to know of it.
public record CheckingProgram(Path path, String version) {
    public static Optional<CheckingProgram> find() {
        return Kernel.find().map(kernel -> new CheckingProgram(kernel.program(), kernel.version()));
    }
}
