package org.cadlift.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.junit.jupiter.api.Test;

class ThreeMfWriterTest {
    private static final Building TWO = Shapes.building(
            "<two>",
            Shapes.element("a & \"b\"", "0", 0xFF8000, Shapes.box(10, 10, 10)),
            Shapes.element("c", "0", 0x000001, Shapes.box(5, 5, 5)));

    @Test
    void everyElementIsANamedColouredObjectThatIsBuilt() throws IOException {
        assertThat(model(ThreeMfWriter.write(TWO, 0.5)))
                .contains("unit=\"millimeter\"", "<metadata name=\"Title\">&lt;two&gt;</metadata>")
                .contains("displaycolor=\"#FF8000\"", "displaycolor=\"#000001\"")
                .contains("name=\"a &amp; &quot;b&quot;\"")
                .contains("<item objectid=\"2\"/>\n<item objectid=\"3\"/>\n</build>");
    }

    @Test
    void theSameBuildingGivesTheSameBytes() {
        assertThat(ThreeMfWriter.write(TWO, 0.5)).isEqualTo(ThreeMfWriter.write(TWO, 0.5));
    }

    /// A ZIP may keep times with the zone of the machine that it was packed on.
    @Test
    void theTimeZoneLeavesNoTrace() {
        byte[] here = ThreeMfWriter.write(TWO, 0.5);
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] there = ThreeMfWriter.write(TWO, 0.5);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(ThreeMfWriter.write(TWO, 0.5)).isEqualTo(there).isEqualTo(here);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static String model(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("3D/3dmodel.model")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no model");
    }
}
