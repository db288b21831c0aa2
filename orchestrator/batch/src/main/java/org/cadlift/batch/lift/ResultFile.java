package org.cadlift.batch.lift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cadlift.batch.item.RunFault;
import org.cadlift.store.IoReason;

/// Is `batch.json`, to which a line is appended for each item that ends.
final class ResultFile implements AutoCloseable {
    static final String NAME = "batch.json";

    private final Path file;
    private final BufferedWriter writer;

    private ResultFile(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Makes the file anew from what is known to have ended, so that no line is torn, double or missing, and opens it.
    static ResultFile open(Path out, Iterable<String> lines) {
        Path file = out.resolve(NAME);
        Path fresh = out.resolve("." + NAME + ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(fresh, UTF_8)) {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new ResultFile(file, Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Appends lines; they are with the operating system when this returns.
    void append(List<String> lines) {
        try {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
            writer.flush();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static RunFault unwritable(Path file, IOException e) {
        return RunFault.storage(file + " cannot be written: " + IoReason.of(e)).because(e);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // Every line was flushed already.
        }
    }
}
