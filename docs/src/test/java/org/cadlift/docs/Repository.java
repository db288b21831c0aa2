package org.cadlift.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the files of this repository from wherever the tests run.
public final class Repository {
    public static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("LICENSE")) && Files.exists(folder.resolve("activities"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run outside the repository");
    }

    public static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares a generated file with the committed one, or writes it where the system property `update` is set.
    static String committed(String path, String generated) throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(ROOT.resolve(path), generated);
        }
        return read(path);
    }
}
