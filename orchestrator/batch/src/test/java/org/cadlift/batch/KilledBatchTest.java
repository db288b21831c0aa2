package org.cadlift.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBatchTest {
    private static final int ITEMS = 120;
    private static final int WINDOW = 8;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenItIsKilledTwice() throws IOException, InterruptedException {
        Office office = new Office(folder).many(ITEMS);
        for (int lines = 10; lines <= 40; lines += 30) {
            Process process = Child.start(List.of(), folder, "60");
            awaitLines(office, process, lines);
            process.destroyForcibly().waitFor();
        }
        // What is written down is not taken again. Lines that were appended in the middle of a transaction do not
        // count; their items are ended once more, by what is remembered of them.
        int before = office.results().size();
        ScriptedEngine engine = ScriptedEngine.prompt(office.store);
        BatchRun run = office.run(engine);

        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", ITEMS));
        assertThat(office.results("name")).hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(before).isBetween(40, ITEMS);
        assertThat(engine.started).hasSizeLessThanOrEqualTo(ITEMS - before + WINDOW);
        assertThat(office.ends).filteredOn(end -> !end.recalled()).hasSizeLessThanOrEqualTo(ITEMS - before + WINDOW);
    }

    /// Waits until `batch.json` has so many lines.
    private static void awaitLines(Office office, Process process, int lines) throws IOException, InterruptedException {
        Path results = office.out.resolve("batch.json");
        while (!Files.exists(results) || Files.readAllLines(results).size() < lines) {
            if (!process.isAlive()) {
                throw new AssertionError(Files.readString(office.folder.resolve("child.txt")));
            }
            Thread.sleep(10);
        }
    }
}
