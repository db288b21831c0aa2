package org.cadlift.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadlift.contract.JobOptions;
import org.cadlift.worker.Inspection;
import org.cadlift.worker.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Converts a drawing that it draws itself, or looks into it, so that the Java runtime can record what that needs; the
/// launcher calls it once after a build to make each start-up cache.
@Command(name = "warm-up", hidden = true, description = "Does what a command does to a built-in drawing.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int OUTLINES = 60;
    private static final int COLUMNS = 10;
    private static final double PITCH_MM = 10_000;

    /// Names what is warmed.
    enum Kind {
        CONVERT,
        INSPECT
    }

    @Parameters(index = "0", paramLabel = "COMMAND", description = "convert or inspect.")
    private Kind kind = Kind.CONVERT;

    @Parameters(index = "1", paramLabel = "DIR", description = "An empty folder to work in.")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        Path drawing = Files.writeString(Path.of(folder, "drawing.dxf"), drawing(), US_ASCII);
        return switch (kind) {
            case CONVERT -> convert(drawing.toString());
            case INSPECT -> inspect(drawing);
        };
    }

    /// Converts in both modes; the last run shows how stored results are read.
    private int convert(String file) {
        String out = Path.of(folder, "out").toString();
        String formats = "step,ifc,glb,stl,obj,dxf";
        for (String mode : List.of("building", "profile", "profile")) {
            int exit =
                    run("convert", file, "--out", out, "--formats", formats, "--mode", mode, "--wall-thickness", "0");
            if (exit != ExitCode.OK.number()) {
                return exit;
            }
        }
        return ExitCode.OK.number();
    }

    /// Looks into the drawing as into a small file and as into a large one.
    private static int inspect(Path drawing) throws IOException {
        String file = drawing.toString();
        Inspection.survey(Version.name(), file, drawing, JobOptions.DEFAULTS)
                .ifPresent(survey -> Json.of(InspectionJson.of(survey, Optional.empty())));
        return run("inspect", file, "--json");
    }

    private static int run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, US_ASCII);
        return Cadlift.run(new Streams(InputStream.nullInputStream(), nowhere, nowhere, false), arguments);
    }

    /// Draws rows of outlines, each a polyline with a rounded side around a circle.
    private static String drawing() {
        StringBuilder dxf =
                new StringBuilder("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n");
        dxf.append("0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n");
        dxf.append("0\nLAYER\n2\nOUTLINE\n70\n0\n62\n3\n6\nContinuous\n0\nENDTAB\n0\nENDSEC\n");
        dxf.append("0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nSIGN\n10\n0\n20\n0\n0\nCIRCLE\n8\n0\n10\n0\n20\n0\n40\n100\n");
        dxf.append("0\nENDBLK\n0\nBLOCK\n2\nDOOR\n10\n0\n20\n0\n0\nLINE\n8\n0\n10\n0\n20\n0\n11\n0\n21\n900\n");
        dxf.append("0\nARC\n8\n0\n10\n0\n20\n0\n40\n900\n50\n0\n51\n90\n0\nENDBLK\n0\nENDSEC\n");
        dxf.append("0\nSECTION\n2\nENTITIES\n");
        dxf.append("0\nINSERT\n8\nSIGN\n2\nDOOR\n10\n1000\n20\n1000\n");
        for (int i = 0; i < OUTLINES; i++) {
            double x = i % COLUMNS * PITCH_MM;
            double y = Math.floorDiv(i, COLUMNS) * PITCH_MM;
            dxf.append("0\nLWPOLYLINE\n8\nOUTLINE\n90\n4\n70\n1\n");
            vertex(dxf, x, y, 0);
            vertex(dxf, x + 6000, y, 0.5);
            vertex(dxf, x + 6000, y + 4000, 0);
            vertex(dxf, x, y + 4000, 0);
            String middle = String.format(Locale.ROOT, "10\n%s\n20\n%s\n", x + 3000, y + 2000);
            dxf.append("0\nCIRCLE\n8\nHOLE\n").append(middle).append("40\n500\n");
            dxf.append("0\nTEXT\n8\nNAME\n").append(middle).append("40\n200\n1\nOutline\n");
            dxf.append("0\nARC\n8\nSIGN\n").append(middle).append("40\n100\n50\n0\n51\n90\n");
            dxf.append("0\nLINE\n8\nSIGN\n").append(middle).append("11\n0.5\n21\n0.25\n");
            dxf.append("0\nINSERT\n8\nSIGN\n2\nSIGN\n").append(middle).append("41\n1.5\n42\n0.5\n50\n30\n");
        }
        dxf.append("0\nENDSEC\n0\nSECTION\n2\nOBJECTS\n0\nMLINESTYLE\n2\nSTANDARD\n71\n2\n49\n0.5\n49\n-0.5\n");
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
