package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Solid;
import org.junit.jupiter.api.Test;

/// A box and a room of 100 by 60 mm, ten units of the picture a millimetre.
class VerifyOverlayTest {
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" data-frame="0.0 60.0 10.0">
            <path d="M0 0L5 5"/>
            <path class="room" data-id="r1" d="M0 600L1000 600L1000 0L0 0L0 600Z"/>
            <path class="profile" data-id="Part 1" d="M0 600L1000 600L1000 0L0 0L0 600Z"/>
            </svg>
            """;

    @Test
    void aWholePictureIsValid() {
        assertThat(verdict(PICTURE)).isEqualTo(new Verdict("valid", "CADLift overlay check", "", 0, 0));
    }

    @Test
    void aMissingPartIsTold() {
        assertThat(reason(PICTURE.replace("\"Part 1\"", "\"Part 3\""))).isEqualTo("Part 1 is not drawn");
        assertThat(reason(PICTURE.replace("\"r1\"", "\"r2\""))).isEqualTo("r1 is not drawn");
    }

    @Test
    void aRoomOfAnotherSizeIsTold() {
        assertThat(reason(PICTURE.replace("600L1000 600", "600L1000 601"))).isEmpty();
        assertThat(reason(PICTURE.replace("600L1000 600", "600L1000 620")))
                .isEqualTo("r1 covers 610000.000 units², built 600000.000 units²");
        assertThat(reason(PICTURE.replace("60.0 10.0", "60.0 9.9"))).startsWith("r1 covers 600000.000 units²");
    }

    @Test
    void aPictureThatIsNoneIsTold() {
        assertThat(reason("<svg/>")).contains("<svg> lacks data-frame");
        assertThat(reason("<g/>")).isEqualTo("no frame is told");
        assertThat(reason(PICTURE.replace("</svg>", ""))).startsWith("no XML");
        assertThat(reason(PICTURE.replace("\"Part 1\"", "\"r1\""))).contains("r1 is drawn twice");
    }

    private static String reason(String svg) {
        return verdict(svg).reason();
    }

    private static Verdict verdict(String svg) {
        Building furnished = furnished();
        ExportedFile file = new ExportedFile("model.overlay.svg", svg.getBytes(StandardCharsets.UTF_8));
        var checked = (Outcome.Made<List<Verify.Checked>>)
                Verify.verify(furnished, List.of(file), Optional.empty(), Verify.DEFAULTS);
        return checked.value().getFirst().verdict();
    }

    /// Gives a box and a room in the same place.
    static Building furnished() {
        Solid box = Models.box(100, 60, 40);
        Building plain = Models.building(box);
        return new Building(
                plain.name(),
                plain.origin(),
                plain.levels(),
                plain.elements(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Building.Space("r1", "Hall", 0, 6000, Optional.empty(), box)));
    }
}
