package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cadlift.contract.ArtifactRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactStoreTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String STEP_KEY = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = new FileArtifactStore(folder);
    }

    @Test
    void namesBytesByTheirDigest() {
        ArtifactRef ref = store.put("drawing", bytes("abc"));

        assertThat(ref).isEqualTo(new ArtifactRef("drawing", ABC, 3));
        assertThat(store.get(ref)).contains(bytes("abc"));
        assertThat(artifact()).hasBinaryContent(bytes("abc"));
    }

    @Test
    void keepsEmptyArtifacts() {
        ArtifactRef ref = store.put("nothing", new byte[0]);

        assertThat(store.get(ref)).contains(new byte[0]);
    }

    @Test
    void knowsNothingOfWhatWasNeverPut() {
        assertThat(store.get(new ArtifactRef("drawing", ABC, 3))).isEmpty();
        assertThat(store.recall(STEP_KEY)).isEmpty();
    }

    @Test
    void takesATornArtifactForAbsentUntilItIsPutAgain() throws IOException {
        ArtifactRef ref = store.put("drawing", bytes("abc"));
        Files.writeString(artifact(), "ab");

        assertThat(store.get(ref)).isEmpty();
        store.put("drawing", bytes("abc"));
        assertThat(store.get(ref)).contains(bytes("abc"));
    }

    @Test
    void takesAnAlteredArtifactOfTheSameSizeForAbsentUntilItIsPutAgain() throws IOException {
        ArtifactRef ref = store.put("drawing", bytes("abc"));
        Files.writeString(artifact(), "abd");

        assertThat(store.get(ref)).isEmpty();
        store.put("drawing", bytes("abc"));
        assertThat(store.get(ref)).contains(bytes("abc"));
    }

    @Test
    void remembersWhatAStepMadeInOrder() {
        List<ArtifactRef> made =
                List.of(store.put("house.obj", bytes("v")), store.put("house with spaces.mtl", bytes("m")));
        store.remember(STEP_KEY, made);

        assertThat(store.recall(STEP_KEY)).contains(made);
    }

    @Test
    void forgetsAStepWhoseNoteIsTornOrAltered() throws IOException {
        store.remember(STEP_KEY, List.of(store.put("a", bytes("a")), store.put("b", bytes("b"))));
        Path note = folder.resolve("steps/01/23").resolve(STEP_KEY);
        String whole = Files.readString(note);

        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(note, whole.substring(0, length));
            assertThat(store.recall(STEP_KEY)).as("first %d characters", length).isEmpty();
        }
        Files.write(note, new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});
        assertThat(store.recall(STEP_KEY)).isEmpty();
    }

    @Test
    void letsManyWritersPutTheSameArtifactAndLeavesNothingElse() throws Exception {
        byte[] bytes = "x".repeat(1 << 20).getBytes(UTF_8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ArtifactRef>> refs = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                refs.add(writers.submit(() -> {
                    start.await();
                    ArtifactRef ref = store.put("drawing", bytes);
                    assertThat(store.get(ref)).contains(bytes);
                    return ref;
                }));
            }
            start.countDown();
        }

        for (Future<ArtifactRef> ref : refs) {
            assertThat(ref.get()).isEqualTo(refs.getFirst().get());
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void reportsAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file stands here");
        ArtifactStore blocked = new FileArtifactStore(file);

        assertThatThrownBy(() -> blocked.put("drawing", bytes("abc"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void leavesNothingHalfWrittenWhenTheMoveFails() throws IOException {
        // A folder with something in it stands where the artifact belongs, so the last move must fail.
        Files.createDirectories(artifact().resolve("in the way"));

        assertThatThrownBy(() -> store.put("drawing", bytes("abc"))).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    private Path artifact() {
        return folder.resolve("artifacts/ba/78").resolve(ABC);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
