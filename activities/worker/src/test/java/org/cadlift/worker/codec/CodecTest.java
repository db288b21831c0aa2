package org.cadlift.worker.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cadlift.contract.Finding;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.building.Building;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private record Everything(
            double decimal,
            int whole,
            long large,
            boolean yes,
            String text,
            Mode mode,
            List<Double> decimals,
            Optional<String> perhaps,
            List<List<Integer>> nested,
            Tree tree) {}

    private sealed interface Tree {
        record Leaf() implements Tree {}

        record Node(List<Tree> children, String name) implements Tree {}
    }

    private record Positive(int value) {
        private Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("not positive: " + value);
            }
        }
    }

    private record Whole(int value) {}

    private static final Everything ONE_OF_EACH = new Everything(
            -0.0,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            "Küche ▲ \0",
            Mode.PROFILE,
            List.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY),
            Optional.of("Küche ▲ \0"),
            List.of(List.of(), List.of(1, -1)),
            new Tree.Node(List.of(new Tree.Leaf(), new Tree.Node(List.of(), "")), "root"));

    @Test
    void givesBackOneOfEach() {
        Codec<Everything> codec = Codec.of(Everything.class);

        assertThat(codec.decode(codec.encode(ONE_OF_EACH))).contains(ONE_OF_EACH);
    }

    @Test
    void givesBackBothOutcomesOfAStep() {
        Codec<Outcome<Source>> codec = Codec.ofOutcome(Source.class);
        Source source = new Source("a.dxf", SourceFormat.DXF, "AC1032", "", "ab".repeat(32), 7);
        Finding repaired = Finding.info(NoticeCode.DXF_REPAIRED, "An end was missing", Place.at("0", "1F", 1, 2));
        Outcome<Source> made = Outcome.made(source, List.of(repaired));
        Outcome<Source> failed = Outcome.failed(Finding.error(FailureCode.CAD_NO_ENTITIES, "Empty"), List.of(repaired));

        assertThat(codec.decode(codec.encode(made))).contains(made);
        assertThat(codec.decode(codec.encode(failed))).contains(failed);
    }

    @ParameterizedTest
    @ValueSource(classes = {Drawing.class, Plan.class, Building.class, JobOptions.class})
    void givesBackAnyValueThatTravelsBetweenSteps(Class<?> type) {
        givesBackAnyValue(type);
    }

    private static <T> void givesBackAnyValue(Class<T> type) {
        Codec<T> codec = Codec.of(type);
        for (long seed = 1; seed <= 50; seed++) {
            T value = new RandomValues(seed).of(type);
            byte[] bytes = codec.encode(value);

            assertThat(codec.decode(bytes)).as("seed %d", seed).contains(value);
            assertThat(codec.encode(value)).as("same bytes again, seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    void refusesBytesCutAnywhereAndBytesTooMany() {
        Codec<Everything> codec = Codec.of(Everything.class);
        byte[] whole = codec.encode(ONE_OF_EACH);

        for (int length = 0; length < whole.length; length++) {
            assertThat(codec.decode(Arrays.copyOf(whole, length))).as("first %d bytes", length).isEmpty();
        }
        assertThat(codec.decode(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    }

    @Test
    void survivesAnyAlteredByte() {
        Codec<Plan> codec = Codec.of(Plan.class);
        for (long seed = 1; seed <= 20; seed++) {
            byte[] bytes = codec.encode(new RandomValues(seed).of(Plan.class));
            Random random = new Random(seed);
            for (int change = 0; change < 200; change++) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

                // A changed digit cannot be told from a true one; what comes back must then be a value that can be
                // written like any other.
                codec.decode(damaged).ifPresent(value -> assertThat(codec.encode(value)).isNotEmpty());
            }
        }
    }

    @Test
    void refusesWhatTheRecordItselfRefuses() {
        byte[] bytes = Codec.of(Positive.class).encode(new Positive(1));
        bytes[bytes.length - 1] = 0;

        assertThat(Codec.of(Positive.class).decode(bytes)).isEmpty();
    }

    @Test
    void refusesAListThatClaimsMoreThanThereIs() {
        Codec<Tree> codec = Codec.of(Tree.class);
        byte[] bytes = codec.encode(new Tree.Node(List.of(), ""));
        // The count of children stands behind the header and the number of the kind.
        bytes[17] = 0x7e;

        assertThat(codec.decode(bytes)).isEmpty();
    }

    @Test
    void refusesNestingWithoutEnd() {
        Codec<Tree> codec = Codec.of(Tree.class);
        byte[] deep = new byte[16 + 2 * 100_000];
        System.arraycopy(codec.encode(new Tree.Leaf()), 0, deep, 0, 16);
        for (int i = 16; i < deep.length; i += 2) {
            deep[i] = 2;
            deep[i + 1] = 2;
        }

        assertThat(codec.decode(deep)).isEmpty();
    }

    @Test
    void refusesBytesOfAnotherSchema() {
        assertThat(Codec.of(Whole.class).decode(Codec.of(Positive.class).encode(new Positive(1)))).isEmpty();
        assertThat(Codec.of(Whole.class).fingerprint()).isNotEqualTo(Codec.of(Positive.class).fingerprint());
        assertThat(Codec.of(Whole.class).fingerprint()).isEqualTo(Codec.of(Whole.class).fingerprint());
    }

    @Test
    void refusesTypesItHasNoFormFor() {
        assertThatThrownBy(() -> Codec.of(Thread.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no form for class java.lang.Thread");
    }
}
