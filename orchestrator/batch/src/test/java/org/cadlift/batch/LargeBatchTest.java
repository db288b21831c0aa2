package org.cadlift.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBatchTest {
    @TempDir
    Path folder;

    /// The same name ten thousand times by a manifest, every twentieth of them a drawing that is there.
    @Test
    void runsTenThousandItemsInASmallHeap() throws IOException, InterruptedException {
        Office office = new Office(folder).drawing("a.dxf", "bad");
        String rows = "drawings/a.dxf\n" + "absent/a.dxf\n".repeat(19);
        Files.writeString(folder.resolve("list.csv"), "source\n" + rows.repeat(500));
        Process process = Child.start(List.of("-Xmx64m", "-Dinput=" + folder.resolve("list.csv")), folder, "0");

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("child.txt")))
                .isZero();
        assertThat(office.results("name"))
                .hasSize(10_000)
                .doesNotHaveDuplicates()
                .contains("a", "a-2", "a-10000");
    }
}
