package org.cadlift.export.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.Severity;
import org.cadlift.kernel.Kernel;
import org.cadlift.kernel.Writing;

/// Writes what the kernel's program makes of a STEP file.
public final class ExchangeWriter {
    private static final String ELSE = "Run `cadlift doctor` to see what to install, or choose step instead.";

    private ExchangeWriter() {}

    /// Gives the bytes of the file, or `GEO_EXPORT_FAILED` where there is no program or it gives no file.
    ///
    /// @param step the building as STEP
    /// @param format that the program writes ([Format#byKernel])
    public static Outcome<byte[]> write(byte[] step, Format format, Optional<Kernel> kernel) {
        return kernel.map(present -> write(step, format, present))
                .orElseGet(
                        () -> failed(format.id() + " is written by OpenCASCADE, which is not on this machine", ELSE));
    }

    private static Outcome<byte[]> write(byte[] step, Format format, Kernel kernel) {
        try {
            Path folder = Files.createTempDirectory("cadlift-");
            Path from = folder.resolve("model.step");
            Path to = folder.resolve("model." + format.extension());
            try {
                Files.write(from, step);
                Writing writing =
                        kernel.write(from, to, Duration.ofSeconds(Limits.VERIFY_SECONDS), Limits.VERIFY_MEGABYTES);
                return switch (writing) {
                    case Writing.Written() -> Outcome.made(Files.readAllBytes(to), List.of());
                    case Writing.LimitReached(String limit) ->
                        failed(
                                format.id() + " was not written within the limit of " + limit,
                                "Split the drawing, or choose step instead.");
                    case Writing.Failed(String reason) ->
                        failed(
                                "OpenCASCADE " + kernel.version() + " wrote no " + format.id() + ": " + reason,
                                FailureCode.GEO_EXPORT_FAILED.userAction());
                };
            } finally {
                Files.deleteIfExists(to);
                Files.deleteIfExists(from);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return Outcome.failed(
                    FailureCode.SYS_STORAGE_ERROR, "No temporary file could be written: " + e.getMessage());
        }
    }

    private static Outcome<byte[]> failed(String message, String action) {
        return Outcome.failed(
                new Finding(FailureCode.GEO_EXPORT_FAILED, Severity.ERROR, message, action, Place.NOWHERE), List.of());
    }
}
