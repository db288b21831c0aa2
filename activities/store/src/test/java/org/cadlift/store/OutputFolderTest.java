package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path folder;

    private record TextFile(String name, String text) implements OutputFolder.Entry {
        @Override
        public byte[] bytes() {
            return text.getBytes(UTF_8);
        }
    }

    private static TextFile file(String name, String text) {
        return new TextFile(name, text);
    }

    @Test
    void putsAJobInItsFolder() throws IOException {
        OutputFolder.open(folder).write("a", List.of(file("a.step", "1"), file("rejected/a.glb", "2")));

        assertThat(files()).containsExactly("a/a.step", "a/rejected/a.glb");
    }

    @Test
    void replacesWhatIsOldAndKeepsWhatIsNotOurs() throws IOException {
        OutputFolder output = OutputFolder.open(folder);
        output.write("a", List.of(file("a.step", "1"), file("rejected/a.glb", "2")));
        Files.writeString(folder.resolve("a/notes.txt"), "mine");
        output.write("a", List.of(file("a.glb", "3")));

        assertThat(files()).containsExactly("a/a.glb", "a/notes.txt");
        assertThat(folder.resolve("a/a.glb")).hasContent("3");
        assertThat(folder.resolve("a/rejected")).doesNotExist();
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        OutputFolder output = OutputFolder.open(folder);
        Files.writeString(folder.resolve("b"), "a file stands where the folder belongs");

        assertThatThrownBy(() -> output.write("b", List.of(file("b.step", "1"))))
                .isInstanceOf(IOException.class);
        assertThat(files()).containsExactly("b");
        assertThat(folder.resolve("b")).isRegularFile();
    }

    @Test
    void removesWhatAKilledRunLeftButNothingOfARunningOne() throws IOException {
        // Process numbers end far below this one.
        Path dead = Files.createDirectories(folder.resolve(".a.999999999999.tmp"));
        Files.writeString(dead.resolve("a.step"), "1");
        Path alive = Files.createDirectories(
                folder.resolve(".b." + ProcessHandle.current().pid() + ".tmp"));
        Path foreign = Files.createDirectories(folder.resolve(".cache.tmp"));
        OutputFolder.open(folder);

        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
        assertThat(foreign).exists();
    }

    @Test
    void writesNothingOnceItWasClosed() throws IOException {
        OutputFolder output = OutputFolder.open(folder);
        output.close();

        assertThatThrownBy(() -> output.write("a", List.of(file("a.step", "1"))))
                .isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void namesEveryJobDifferently() {
        JobNames names = new JobNames();

        assertThat(Stream.of("a.dxf", "A.DXF", "b", ".hidden", "c:d.dxf", "a-2.dxf")
                        .map(names::next))
                .containsExactly("a", "A-2", "b", "_.hidden", "c_d", "a-2-2");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
