package org.cadlift.docs.judges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opens pages in headless Chromium, from plain files and with WebGL computed by the processor.
///
/// @param program where Chromium is
/// @param work an empty folder for profiles and output
record Browser(Path program, Path work) {
    /// A page gets this much of its own time to unpack, build and draw; it passes as fast as the work allows.
    private static final int BUDGET_MILLISECONDS = 15_000;

    private static final int LIMIT_SECONDS = 90;

    /// Is the page after its scripts have run, and what they said on the console.
    record Opened(String dom, List<String> console) {}

    Opened open(Path page) throws IOException, InterruptedException {
        return open(page, "");
    }

    /// @param fragment what follows the address, `#` included; may be empty
    Opened open(Path page, String fragment) throws IOException, InterruptedException {
        Path dom = Files.createTempFile(work, "page", ".dom");
        Path log = Files.createTempFile(work, "page", ".log");
        Path profile = Files.createTempDirectory(work, "profile");
        Process chromium = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--use-gl=angle",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=" + BUDGET_MILLISECONDS,
                        "--dump-dom",
                        page.toUri() + fragment)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!chromium.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            chromium.destroyForcibly();
            throw new AssertionError("Chromium did not finish with " + page);
        }
        // Chromium logs in whatever encoding the page's messages came in; only the ASCII of it matters here.
        List<String> console = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Opened(Files.readString(dom), console);
    }
}
