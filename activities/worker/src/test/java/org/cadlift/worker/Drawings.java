package org.cadlift.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Roof;

/// Holds what tests of the flow convert.
public final class Drawings {
    private Drawings() {}

    /// Draws a rectangle on layer WALLS, sides in mm.
    public static byte[] rectangle(int width, int depth) {
        return """
                0
                SECTION
                2
                HEADER
                9
                $INSUNITS
                70
                4
                0
                ENDSEC
                0
                SECTION
                2
                ENTITIES
                0
                LWPOLYLINE
                8
                WALLS
                90
                4
                70
                1
                10
                0
                20
                0
                10
                %1$d
                20
                0
                10
                %1$d
                20
                %2$d
                10
                0
                20
                %2$d
                0
                ENDSEC
                0
                EOF
                """.formatted(width, depth).getBytes(US_ASCII);
    }

    /// Asks for solids of a height, unverified.
    public static JobOptions solid(double heightMm, Format... formats) {
        return solidCut(heightMm, Optional.empty(), formats);
    }

    /// Asks for solids of a height, unverified, with plans that are cut at another.
    public static JobOptions solidCut(double heightMm, Optional<Double> cutMm, Format... formats) {
        return new JobOptions(
                Mode.PROFILE,
                heightMm,
                0,
                0,
                0,
                Roof.NONE,
                cutMm,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(formats),
                0.5,
                false,
                false,
                List.of());
    }
}
