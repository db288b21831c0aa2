package org.cadlift.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadlift.batch.item.RunFault;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsServers("postgres")
class PostgresBatchTest {
    private static DevServers servers;

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    @BeforeAll
    static void up() throws IOException {
        servers = DevServers.up(data, "postgres");
    }

    @AfterAll
    static void down() {
        servers.close();
    }

    private static String address() {
        return servers.variable("CADLIFT_DATABASE_URL");
    }

    private Office office() throws IOException {
        return new Office(folder).database(address(), servers.environment());
    }

    @Test
    void goesOnAfterItWasKilledAndRecallsAfterwards() throws IOException, InterruptedException {
        Office office = office().many(60);
        Process process = Child.start(
                List.of(),
                folder,
                "60",
                address(),
                servers.variable("CADLIFT_DATABASE_USER"),
                servers.variable("CADLIFT_DATABASE_PASSWORD"));
        Path results = office.out.resolve("batch.json");
        while (!Files.exists(results) || Files.readAllLines(results).size() < 10) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("child.txt")))
                    .isTrue();
            Thread.sleep(10);
        }
        process.destroyForcibly().waitFor();
        ScriptedEngine engine = ScriptedEngine.prompt(office.store);
        BatchRun run = office.run(engine);
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 60));
        assertThat(office.results("name")).hasSize(60).doesNotHaveDuplicates();
        // What has a line was remembered before, and is recalled even where its row was not written any more.
        assertThat(engine.started).hasSizeLessThanOrEqualTo(50);

        ScriptedEngine idle = ScriptedEngine.prompt(office.store);
        assertThat(office.run(idle).totals().recalled()).isEqualTo(60);
        assertThat(idle.started).isEmpty();
    }

    @Test
    void goesOnWhenTheDatabaseWasAwayForAWhile() throws IOException {
        Office office = office().many(30).patience(Duration.ofMinutes(2));
        office.onTick(() -> {
            if (office.ends.size() >= 5 && office.lines.size() == 1) {
                office.lines.add("killed");
                servers.kill("postgres");
                servers.up();
            }
        });
        BatchRun run = office.run(ScriptedEngine.slow(office.store, 50));

        assertThat(office.lines).contains("killed").anyMatch(line -> line.contains("trying again"));
        assertThat(run.fault()).isEmpty();
        assertThat(run.totals().byStatus()).isEqualTo(Map.of("ok", 30));
        assertThat(office.results("name")).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void tellsOfADatabaseThatIsNotThere() throws IOException {
        Office office =
                new Office(folder).many(3).database("jdbc:postgresql://127.0.0.1:1/cadlift?password=hidden", Map.of());
        BatchRun run = office.run(ScriptedEngine.prompt(office.store));

        assertThat(run.fault().map(RunFault::kind)).contains(RunFault.Kind.UNAVAILABLE);
        assertThat(run.fault().orElseThrow().reason())
                .startsWith("the database at jdbc:postgresql://127.0.0.1:1/cadlift cannot be used: ")
                .doesNotContain("hidden");
    }

    @Test
    void keepsTheRunsOfTwoFoldersApart() throws IOException {
        Office one = office().many(3);
        Office two = new Office(Files.createDirectory(folder.resolve("two")))
                .database(address(), servers.environment())
                .many(4);
        one.run(ScriptedEngine.prompt(one.store));
        two.run(ScriptedEngine.prompt(two.store));

        assertThat(one.run(ScriptedEngine.prompt(one.store)).totals().recalled())
                .isEqualTo(3);
        assertThat(two.run(ScriptedEngine.prompt(two.store)).totals().recalled())
                .isEqualTo(4);
    }
}
