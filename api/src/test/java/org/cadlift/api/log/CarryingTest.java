package org.cadlift.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CarryingTest {
    private static final Callable<Map<String, String>> IDS = () -> {
        Map<String, String> ids = MDC.getCopyOfContextMap();
        return ids == null ? Map.of() : Map.copyOf(ids);
    };

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void bringsTheIdsAlongAndTakesThemOffAgain() throws Exception {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            ExecutorService carrying = Carrying.threads(one);
            MDC.put("request_id", "r-1");
            MDC.put("job_id", "j-1");
            assertThat(carrying.submit(IDS).get())
                    .containsOnly(Map.entry("request_id", "r-1"), Map.entry("job_id", "j-1"));
            // The same thread, used by somebody else, and by somebody without ids.
            assertThat(one.submit(IDS).get()).isEmpty();
            MDC.clear();
            MDC.put("request_id", "r-2");
            assertThat(carrying.submit(IDS).get()).containsOnly(Map.entry("request_id", "r-2"));
            MDC.clear();
            assertThat(carrying.submit(IDS).get()).isEmpty();
        }
    }

    @Test
    void bringsThemToVirtualThreads() throws Exception {
        MDC.put("request_id", "r-3");
        try (ExecutorService threads = Carrying.threads(Executors.newVirtualThreadPerTaskExecutor())) {
            assertThat(threads.submit(IDS).get()).containsEntry("request_id", "r-3");
        }
    }

    @Test
    void leavesWhatTheThreadHadBefore() {
        MDC.put("request_id", "outer");
        Runnable task = Carrying.task(() -> MDC.put("request_id", "changed"));
        MDC.put("request_id", "mine");
        task.run();
        assertThat(MDC.get("request_id")).isEqualTo("mine");
    }
}
