package org.cadlift.api.serve.gate.size;

import org.cadlift.contract.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Says how large bodies may be.
///
/// @param batch of `/api/v1/batches`, such as `512MB`: an archive or a list of drawings
/// @param other of whatever else is posted
@ConfigurationProperties("cadlift.sizes")
public record SizeSettings(
        @DefaultValue("512MB") DataSize batch,
        @DefaultValue("1MB") DataSize other) {
    // What a form adds to the file in it: its boundaries, its other fields, params of 20 000 characters.
    private static final long OVERHEAD_BYTES = 1 << 20;
    // An archive as large as the volumes they are usually kept on.
    private static final long MOST_BYTES = 1L << 40;

    public SizeSettings {
        check("batch", batch);
        check("other", other);
    }

    private static void check(String name, DataSize size) {
        if (size.toBytes() < 1024 || size.toBytes() > MOST_BYTES) {
            throw new IllegalArgumentException("cadlift.sizes." + name + " " + size + " out of valid range (1KB-1TB)");
        }
    }

    /// Is a limit of one request.
    ///
    /// @param fileBytes what the client is told: how large its file may be
    /// @param bodyBytes how much is read
    record Size(long fileBytes, long bodyBytes) {}

    /// @param path decoded, without parameters
    Size of(String method, String path) {
        if (method.equals("POST") && path.equals("/api/v1/jobs")) {
            return new Size(Limits.DRAWING_BYTES, Limits.DRAWING_BYTES + OVERHEAD_BYTES);
        }
        long bytes = path.startsWith("/api/v1/batches") ? batch.toBytes() : other.toBytes();
        return new Size(bytes, bytes);
    }
}
