package org.cadlift.api;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.worker.Program;
import picocli.CommandLine.IVersionProvider;

/// Knows which program this is.
final class Version implements IVersionProvider {
    private static final String UNRELEASED = "SNAPSHOT";

    /// Gives the version, `1.0.0`, as the jar states it.
    static String name() {
        return Optional.ofNullable(Cadlift.class.getPackage().getImplementationVersion())
                .orElse("0-" + UNRELEASED);
    }

    /// Gives the program as steps know it. A snapshot may answer differently after every build, so the sizes and times
    /// of
    /// its jars are part of what it is.
    static Program program() {
        return new Program(
                name(),
                name().endsWith(UNRELEASED) ? jars().map(Version::stamps).orElse("") : "");
    }

    /// Gives the folder of the jars, when the program runs from jars.
    static Optional<Path> folder() {
        CodeSource source = Cadlift.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.ofNullable(jar.getParent()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> jars() {
        return folder().map(folder -> folder.resolve("lib")).filter(Files::isDirectory);
    }

    private static String stamps(Path lib) {
        StringBuilder stamps = new StringBuilder();
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path jar : jars.sorted().toList()) {
                stamps.append(' ')
                        .append(jar.getFileName())
                        .append(Files.size(jar))
                        .append('@')
                        .append(Files.getLastModifiedTime(jar).toMillis());
            }
            return stamps.toString();
        } catch (IOException e) {
            // Without a stamp nothing may be taken for the same build: the time is as good as a new one.
            return Long.toString(System.nanoTime());
        }
    }

    @Override
    public String[] getVersion() {
        return List.of("cadlift " + name()).toArray(String[]::new);
    }
}
