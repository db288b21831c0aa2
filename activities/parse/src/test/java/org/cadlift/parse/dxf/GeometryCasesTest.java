package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the reader to cases worked out by hand, `geometry-cases.txt`.
class GeometryCasesTest {
    private static final Pattern BLOCK = Pattern.compile("block (\\S+)(.*?): (.*)");
    private static final int FEWEST = 54;

    @TestFactory
    Stream<DynamicTest> drawsAsWorkedOutByHand() throws IOException {
        List<String> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
        return cases.stream()
                .map(text -> DynamicTest.dynamicTest(text.lines().findFirst().orElseThrow(), () -> hold(text)));
    }

    private static List<String> cases() throws IOException {
        try (InputStream in = GeometryCasesTest.class.getResourceAsStream("geometry-cases.txt")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^== ")).skip(1).toList();
        }
    }

    private static void hold(String text) {
        DxfText file = new DxfText().header("$INSUNITS", "70=4");
        String expected = "";
        for (String line : text.lines().skip(1).toList()) {
            Matcher block = BLOCK.matcher(line);
            if (block.matches()) {
                file.block(block.group(1), block.group(2), block.group(3));
            } else if (line.startsWith("=> ")) {
                expected = line.substring(3);
            } else {
                file.entities(line);
            }
        }
        assertThat(Told.of(figures(file))).isEqualTo(expected);
    }

    private static List<Figure> figures(DxfText file) {
        return file.drawing().entities().stream()
                .map(Entity::figures)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aMirrorOfAMirrorIsTheThingItself() {
        long seed = 20_251_125;
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            String content = entity(random);
            // Seen from behind, x goes to -x: so does a scale of -1, or the same extrusion once more.
            String inner = random.nextBoolean() ? "41=-1 43=-1" : "230=-1";
            String outer = random.nextBoolean() ? "41=-1 43=-1" : "230=-1";
            DxfText twice = DxfText.of("INSERT 2=B 10=0 20=0 " + outer)
                    .block("A", "", content)
                    .block("B", "", "INSERT 2=A 10=0 20=0 " + inner);
            DxfText once = DxfText.of("INSERT 2=A 10=0 20=0").block("A", "", content);
            assertThat(shapes(twice))
                    .as("seed %d, run %d: %s", seed, run, content)
                    .isEqualTo(shapes(once));
        }
    }

    private static List<Object> shapes(DxfText file) {
        return figures(file).stream().<Object>map(Figure::shape).toList();
    }

    private static String entity(Random random) {
        String extrusion = random.nextBoolean() ? " 230=-1" : "";
        String center = " 10=" + number(random) + " 20=" + number(random);
        return switch (random.nextInt(5)) {
            case 0 -> "LINE" + center + " 11=" + number(random) + " 21=" + number(random);
            case 1 -> "CIRCLE 40=" + Math.abs(number(random)) + center + extrusion;
            case 2 ->
                "ARC 40=" + Math.abs(number(random)) + center + " 50=" + random.nextInt(180) + " 51="
                        + (181 + random.nextInt(170)) + extrusion;
            case 3 -> "POINT" + center;
            default -> {
                StringBuilder text = new StringBuilder("LWPOLYLINE 70=" + random.nextInt(2) + extrusion);
                for (int vertex = 0; vertex < 2 + random.nextInt(5); vertex++) {
                    text.append(" 10=" + number(random) + " 20=" + number(random) + " 42=" + random.nextDouble());
                }
                yield text.toString();
            }
        };
    }

    private static double number(Random random) {
        return 0.5 + random.nextInt(100_000) / 1000.0;
    }
}
