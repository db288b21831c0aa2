package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cadlift.contract.ArtifactRef;
import org.junit.jupiter.api.Test;

/// What every store does, whatever it keeps things on.
abstract class ArtifactStoreContract {
    static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    static final String STEP_KEY = "0123456789abcdef".repeat(4);
    private static final String ABC_PLACE = "artifacts/ba/78/" + ABC;
    private static final String NOTE_PLACE = "steps/01/23/" + STEP_KEY;

    /// The store under test, empty at first.
    abstract ArtifactStore store();

    /// Changes what lies at a place, behind the store's back.
    abstract void overwrite(String place, byte[] bytes);

    @Test
    void namesBytesByTheirDigest() {
        ArtifactRef ref = store().put("drawing", bytes("abc"));

        assertThat(ref).isEqualTo(new ArtifactRef("drawing", ABC, 3));
        assertThat(store().get(ref)).contains(bytes("abc"));
    }

    @Test
    void findsByDigestWhateverTheArtifactIsCalled() {
        store().put("drawing", bytes("abc"));

        assertThat(store().get(new ArtifactRef("a name\nwith anything: ../ä", ABC, 3)))
                .contains(bytes("abc"));
    }

    @Test
    void keepsTenantsApart() {
        ArtifactStore acme = store().of("acme");
        ArtifactRef ref = acme.put("a", "of acme".getBytes(UTF_8));
        acme.remember("ab".repeat(32), List.of(ref));
        assertThat(acme.get(ref)).isPresent();
        assertThat(store().get(ref)).isEmpty();
        assertThat(store().of("other").get(ref)).isEmpty();
        assertThat(store().of("other").recall("ab".repeat(32))).isEmpty();
        assertThat(store().of("acme").recall("ab".repeat(32))).contains(List.of(ref));
        assertThat(store().of(ArtifactStore.LOCAL_TENANT)).isSameAs(store());
        for (String tenant : List.of("", "..", "a/b", "A", "a.b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store().of(tenant));
        }
    }

    @Test
    void removesArtifacts() {
        ArtifactRef ref = store().put("gone", "soon".getBytes(UTF_8));
        store().remove(ref);
        assertThat(store().get(ref)).isEmpty();
        store().remove(ref);
    }

    @Test
    void keepsEmptyArtifacts() {
        ArtifactRef ref = store().put("nothing", new byte[0]);

        assertThat(store().get(ref)).contains(new byte[0]);
    }

    @Test
    void knowsNothingOfWhatWasNeverPut() {
        assertThat(store().get(new ArtifactRef("drawing", ABC, 3))).isEmpty();
        assertThat(store().recall(STEP_KEY)).isEmpty();
    }

    @Test
    void takesATornArtifactForAbsentUntilItIsPutAgain() {
        assertAbsentUntilPutAgain("ab");
    }

    @Test
    void takesAnAlteredArtifactOfTheSameSizeForAbsentUntilItIsPutAgain() {
        assertAbsentUntilPutAgain("abd");
    }

    @Test
    void takesAnArtifactThatGrewForAbsentUntilItIsPutAgain() {
        assertAbsentUntilPutAgain("abcd");
    }

    private void assertAbsentUntilPutAgain(String damaged) {
        ArtifactRef ref = store().put("drawing", bytes("abc"));
        overwrite(ABC_PLACE, bytes(damaged));

        assertThat(store().get(ref)).isEmpty();
        store().put("drawing", bytes("abc"));
        assertThat(store().get(ref)).contains(bytes("abc"));
    }

    @Test
    void takesAReferenceOfAnotherSizeForAbsent() {
        store().put("drawing", bytes("abc"));

        assertThat(store().get(new ArtifactRef("drawing", ABC, 2))).isEmpty();
        assertThat(store().get(new ArtifactRef("drawing", ABC, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void keepsLargeArtifacts() {
        // Larger than four parts of an upload, and no multiple of one.
        byte[] large = randomBytes(70_000_001, 1);
        ArtifactRef ref = store().put("large", large);

        assertThat(store().get(ref).orElseThrow()).isEqualTo(large);
    }

    @Test
    void keepsArtifactsOfExactlyOnePartAndOneByteMore() {
        for (int more = 0; more <= 1; more++) {
            byte[] bytes = randomBytes(S3Bucket.PART_BYTES + more, 2);
            assertThat(store().get(store().put("part", bytes)).orElseThrow()).isEqualTo(bytes);
        }
    }

    @Test
    void remembersWhatAStepMadeInOrder() {
        List<ArtifactRef> made =
                List.of(store().put("house.obj", bytes("v")), store().put("house with spaces.mtl", bytes("m")));
        store().remember(STEP_KEY, made);

        assertThat(store().recall(STEP_KEY)).contains(made);
    }

    @Test
    void remembersTheLatest() {
        store().remember(STEP_KEY, List.of(store().put("a", bytes("a"))));
        List<ArtifactRef> made = List.of(store().put("b", bytes("b")));
        store().remember(STEP_KEY, made);

        assertThat(store().recall(STEP_KEY)).contains(made);
    }

    @Test
    void remembersThatAStepMadeNothing() {
        store().remember(STEP_KEY, List.of());

        assertThat(store().recall(STEP_KEY)).contains(List.of());
    }

    @Test
    void forgetsAStepWhoseNoteIsTornOrAltered() {
        List<ArtifactRef> made = List.of(new ArtifactRef("a", ABC, 3), new ArtifactRef("b", ABC, 3));
        byte[] whole = StepNote.write(made).getBytes(UTF_8);

        for (int length = 0; length < whole.length; length += 7) {
            overwrite(NOTE_PLACE, Arrays.copyOf(whole, length));
            assertThat(store().recall(STEP_KEY)).as("first %d bytes", length).isEmpty();
        }
        overwrite(NOTE_PLACE, new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});
        assertThat(store().recall(STEP_KEY)).isEmpty();
        overwrite(NOTE_PLACE, whole);
        assertThat(store().recall(STEP_KEY)).contains(made);
    }

    @Test
    void letsManyWritersPutTheSameArtifact() throws Exception {
        byte[] bytes = randomBytes(1 << 20, 3);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ArtifactRef>> refs = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                refs.add(writers.submit(() -> {
                    start.await();
                    ArtifactRef ref = store().put("drawing", bytes);
                    assertThat(store().get(ref).orElseThrow()).isEqualTo(bytes);
                    return ref;
                }));
            }
            start.countDown();
        }

        for (Future<ArtifactRef> ref : refs) {
            assertThat(ref.get()).isEqualTo(refs.getFirst().get());
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] randomBytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
