package org.cadlift.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FuzzTest {
    private static final int INPUTS = 2500;
    private static final int ROUNDS = 200;
    private static final Set<String> PARTS = Set.of("VERTEX", "ATTRIB", "SEQEND");

    @Test
    void everySeedIsSound() {
        for (Seeds.Seed seed : Seeds.written()) {
            byte[] text = Tag.text(seed.tags(), "\n");
            assertThat(Judgement.of(text)).as(seed.name()).isEmpty();
            assertThat(Judgement.types(text)).as(seed.name()).isNotEmpty();
            assertThat(Judgement.types(Tag.binary(seed.tags())))
                    .as(seed.name() + ", binary")
                    .isEqualTo(Judgement.types(text));
        }
    }

    @Test
    void anIndexMakesTheSameInputAgain() {
        Fuzz fuzz = new Fuzz(7, Seeds.written());
        assertThat(fuzz.input(12)).isEqualTo(new Fuzz(7, Seeds.written()).input(12));
        assertThat(fuzz.input(12)).isNotEqualTo(fuzz.input(13));
    }

    @Test
    void noAlteredDrawingBreaksAPromise() {
        assertThat(new Fuzz(20260101, Seeds.written()).run(0, INPUTS, Duration.ofMinutes(5)))
                .extracting(fault -> "index " + fault.index() + ": " + fault.what())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatOnceBrokeHolds() {
        return Regressions.ALL.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.was(),
                        () -> assertThat(Judgement.of(Tag.text(Tag.written(one.text()), "\n")))
                                .isEmpty()));
    }

    /// Whole entities left out, repeated and moved: the account has just those that the file then holds, in its order.
    @Test
    void theAccountListsEveryEntityOnce() {
        List<Tag> all = Seeds.written().stream()
                .filter(seed -> seed.name().equals("all"))
                .findFirst()
                .orElseThrow()
                .tags();
        int from = all.indexOf(new Tag(2, "ENTITIES")) + 1;
        int to = from + all.subList(from, all.size()).indexOf(new Tag(0, "ENDSEC"));
        List<List<Tag>> entities = entities(all.subList(from, to));
        assertThat(entities).hasSizeGreaterThan(40);
        long seed = 20260102;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Tag> file = new ArrayList<>(all.subList(0, from));
            List<String> expected = new ArrayList<>();
            for (int i = 1 + random.nextInt(2 * entities.size()); i > 0; i--) {
                List<Tag> entity = entities.get(random.nextInt(entities.size()));
                file.addAll(entity);
                expected.add(entity.getFirst().value());
            }
            file.addAll(all.subList(to, all.size()));
            byte[] text = Tag.text(file, "\n");
            assertThat(Judgement.of(text)).as("seed %d round %d", seed, round).isEmpty();
            if (!Set.copyOf(expected).equals(Set.of("VIEWPORT"))) {
                assertThat(Judgement.types(text))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(expected);
            }
        }
    }

    /// Splits tags into entities, vertices and attributes with the one they belong to.
    private static List<List<Tag>> entities(List<Tag> tags) {
        List<List<Tag>> entities = new ArrayList<>();
        for (Tag tag : tags) {
            if (tag.code() == 0 && !PARTS.contains(tag.value())) {
                entities.add(new ArrayList<>());
            }
            entities.getLast().add(tag);
        }
        return entities;
    }
}
