package org.cadlift.api.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.cadlift.api.log.Logging;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.api.serve.identity.key.Keys;
import org.cadlift.batch.table.Database;
import org.cadlift.store.Stores;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Measures what all filters of a real server cost a request with an API key: in process, one thread, no network. It
/// prints a line of `results/gate.csv`; the log, if any, goes to standard error.
///
/// `java -cp target/cadlift-bench.jar org.cadlift.api.serve.GateBench off|json 2>/dev/null`
public final class GateBench {
    private static final int WARM_UP = 50_000;
    private static final int CALLS = 100_000;
    private static final int CLIENTS = 10_000;
    private static final double NANOSECONDS_PER_MICROSECOND = 1e3;

    private GateBench() {}

    public static void main(String[] arguments) throws IOException, ServletException {
        String log = arguments.length == 0 ? "off" : arguments[0];
        if (log.equals("json")) {
            Logging.begin(Logging.Form.JSON);
        }
        Path folder = Files.createTempDirectory("gate");
        Files.createDirectories(folder.resolve("uploads"));
        Path config = Files.writeString(folder.resolve("c.properties"), """
                cadlift.identity.enabled=true
                cadlift.limits.per-minute=10000000
                cadlift.limits.per-hour=10000000
                cadlift.proxies.trusted=127.0.0.1
                """);
        var store = Stores.open(folder.resolve("store").toString());
        AtomicReference<GenericApplicationContext> beans = new AtomicReference<>();
        try (Server _ = Server.start(
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        folder,
                        store,
                        new Workshop(new Program("bench", ""), Optional.of(store), false, 1),
                        Database.inFile(folder.resolve("jobs")),
                        Map.of(),
                        Optional.of(config),
                        Idle::new),
                beans::set)) {
            measure(beans.get(), log);
        }
    }

    private static void measure(GenericApplicationContext beans, String log) throws IOException, ServletException {
        String key = beans.getBean(Keys.class)
                .create(new Key.Order("acme", "anna", Role.OPERATOR, Set.of(), 1), Instant.now())
                .secret();
        List<Filter> filters = new ArrayList<>();
        for (ServletContextInitializer bean : new ServletContextInitializerBeans(beans.getBeanFactory())) {
            if (bean instanceof AbstractFilterRegistrationBean<?> registration) {
                filters.add(registration.getFilter());
            }
        }
        for (int i = 0; i < WARM_UP; i++) {
            call(filters, key, i);
        }
        long[] nanoseconds = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            nanoseconds[i] = call(filters, key, i);
        }
        Arrays.sort(nanoseconds);
        System.out.println("filters,log,calls,p50_us,p90_us,p99_us,p999_us,max_us");
        System.out.printf(
                "%d,%s,%d,%.1f,%.1f,%.1f,%.1f,%.1f%n",
                filters.size(),
                log,
                CALLS,
                at(nanoseconds, 0.5),
                at(nanoseconds, 0.9),
                at(nanoseconds, 0.99),
                at(nanoseconds, 0.999),
                at(nanoseconds, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / NANOSECONDS_PER_MICROSECOND;
    }

    private static long call(List<Filter> filters, String key, int number) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/jobs/" + number);
        request.setServletPath("/api/v1/jobs/" + number);
        request.addHeader("X-API-Key", key);
        request.addHeader("X-Forwarded-For", "10.1." + number % CLIENTS / 100 + "." + number % 100);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain(new Nothing(), filters.toArray(Filter[]::new));
        long start = System.nanoTime();
        chain.doFilter(request, response);
        long taken = System.nanoTime() - start;
        if (response.getStatus() != 200 || response.getHeader("X-RateLimit-Remaining-Hour") == null) {
            throw new IllegalStateException("status " + response.getStatus());
        }
        return taken;
    }

    /// Answers with nothing, at once.
    private static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(
                jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
            response.setStatus(200);
        }
    }

    /// Does nothing.
    private static final class Idle implements Engine {
        @Override
        public String description() {
            return "idle";
        }

        @Override
        public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
