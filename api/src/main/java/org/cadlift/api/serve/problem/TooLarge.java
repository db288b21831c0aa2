package org.cadlift.api.serve.problem;

import java.util.Locale;
import org.cadlift.contract.FailureCode;

/// Says that something is larger than allowed, in the one form that the API promises for it.
public final class TooLarge {
    private static final double MEGABYTE = 1 << 20;

    private TooLarge() {}

    /// @param bytes how large it is
    public static ProblemFault of(long bytes, long maxBytes) {
        return fault(
                "File size " + megabytes(bytes) + " exceeds maximum allowed size of " + megabytes(maxBytes), maxBytes);
    }

    /// Says so where reading stopped before its size was known.
    public static ProblemFault of(long maxBytes) {
        return fault("File size exceeds maximum allowed size of " + megabytes(maxBytes), maxBytes);
    }

    private static ProblemFault fault(String message, long maxBytes) {
        return ProblemFault.of(413, FailureCode.SYS_FILE_TOO_LARGE, message)
                .withMember("error", "file_too_large")
                .withMember("message", message)
                .withMember("max_size_bytes", maxBytes);
    }

    /// Rounds up, so that what is too large never reads as if it were not.
    private static String megabytes(long bytes) {
        double tenths = Math.ceil(bytes / MEGABYTE * 10);
        String text = String.format(Locale.ROOT, "%.1f", tenths / 10);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "MB";
    }
}
