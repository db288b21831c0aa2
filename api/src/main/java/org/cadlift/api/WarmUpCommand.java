package org.cadlift.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Converts a drawing that it draws itself, so that the Java runtime can record what a conversion needs; the launcher
/// calls it once after a build to make the start-up cache.
@Command(name = "warm-up", hidden = true, description = "Converts a built-in drawing for the start-up cache.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int OUTLINES = 60;
    private static final int COLUMNS = 10;
    private static final double PITCH_MM = 10_000;

    @Parameters(paramLabel = "DIR", description = "An empty folder to work in.")
    private String folder = "";

    /// Runs twice: the second run shows how stored results are read.
    @Override
    public Integer call() throws IOException {
        byte[] drawing = drawing().getBytes(US_ASCII);
        String out = Path.of(folder, "out").toString();
        for (int run = 0; run < 2; run++) {
            PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, US_ASCII);
            Streams streams = new Streams(new ByteArrayInputStream(drawing), nowhere, nowhere, false);
            int exit = Cadlift.run(
                    streams,
                    "convert",
                    "-",
                    "--out",
                    out,
                    "--formats",
                    "step,glb,stl,obj,dxf",
                    "--wall-thickness",
                    "0");
            if (exit != ExitCode.OK.number()) {
                return exit;
            }
        }
        return ExitCode.OK.number();
    }

    /// Draws rows of outlines, each a polyline with a rounded side around a circle.
    private static String drawing() {
        StringBuilder dxf =
                new StringBuilder("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n");
        dxf.append("0\nSECTION\n2\nENTITIES\n");
        for (int i = 0; i < OUTLINES; i++) {
            double x = i % COLUMNS * PITCH_MM;
            double y = Math.floorDiv(i, COLUMNS) * PITCH_MM;
            dxf.append("0\nLWPOLYLINE\n8\nOUTLINE\n90\n4\n70\n1\n");
            vertex(dxf, x, y, 0);
            vertex(dxf, x + 6000, y, 0.5);
            vertex(dxf, x + 6000, y + 4000, 0);
            vertex(dxf, x, y + 4000, 0);
            dxf.append(String.format(Locale.ROOT, "0\nCIRCLE\n8\nHOLE\n10\n%s\n20\n%s\n40\n500\n", x + 3000, y + 2000));
        }
        return dxf.append("0\nENDSEC\n0\nEOF\n").toString();
    }

    private static void vertex(StringBuilder dxf, double x, double y, double bulge) {
        dxf.append("10\n")
                .append(x)
                .append("\n20\n")
                .append(y)
                .append("\n42\n")
                .append(bulge)
                .append('\n');
    }
}
