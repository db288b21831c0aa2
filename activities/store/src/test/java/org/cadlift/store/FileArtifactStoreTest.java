package org.cadlift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactStoreTest extends ArtifactStoreContract {
    @TempDir
    Path folder;

    private ArtifactStore store;

    @BeforeEach
    void open() {
        store = Stores.open(folder.toString());
    }

    @Override
    ArtifactStore store() {
        return store;
    }

    @Override
    void overwrite(String place, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(place).getParent());
            Files.write(folder.resolve(place), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void leavesNothingHalfWritten() throws IOException {
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void laysAnArtifactAtThePlaceOfItsDigest() {
        store.put("drawing", bytes("abc"));

        assertThat(artifact()).hasBinaryContent(bytes("abc"));
    }

    @Test
    void reportsAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file stands here");
        ArtifactStore blocked = new FileArtifactStore(file);

        assertThatThrownBy(() -> blocked.put("drawing", bytes("abc"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void leavesNothingWhenTheMoveFails() throws IOException {
        // A folder with something in it stands where the artifact belongs, so the last move must fail.
        Files.createDirectories(artifact().resolve("in the way"));

        assertThatThrownBy(() -> store.put("drawing", bytes("abc"))).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    private Path artifact() {
        return folder.resolve(Layout.artifact(ABC));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
