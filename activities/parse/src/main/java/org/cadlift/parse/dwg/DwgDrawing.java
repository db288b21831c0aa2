package org.cadlift.parse.dwg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.Severity;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.parse.dxf.DxfDrawing;
import org.cadlift.parse.dxf.Reading;

/// Makes a drawing of the bytes of a DWG.
public final class DwgDrawing {
    private static final String WITHOUT_PROGRAM =
            "Run `cadlift doctor` to see how to get the program that reads DWG, or"
                    + " save the drawing as DXF, version R2000 or later, and try again.";
    private static final String TOO_OLD =
            "Save the drawing as DXF or DWG, version R2000 or later, or set CADLIFT_DWG to"
                    + " an ODAFileConverter or dwg2dxf, and try again.";

    private static final int VERSION_CHARS = 6;

    private DwgDrawing() {}

    /// Fails with `CAD_UNSUPPORTED_VERSION` without a program and for versions it does not read, with the failures of
    /// [Conversion], and with those of a DXF. When `strict` any repair is a failure.
    ///
    /// @param version the first six characters of the file
    /// @param program empty when there is none
    public static Outcome<Drawing> read(String version, byte[] dwg, Optional<DwgProgram> program, Reading reading) {
        if (program.isEmpty()) {
            return unsupported(version, ", and no program that reads DWG is there", WITHOUT_PROGRAM);
        }
        if (program.get().kind() == DwgProgram.Kind.CADLIFT && !DwgVersion.isRead(version)) {
            return unsupported(version, "; R13 to 2018 are read", TOO_OLD);
        }
        return switch (new Conversion(program.get(), Conversion.Bounds.DEFAULTS).convert(dwg)) {
            case Outcome.Failed<byte[]>(var failure, var findings, var _) -> Outcome.failed(failure, findings);
            case Outcome.Made<byte[]>(var dxf, var findings) -> {
                Optional<Finding> repair = findings.stream().findFirst();
                yield reading.strict() && repair.isPresent()
                        ? Outcome.failed(damaged(repair.get()), findings)
                        : with(findings, DxfDrawing.read(dxf, reading));
            }
        };
    }

    /// Gives a file as DXF: a DWG by the program, where it reads it, and anything else as it is.
    public static Optional<byte[]> dxf(byte[] bytes, Optional<DwgProgram> program) {
        if (!isDwg(bytes)) {
            return Optional.of(bytes);
        }
        return program.flatMap(it -> switch (new Conversion(it, Conversion.Bounds.DEFAULTS).convert(bytes)) {
            case Outcome.Failed<byte[]> _ -> Optional.empty();
            case Outcome.Made<byte[]>(var dxf, var _) -> Optional.of(dxf);
        });
    }

    /// Says whether a file is a DWG of a version that can be read.
    public static boolean isDwg(byte[] bytes) {
        return DwgVersion.isRead(
                new String(bytes, 0, Math.min(VERSION_CHARS, bytes.length), StandardCharsets.ISO_8859_1));
    }

    private static Outcome<Drawing> unsupported(String version, String why, String remedy) {
        String message = "The file is a DWG drawing, version " + DwgVersion.named(version) + why;
        return Outcome.failed(
                new Finding(FailureCode.CAD_UNSUPPORTED_VERSION, Severity.ERROR, message, remedy, Place.NOWHERE),
                List.of());
    }

    private static Finding damaged(Finding repair) {
        return Finding.error(FailureCode.CAD_READ_ERROR, "The drawing is damaged: " + repair.message(), repair.place());
    }

    private static Outcome<Drawing> with(List<Finding> before, Outcome<Drawing> outcome) {
        List<Finding> all = new ArrayList<>(before);
        all.addAll(outcome.findings());
        return switch (outcome) {
            case Outcome.Made<Drawing>(var drawing, var _) -> Outcome.made(drawing, all);
            case Outcome.Failed<Drawing>(var failure, var _, var _) -> Outcome.failed(failure, all);
        };
    }
}
