package org.cadlift.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.export.Export;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class FormatsTest {
    /// Cells of each row, by the name of the format.
    private static Map<String, List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("formats.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .collect(Collectors.toMap(cells -> cells.get(1).replace("`", ""), cells -> cells));
    }

    @Test
    void everyFormatHasItsRow() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Format.values()).map(Format::id).toList());
    }

    /// A hundred columns that are alike against a hundred that all differ: where copies are placed, the file has a
    /// fraction of the bytes.
    @Test
    void copiesArePlacedWhereTheTableSaysSo() throws IOException {
        Map<String, List<String>> rows = rows();
        Building alike = columns(i -> 500);
        Building different = columns(i -> 500 + i);
        for (Format format : Format.values()) {
            String copies = rows.getOrDefault(format.id(), List.of()).get(4);
            boolean hasKernel = !format.byKernel() || Kernel.find().isPresent();
            if (!copies.isEmpty() && hasKernel) {
                double share = (double) bytes(alike, format) / bytes(different, format);
                assertThat(share < 0.2 ? "placed" : "written out")
                        .as("%s has %.2f of the bytes", format.id(), share)
                        .isEqualTo(copies);
            }
        }
    }

    private static Building columns(IntToDoubleFunction radiusMm) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Region round = Region.of(Loop.circle(new Point(2000 * i, 0), radiusMm.applyAsDouble(i)));
            String name = "Column " + (i + 1);
            elements.add(new Element(
                    "c" + (i + 1),
                    Element.Kind.COLUMN,
                    name,
                    0,
                    "concrete",
                    0x808080,
                    new Provenance("COLUMNS", 0x808080, List.of()),
                    Prism.of(round, new Point(0, 0), 0, 3000).orElseThrow()));
        }
        return new Building("columns", Point3.ZERO, List.of(new Building.Level("Ground", 0, 3000)), elements);
    }

    private static int bytes(Building building, Format format) {
        return switch (Export.export(building, format, Kernel.find(), Export.DEFAULTS)) {
            case Outcome.Made(var files, var findings) -> files.getFirst().bytes().length;
            case Outcome.Failed(var failure, var _, var _) -> throw new AssertionError(failure.message());
        };
    }
}
