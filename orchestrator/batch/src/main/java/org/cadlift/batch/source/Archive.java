package org.cadlift.batch.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.store.IoReason;

/// Finds the drawings in a ZIP archive. Its directory is in memory, the entries are read one by one. Nothing is ever
/// unpacked under the name an entry has.
final class Archive implements Input {
    private final String identity;
    private final ZipFile zip;
    private final SourceFiles files;
    private final List<ZipArchiveEntry> drawings;

    private Archive(String identity, ZipFile zip, SourceFiles files) {
        this.identity = identity;
        this.zip = zip;
        this.files = files;
        this.drawings = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && Drawings.isNamed(entry.getName()))
                .filter(entry ->
                        !Drawings.isHidden(entry.getName()) && !entry.getName().startsWith("__MACOSX/"))
                .toList();
    }

    static Archive open(Path file, String identity, SourceFiles files) {
        try {
            return new Archive(
                    identity,
                    ZipFile.builder()
                            .setPath(file)
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    files);
        } catch (IOException | IllegalArgumentException e) {
            throw RunFault.wrong(
                            FailureCode.SYS_FILE_NOT_FOUND, file + " cannot be read as a ZIP archive: " + reason(e))
                    .because(e);
        }
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Iterator<Listed> list(Position after) {
        return drawings.stream()
                .skip(after.count())
                .map(entry -> Listed.file(entry.getName()))
                .iterator();
    }

    @Override
    public Outcome<byte[]> read(int number, String source) {
        return number > drawings.size()
                ? SourceFiles.unreadable(source, "it is not in the archive any more")
                : read(drawings.get(number - 1));
    }

    @Override
    public Optional<byte[]> beside(String source, String place) {
        return Nearby.name(source, place)
                .flatMap(name -> drawings.stream()
                        .filter(entry -> entry.getName().equalsIgnoreCase(name))
                        .findFirst())
                .flatMap(entry -> switch (read(entry)) {
                    case Outcome.Made<byte[]>(byte[] bytes, var _) -> Optional.of(bytes);
                    case Outcome.Failed<byte[]> _ -> Optional.empty();
                });
    }

    private Outcome<byte[]> read(ZipArchiveEntry entry) {
        String source = entry.getName();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return SourceFiles.unreadable(source, "it is encrypted; unpack the archive with its password first");
        }
        // What an entry says of its size may be a lie; what comes out of it is counted as well.
        if (entry.getSize() > files.maxBytes()) {
            return files.tooLarge(entry.getSize());
        }
        try {
            // The channel is shared: entries are read one at a time.
            synchronized (zip) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    return files.read(stream);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return SourceFiles.unreadable(source, "the archive is damaged there: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case ZipException bad -> String.valueOf(bad.getMessage());
            case IOException io -> IoReason.of(io);
            default -> String.valueOf(e.getMessage());
        };
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
