package org.cadlift.api.serve.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.cadlift.api.serve.caller.Caller.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final Members MEMBERS = new Members();

    private static Serving server;
    private static String operator;
    private static String admin;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Serving.start(
                folder, Map.of("cadlift.identity.enabled", "true", "cadlift.audit.home", "acme"), MEMBERS::join);
        operator = MEMBERS.key("acme", "otto", Role.OPERATOR);
        admin = MEMBERS.key("acme", "anna", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String rows(String key, String query) {
        // Refusals wait for a second otherwise.
        MEMBERS.bean(Auditor.class).write();
        return Web.get(server.at("/api/v1/audit" + query), "X-API-Key", key).body();
    }

    /// Asks until a row is there: a client may have its answer a moment before the row is written.
    private static String rowsWith(String key, Predicate<String> expected) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        String rows = rows(key, "?limit=200");
        while (!expected.test(rows) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            rows = rows(key, "?limit=200");
        }
        assertThat(rows).matches(expected);
        return rows;
    }

    /// Adds up how often a refusal was noted; a second may have ended in between.
    private static int times(String rows, String target, int outcome) {
        return Pattern.compile("\"target\":\"" + target + "\",\"outcome\":" + outcome + ",\"times\":(\\d+)")
                .matcher(rows)
                .results()
                .mapToInt(row -> Integer.parseInt(row.group(1)))
                .sum();
    }

    @Test
    void writesDownChangesAndNotReadings() throws InterruptedException {
        Web.post(server.at("/api/v1/trying"), "{}", "X-API-Key", operator, "X-Request-ID", "change-1");
        Web.get(server.at("/api/v1/trying"), "X-API-Key", operator, "X-Request-ID", "reading-1");

        assertThat(rowsWith(admin, rows -> rows.contains("change-1")))
                .containsPattern("\"tenant\":\"acme\",\"user\":\"otto\",\"key\":\"key_[0-9a-f]{20}\","
                        + "\"address\":\"127.0.0.1\",\"action\":\"POST /api/v1/trying\",\"target\":\"/api/v1/trying\","
                        + "\"outcome\":200,\"times\":1,\"request_id\":\"change-1\"")
                .doesNotContain("reading-1");
    }

    @Test
    void writesDownRefusalsWithTheirNumber() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            Web.get(server.at("/api/v1/audit/nowhere"), "X-API-Key", operator);
            Web.get(server.at("/api/v1/who"), "X-API-Key", "clk_wrong");
        }

        assertThat(rowsWith(
                        admin,
                        rows -> times(rows, "/api/v1/audit/nowhere", 403) == 3 && times(rows, "/api/v1/who", 401) == 3))
                .containsPattern("\"user\":\"otto\"[^}]*\"target\":\"/api/v1/audit/nowhere\"")
                .containsPattern("\"tenant\":\"\",\"user\":\"\"[^}]*\"target\":\"/api/v1/who\"");
    }

    @Test
    void mergesEqualRefusals() {
        AuditTable table = MEMBERS.bean(AuditTable.class);
        Auditor auditor = new Auditor(table, new AuditSettings(1, 1000, ""));
        for (int i = 0; i < 300; i++) {
            auditor.refused(refusal("/same"));
            auditor.refused(refusal("/other/" + i));
        }
        auditor.write();

        assertThat(table.list("flood", "flood", Long.MAX_VALUE, 1000))
                .hasSize(200)
                .filteredOn(entry -> entry.target().equals("/same"))
                .extracting(Entry::times)
                .containsExactly(300);
    }

    private static Entry refusal(String target) {
        return new Entry(0, Instant.now(), "flood", "", "", "", "GET -", target, 429, 1, "");
    }

    @Test
    void showsATenantOnlyItsOwn() throws InterruptedException {
        String theirs = MEMBERS.key("globex", "gus", Role.ADMIN);
        Web.post(server.at("/api/v1/trying"), "{}", "X-API-Key", operator);
        Web.get(server.at("/api/v1/trying"));
        Web.post(server.at("/api/v1/trying"), "{}", "X-API-Key", theirs, "X-Request-ID", "theirs-1");

        assertThat(rowsWith(theirs, rows -> rows.contains("theirs-1")))
                .doesNotContain("acme")
                .doesNotContain("\"user\":\"\"");
        assertThat(rows(admin, "?limit=200")).doesNotContain("globex").doesNotContain("theirs-1");
    }

    @Test
    void leafsBackwards() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            Web.post(server.at("/api/v1/trying"), "{}", "X-API-Key", operator, "X-Request-ID", "leaf-" + i);
        }
        rowsWith(admin, rows -> rows.contains("leaf-0") && rows.contains("leaf-1") && rows.contains("leaf-2"));
        String first = rows(admin, "?limit=2");
        String next = first.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1");

        assertThat(first).contains("\"next\":\"" + next + "\"");
        assertThat(rows(admin, "?limit=2&cursor=" + next)).isNotEqualTo(first).contains("\"entries\":[{\"id\":");
        assertThat(rows(admin, "?cursor=x")).contains("\"parameter\":\"cursor\"");
        assertThat(rows(admin, "?limit=0")).contains("\"parameter\":\"limit\"");
        assertThat(rows(admin, "?limit=201")).contains("\"parameter\":\"limit\"");
    }

    @Test
    void keepsWithinItsBounds() {
        AuditTable table = MEMBERS.bean(AuditTable.class);
        Instant old = Instant.now().minus(Duration.ofDays(400));
        table.add(new Entry(0, old, "old", "", "", "", "POST /x", "/x", 200, 1, ""));
        for (int i = 0; i < 5; i++) {
            table.add(new Entry(0, Instant.now(), "young", "", "", "", "POST /x", "/x" + i, 200, 1, ""));
        }

        table.sweep(Instant.now().minus(Duration.ofDays(365)), 2);

        assertThat(table.list("old", "old", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(table.list("young", "young", Long.MAX_VALUE, 10))
                .extracting(Entry::target)
                .containsExactly("/x4", "/x3");
    }
}
