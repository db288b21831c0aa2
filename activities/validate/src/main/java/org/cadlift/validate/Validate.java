package org.cadlift.validate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;

/// Decides by its content whether a file is worth starting on, and what it is.
public final class Validate {
    /// @param maxBytes largest size that is accepted
    public record Options(long maxBytes) {}

    public static final Options DEFAULTS = new Options(Limits.DRAWING_BYTES);

    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    private Validate() {}

    /// Fails with `SYS_FILE_TOO_LARGE` or `CAD_INVALID_FORMAT`. Any version of DWG is a drawing: which ones can be read
    /// depends on the program that parse finds.
    ///
    /// @param name file name without folders, used in messages
    public static Outcome<Source> validate(String name, byte[] bytes, Options options) {
        Optional<Finding> tooLarge = tooLarge(bytes.length, options);
        if (tooLarge.isPresent()) {
            return Outcome.failed(tooLarge.get(), List.of());
        }
        return judge(name, bytes, () -> sha256(bytes));
    }

    /// Judges by the beginning of a file, which takes no digest: that is left empty, and the size is that of the
    /// beginning. Fails with `CAD_INVALID_FORMAT`.
    public static Outcome<Source> glance(String name, byte[] head) {
        return judge(name, head, () -> "");
    }

    private static Outcome<Source> judge(String name, byte[] bytes, Supplier<String> digest) {
        return switch (Signature.of(bytes)) {
            case Signature.Dxf() -> {
                DxfMarks marks = DxfMarks.of(bytes);
                yield Outcome.made(
                        new Source(
                                name, SourceFormat.DXF, marks.version(), marks.producer(), digest.get(), bytes.length),
                        List.of());
            }
            case Signature.Dwg(String version) ->
                Outcome.made(new Source(name, SourceFormat.DWG, version, "", digest.get(), bytes.length), List.of());
            case Signature.Foreign(String kind) ->
                Outcome.failed(FailureCode.CAD_INVALID_FORMAT, "The file is " + kind + ", not a drawing");
            case Signature.Empty() -> Outcome.failed(FailureCode.CAD_INVALID_FORMAT, "The file is empty (0 bytes)");
        };
    }

    /// Fails with `SYS_FILE_TOO_LARGE` by the size alone, so that such a file need not be read into memory.
    public static Optional<Finding> tooLarge(long bytes, Options options) {
        return bytes <= options.maxBytes()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        FailureCode.SYS_FILE_TOO_LARGE,
                        "File size " + megabytes(bytes) + "MB exceeds maximum allowed size of "
                                + megabytes(options.maxBytes()) + "MB"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// Writes a size with one decimal, without it when it is whole.
    private static String megabytes(long bytes) {
        String text = String.format(Locale.ROOT, "%.1f", bytes / BYTES_PER_MEGABYTE);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
