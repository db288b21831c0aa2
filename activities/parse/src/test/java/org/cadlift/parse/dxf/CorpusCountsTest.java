package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Compares what we count in drawings made by others with what ezdxf counts; where the two differ,
/// `corpus-differences.csv` says why ours is right.
class CorpusCountsTest {
    /// The slowest takes a third of a second: reading, drawing and surveying, on a machine with time.
    private static final Duration HANGS = Duration.ofSeconds(10);

    @Test
    void findsTheDrawings() {
        assumeTrue(Corpus.isThere(), "no drawings at " + Corpus.folder() + " (CADLIFT_CORPUS)");
        assertThatCode(Corpus::drawings).doesNotThrowAnyException();
    }

    @TestFactory
    Stream<DynamicTest> countsAsEzdxfOrKnowsWhy() throws IOException {
        if (!Corpus.isThere()) {
            return Stream.empty();
        }
        Map<String, String> known = known();
        return Corpus.drawings().stream()
                .map(drawing -> DynamicTest.dynamicTest(
                        drawing.name(), () -> assertTimeoutPreemptively(HANGS, () -> hold(drawing, known))));
    }

    private static Map<String, String> known() throws IOException {
        try (InputStream in = CorpusCountsTest.class.getResourceAsStream("corpus-differences.csv")) {
            assertThat(in).isNotNull();
            Map<String, String> known = new HashMap<>();
            for (List<String> row : Corpus.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                if (row.size() == 3) {
                    assertThat(row.get(2)).as("the cause of %s", row).isNotBlank();
                    known.put(row.get(0), row.get(1));
                }
            }
            return known;
        }
    }

    private static void hold(Corpus.Drawing drawing, Map<String, String> known) throws IOException {
        byte[] bytes = Files.readAllBytes(drawing.file());
        DxfFile file = DxfReader.read(bytes, new Notices());
        if (!drawing.readBy().equals("fail")) {
            assertThat(differences(file, drawing)).isEqualTo(known.getOrDefault(drawing.name(), ""));
        }
        Outcome<Drawing> outcome = DxfText.read(bytes);
        if (outcome instanceof Outcome.Made<Drawing>(CadDrawing made, var ignored)) {
            assertThat(made.entities()).hasSameSizeAs(file.entities());
        }
        SurveyTest.assertSame(outcome, bytes);
    }

    private static String differences(DxfFile file, Corpus.Drawing drawing) {
        SortedMap<String, Integer> model = new TreeMap<>();
        SortedMap<String, Integer> blocks = new TreeMap<>();
        int paper = 0;
        for (Stored stored : file.entities()) {
            paper += stored.paper() ? 1 : 0;
            if (!stored.paper()) {
                model.merge(stored.type(), 1, Integer::sum);
            }
        }
        for (Block block : file.blocks().values()) {
            block.entities().forEach(stored -> blocks.merge(stored.type(), 1, Integer::sum));
        }
        List<String> all = new ArrayList<>();
        compare("", model, drawing.model(), all);
        compare("blocks ", blocks, drawing.blocks(), all);
        if (paper != drawing.paper()) {
            all.add("paper " + paper + " for " + drawing.paper());
        }
        return String.join("; ", all);
    }

    private static void compare(
            String space, Map<String, Integer> ours, Map<String, Integer> theirs, List<String> differences) {
        TreeSet<String> types = new TreeSet<>(ours.keySet());
        types.addAll(theirs.keySet());
        for (String type : types) {
            int our = ours.getOrDefault(type, 0);
            int their = theirs.getOrDefault(type, 0);
            if (our != their) {
                differences.add(space + type + " " + our + " for " + their);
            }
        }
    }
}
