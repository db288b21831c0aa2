import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the status of jobs at a steady rate while streams of events stand open, and prints how long answers took.
///
/// `java ServiceLoad.java BASE DRAWING RATE SECONDS STREAMS PID`: the jobs are started first and must not end meanwhile
/// (a server with `--jobs 0` and no worker). Times are from the moment a request was due, so that a server that holds
/// up is not spared the requests that it kept from being sent. PID is the server's, for its memory.
final class ServiceLoad {
    public static void main(String[] args) throws Exception {
        String base = args[0];
        byte[] drawing = Files.readAllBytes(Path.of(args[1]));
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        int streams = Integer.parseInt(args[4]);
        String pid = args[5];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<String> jobs = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                jobs.add(submit(client, base, drawing, i));
            }
            AtomicInteger open = new AtomicInteger();
            for (String job : jobs) {
                threads.submit(() -> watch(client, base, job, open));
            }
            while (open.get() < streams) {
                Thread.sleep(20);
            }
            ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
            AtomicInteger errors = new AtomicInteger();
            Random random = new Random(1);
            long start = System.nanoTime();
            long gap = TimeUnit.SECONDS.toNanos(1) / rate;
            StringBuilder memory = new StringBuilder();
            for (int i = 0; i < rate * seconds; i++) {
                long due = start + i * gap;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                String job = jobs.get(random.nextInt(streams));
                threads.submit(() -> read(client, base, job, due, took, errors));
                if (i % (rate * 10) == 0) {
                    memory.append(memory(pid)).append(' ');
                }
            }
            Thread.sleep(1000);
            memory.append(memory(pid));
            long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("requests,%d%nerrors,%d%nstreams_open,%d%n", sorted.length, errors.get(), open.get());
            for (double part : new double[] {0.5, 0.95, 0.99, 0.999, 1}) {
                int index = (int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1);
                System.out.printf("p%s_ms,%.2f%n", part * 100, sorted[index] / 1e6);
            }
            System.out.println("resident_mb_every_10_s," + memory);
            threads.shutdownNow();
            System.exit(errors.get() == 0 && open.get() == streams ? 0 : 1);
        }
    }

    private static String submit(HttpClient client, String base, byte[] drawing, int number) throws Exception {
        String boundary = "x-load";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"job_type\"\r\n\r\ncad\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"load" + number
                + ".dxf\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/jobs"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(List.of(
                                head.getBytes(), drawing, ("\r\n--" + boundary + "--\r\n").getBytes())))
                        .build(),
                BodyHandlers.ofString());
        Matcher id = Pattern.compile("\"id\":\"([0-9a-z]{26})\"").matcher(answer.body());
        if (answer.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    private static void watch(HttpClient client, String base, String job, AtomicInteger open) {
        try {
            HttpResponse<java.io.InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/v1/jobs/" + job + "/events")).build(),
                    BodyHandlers.ofInputStream());
            open.incrementAndGet();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body()))) {
                while (lines.readLine() != null) {
                    // Only that it stays open matters.
                }
            }
            open.decrementAndGet();
        } catch (Exception e) {
            System.err.println("stream: " + e);
        }
    }

    private static void read(
            HttpClient client, String base, String job, long due, ConcurrentLinkedQueue<Long> took, AtomicInteger errors) {
        try {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(base + "/api/v1/jobs/" + job)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
            took.add(System.nanoTime() - due);
            if (status != 200) {
                errors.incrementAndGet();
            }
        } catch (Exception e) {
            System.err.println("read: " + e);
            errors.incrementAndGet();
        }
    }

    private static long memory(String pid) throws Exception {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
