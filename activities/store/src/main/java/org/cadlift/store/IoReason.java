package org.cadlift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Says in words why storage failed; the JDK's own messages often hold only a path.
public final class IoReason {
    private static final List<String> NO_ROOM =
            List.of("no space left", "quota exceeded", "not enough space", "read-only");

    private IoReason() {}

    /// Tells whether nothing more can be written, whatever it is.
    public static boolean isNoRoom(IOException e) {
        return isNoRoom(of(e));
    }

    /// Tells the same of a reason in words.
    public static boolean isNoRoom(String reason) {
        String small = reason.toLowerCase(Locale.ROOT);
        return NO_ROOM.stream().anyMatch(small::contains);
    }

    public static String of(UncheckedIOException e) {
        return of(Objects.requireNonNull(e.getCause()));
    }

    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is there already and is no folder";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
