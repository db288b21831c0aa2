package org.cadlift.batch.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.IoReason;
import org.cadlift.store.S3Folder;
import org.cadlift.store.StorageFault;

/// Opens inputs by their address.
public final class Inputs {
    private static final String BUCKET = "s3://";
    private static final int ANY_DEPTH = Integer.MAX_VALUE;

    private Inputs() {}

    /// Opens an input, or throws a [RunFault] when there is no such.
    ///
    /// @param address a folder, a glob, a drawing, a `.csv` or `.ndjson` manifest, a `.zip` archive,
    /// `s3://bucket/prefix`
    /// @param excluded absolute path of a folder in which no items are looked for
    /// @param environment for the S3 endpoint and credentials
    public static Input open(String address, Path excluded, long maxBytes, Map<String, String> environment) {
        SourceFiles files = new SourceFiles(maxBytes);
        if (address.startsWith(BUCKET)) {
            return bucket(address, environment, files);
        }
        try {
            Path path = Path.of(address).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return new Folder(path, path.toString(), ANY_DEPTH, _ -> true, excluded, files);
            }
            if (Files.exists(path)) {
                return file(path, excluded, files);
            }
        } catch (InvalidPathException e) {
            throw missing(address);
        }
        if (address.matches(".*[*?\\[{].*")) {
            return glob(address, excluded, files);
        }
        throw missing(address);
    }

    private static RunFault missing(String address) {
        return RunFault.wrong(FailureCode.SYS_FILE_NOT_FOUND, address + " does not exist");
    }

    private static Input bucket(String address, Map<String, String> environment, SourceFiles files) {
        try {
            String folder = address.endsWith("/") ? address : address + "/";
            return new Bucket(folder, S3Folder.open(folder, environment), files);
        } catch (IllegalArgumentException e) {
            throw RunFault.wrong(FailureCode.SYS_INVALID_PARAMETERS, String.valueOf(e.getMessage()))
                    .because(e);
        } catch (StorageFault e) {
            throw RunFault.of(e);
        }
    }

    private static Input file(Path path, Path excluded, SourceFiles files) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String identity = path + " " + stamp(path);
        if (name.endsWith(".zip")) {
            return Archive.open(path, identity, files);
        }
        if (name.endsWith(".csv")) {
            return new Manifest(path, identity, CsvRows::open, files);
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return new Manifest(path, identity, NdjsonRows::open, files);
        }
        if (Drawings.isNamed(name)) {
            Path folder = path.resolveSibling("");
            return new Folder(folder, path.toString(), 1, path.getFileName()::equals, excluded, files);
        }
        throw RunFault.wrong(
                FailureCode.SYS_INVALID_PARAMETERS,
                path + " is no folder, manifest (.csv, .ndjson), archive (.zip) or drawing (.dxf, .dwg)");
    }

    /// Gives the size and time of a file: when it changed, it is another input.
    private static String stamp(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw RunFault.wrong(FailureCode.SYS_FILE_NOT_FOUND, file + " cannot be read: " + IoReason.of(e))
                    .because(e);
        }
    }

    /// Looks below the last folder that is named without wildcards.
    private static Input glob(String address, Path excluded, SourceFiles files) {
        int wildcard = address.replaceAll("[*?\\[{].*", "").length();
        int slash = address.lastIndexOf('/', wildcard);
        Path folder = Path.of(address.substring(0, slash + 1)).toAbsolutePath().normalize();
        String pattern = address.substring(slash + 1);
        if (!Files.isDirectory(folder)) {
            throw missing(folder.toString());
        }
        try {
            // In Java `**/` stands for one folder at least; to users it means none as well.
            List<PathMatcher> matchers = List.of(matcher(pattern), matcher(pattern.replace("**/", "")));
            int depth = pattern.contains("**") ? ANY_DEPTH : pattern.split("/").length;
            return new Folder(
                    folder,
                    folder + " " + pattern,
                    depth,
                    path -> matchers.stream().anyMatch(matcher -> matcher.matches(path)),
                    excluded,
                    files);
        } catch (PatternSyntaxException e) {
            throw RunFault.wrong(FailureCode.SYS_INVALID_PARAMETERS, address + ": " + e.getDescription())
                    .because(e);
        }
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }
}
