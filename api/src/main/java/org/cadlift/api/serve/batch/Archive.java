package org.cadlift.api.serve.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.TooLarge;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.store.JobNames;

/// Reads a ZIP of drawings. Nothing is ever unpacked under the name that an entry has; names that would lead out of a
/// folder are refused all the same, since somebody else will unpack what we name after them.
final class Archive implements AutoCloseable {
    private static final int NAME_CHARACTERS = 1000;
    // Below this a ratio says nothing: a few lines of zeros pack to nothing.
    private static final long SMALL_BYTES = 1 << 20;
    private static final Pattern OUTWARD = Pattern.compile("(^|/)\\.\\.(/|$)|^/|^[A-Za-z]:|\\\\|\\p{Cntrl}");

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws ProblemFault when it is no ZIP
    static Archive open(Path file) {
        try {
            return new Archive(ZipFile.builder()
                    .setPath(file)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | IllegalArgumentException e) {
            throw ProblemFault.parameter("upload", "upload is no ZIP archive that can be read");
        }
    }

    /// Lists the drawings: every file that is not hidden.
    ///
    /// @throws ProblemFault when the archive is a trap or past a limit
    List<BatchItem> list(BatchSettings settings) {
        List<BatchItem> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        JobNames folders = new JobNames();
        long unpackedBytes = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            check(entry, names, settings);
            unpackedBytes += Math.max(0, entry.getSize());
            if (unpackedBytes > settings.maxUnpacked().toBytes()) {
                throw TooLarge.of(settings.maxUnpacked().toBytes());
            }
            if (isDrawing(entry)) {
                if (items.size() == settings.maxItems()) {
                    throw ProblemFault.parameter(
                            "upload", "upload has more than " + settings.maxItems() + " files, which is the maximum");
                }
                items.add(BatchItem.listed(items.size() + 1, folders.next(entry.getName()), entry.getName(), "{}"));
            }
        }
        return items;
    }

    private static void check(ZipArchiveEntry entry, Set<String> names, BatchSettings settings) {
        String name = entry.getName();
        if (name.length() > NAME_CHARACTERS || OUTWARD.matcher(name).find() || entry.isUnixSymlink()) {
            throw ProblemFault.parameter("upload", "upload has an entry whose name leads out of the archive");
        }
        if (!names.add(name)) {
            throw ProblemFault.parameter("upload", "upload has two entries of the same name")
                    .with("entry", name);
        }
        if (entry.getSize() > SMALL_BYTES
                && entry.getSize() / settings.maxRatio() > Math.max(1, entry.getCompressedSize())) {
            throw ProblemFault.parameter(
                            "upload",
                            "upload has an entry that unpacks to more than " + settings.maxRatio() + " times its size")
                    .with("entry", name);
        }
    }

    private static boolean isDrawing(ZipArchiveEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.toLowerCase(Locale.ROOT).startsWith("__macosx/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    /// Unpacks one entry.
    ///
    /// @throws ProblemFault when it cannot be, or is larger than a drawing may be
    byte[] read(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged("it is not in the archive");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw damaged("it is encrypted; unpack the archive with its password first");
        }
        if (entry.getSize() > Limits.DRAWING_BYTES) {
            throw TooLarge.of(entry.getSize(), Limits.DRAWING_BYTES);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            // What an entry says of its size may be a lie.
            byte[] bytes = content.readNBytes((int) Math.max(0, entry.getSize()));
            if (bytes.length != entry.getSize() || content.read() >= 0) {
                throw damaged("it is not as long as the archive says");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("the archive is damaged there");
        }
    }

    private static ProblemFault damaged(String reason) {
        return ProblemFault.of(422, FailureCode.CAD_READ_ERROR, "The file cannot be read: " + reason);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
