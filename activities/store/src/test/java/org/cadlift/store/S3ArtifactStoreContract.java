package org.cadlift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minio.CreateMultipartUploadArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.UploadPartArgs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.servers.DevServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store does on every S3 server, tried on a real one.
abstract class S3ArtifactStoreContract extends ArtifactStoreContract {
    static final String BUCKET = "cadlift-tests";
    private static final AtomicInteger TESTS = new AtomicInteger();

    private String prefix;
    private ArtifactStore store;
    private MinioAsyncClient client;

    abstract DevServers servers();

    /// The server's name in `infra/dev/servers`.
    abstract String server();

    /// The environment of the user who may do everything.
    abstract Map<String, String> environment();

    /// The environment of a user who may only read the bucket of the tests.
    abstract Map<String, String> reader() throws Exception;

    @BeforeEach
    void open() {
        prefix = "test-" + TESTS.incrementAndGet() + "/and/below/";
        store = open(environment());
        client = S3Client.open(S3Settings.from(environment()));
        // Makes the bucket where this is the first test.
        store.put("first", bytes("first"));
    }

    @Override
    ArtifactStore store() {
        return store;
    }

    @Override
    void overwrite(String place, byte[] bytes) {
        client.putObject(PutObjectArgs.builder()
                        .bucket(BUCKET)
                        .object(prefix + place)
                        .data(bytes, bytes.length)
                        .build())
                .join();
    }

    @Test
    void makesTheBucketAtTheFirstWrite() {
        ArtifactStore fresh = Stores.open("s3://fresh-" + TESTS.incrementAndGet(), environment());

        assertThat(fresh.get(new ArtifactRef("drawing", ABC, 3))).isEmpty();
        assertThat(fresh.get(fresh.put("drawing", bytes("abc")))).contains(bytes("abc"));
    }

    @Test
    void showsNothingOfAnUploadInParts() {
        byte[] large = randomBytes(2 * S3Bucket.PART_BYTES, 4);
        ArtifactRef ref = new ArtifactRef("large", Digest.sha256(large), large.length);
        String object = prefix + Layout.artifact(ref.sha256());
        String upload = client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(BUCKET)
                        .object(object)
                        .build())
                .join()
                .result()
                .uploadId();
        client.uploadPart(UploadPartArgs.builder()
                        .bucket(BUCKET)
                        .object(object)
                        .uploadId(upload)
                        .partNumber(1)
                        .data(large, S3Bucket.PART_BYTES)
                        .build())
                .join();
        assertThat(store.get(ref)).isEmpty();

        servers().kill(server());
        servers().up();

        assertThat(store.get(ref)).isEmpty();
        assertThat(store.put("large", large)).isEqualTo(ref);
        assertThat(store.get(ref).orElseThrow()).isEqualTo(large);
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenTheServerIsKilled() throws Exception {
        CountDownLatch underWay = new CountDownLatch(100);
        List<Future<List<ArtifactRef>>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            // One writer sends artifacts in parts, so that the server is killed in the middle of one.
            writers.add(threads.submit(() -> putUntilItFails(randomBytes(70_000_000, 5), underWay)));
            for (int seed = 6; seed < 10; seed++) {
                byte[] small = randomBytes(10_000, seed);
                writers.add(threads.submit(() -> putUntilItFails(small, underWay)));
            }
            try {
                underWay.await();
            } finally {
                // It also ends the writers.
                servers().kill(server());
            }
        }
        servers().up();

        for (Future<List<ArtifactRef>> writer : writers) {
            for (ArtifactRef ref : writer.get()) {
                assertThat(store.get(ref)).as(ref.key()).isPresent();
            }
        }
        byte[] large = randomBytes(70_000_000, 10);
        assertThat(store.get(store.put("large", large)).orElseThrow()).isEqualTo(large);
    }

    private List<ArtifactRef> putUntilItFails(byte[] bytes, CountDownLatch underWay) {
        List<ArtifactRef> acknowledged = new ArrayList<>();
        while (true) {
            bytes[acknowledged.size()]++;
            try {
                acknowledged.add(store.put("artifact " + acknowledged.size(), bytes));
                underWay.countDown();
            } catch (StorageFault e) {
                assertThat(e.kind()).isEqualTo(StorageFault.Kind.UNAVAILABLE);
                return acknowledged;
            }
        }
    }

    @Test
    void saysThatTheServerIsDownAndGoesOnWhenItIsBack() {
        ArtifactRef ref = store.put("drawing", bytes("abc"));
        store.remember(STEP_KEY, List.of(ref));
        servers().kill(server());

        StorageFault put = fault(() -> store.put("drawing", bytes("abc")));
        StorageFault get = fault(() -> store.get(ref));
        StorageFault recall = fault(() -> store.recall(STEP_KEY));
        servers().up();

        assertThat(List.of(put, get, recall)).allSatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(StorageFault.Kind.UNAVAILABLE);
            assertThat(fault.passing()).isTrue();
            assertThat(fault).hasMessageContaining("cannot be reached");
        });
        assertThat(store.get(ref)).contains(bytes("abc"));
        assertThat(store.recall(STEP_KEY)).contains(List.of(ref));
        store.put("another", bytes("another"));
    }

    @Test
    void saysThatASecretIsWrongWithoutTellingIt() {
        ArtifactStore stranger = open(with(environment(), "AWS_SECRET_ACCESS_KEY", "not-the-secret"));

        assertRefused(fault(() -> stranger.put("drawing", bytes("abc"))));
        assertRefused(fault(() -> stranger.get(new ArtifactRef("drawing", ABC, 3))));
    }

    @Test
    void saysThatAUserIsUnknown() {
        ArtifactStore stranger = open(with(environment(), "AWS_ACCESS_KEY_ID", "nobody"));

        assertRefused(fault(() -> stranger.put("drawing", bytes("abc"))));
    }

    @Test
    void letsAReaderReadButNotWrite() throws Exception {
        ArtifactRef ref = store.put("drawing", bytes("abc"));
        ArtifactStore reader = open(reader());

        assertThat(reader.get(ref)).contains(bytes("abc"));
        assertThat(reader.recall(STEP_KEY)).isEmpty();
        assertRefused(fault(() -> reader.put("drawing", bytes("abc"))));
        assertRefused(fault(() -> reader.put("large", randomBytes(S3Bucket.PART_BYTES + 1, 6))));
        assertRefused(fault(() -> reader.remember(STEP_KEY, List.of(ref))));
    }

    @Test
    void saysThatAMissingBucketMayNotBeMade() throws Exception {
        ArtifactStore reader = Stores.open("s3://never-made/" + prefix, reader());

        StorageFault fault = fault(() -> reader.put("drawing", bytes("abc")));

        assertThat(fault.kind()).isEqualTo(StorageFault.Kind.REFUSED);
        assertThat(fault).hasMessageContaining("bucket never-made");
    }

    private void assertRefused(StorageFault fault) {
        assertThat(fault.kind()).isEqualTo(StorageFault.Kind.REFUSED);
        assertThat(fault.passing()).isFalse();
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains(environment().get("CADLIFT_S3_ENDPOINT"), "bucket " + BUCKET)
                .doesNotContain(environment().get("AWS_SECRET_ACCESS_KEY"), "not-the-secret");
    }

    @Test
    void listsAFolderPageByPageAndGoesOnAnywhere() {
        // More than a page.
        List<String> names = IntStream.range(1000, 2100)
                .mapToObj(house -> "in/house " + house + " ä&<\".dxf")
                .toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            names.forEach(name -> writers.execute(() -> overwrite(name, bytes(name))));
        }
        overwrite("in/", new byte[0]);
        overwrite("other", new byte[0]);
        S3Folder folder = S3Folder.open("s3://" + BUCKET + "/" + prefix + "in", environment());

        List<S3Folder.Entry> all = new ArrayList<>();
        folder.list("").forEachRemaining(all::add);

        assertThat(all).extracting(entry -> "in/" + entry.name()).isEqualTo(names);
        int length = bytes(names.getFirst()).length;
        assertThat(all).extracting(S3Folder.Entry::bytes).containsOnly((long) length);
        assertThat(folder.get(all.get(7).name(), length)).contains(bytes(names.get(7)));
        assertThat(folder.get(all.get(7).name(), length - 1)).isEmpty();
        assertThat(folder.list(all.get(1098).name()).next()).isEqualTo(all.get(1099));
        assertThat(folder.list(all.get(1099).name()).hasNext()).isFalse();
    }

    @Test
    void signsAnAddressThatAnybodyCanReadForAWhile() throws Exception {
        ArtifactRef ref = store().of("acme").put("plan ä.step", bytes("of acme"));
        URI lasting = store().of("acme").link(ref, Duration.ofMinutes(10)).orElseThrow();
        URI brief = store().of("acme").link(ref, Duration.ofSeconds(1)).orElseThrow();
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(lasting).build();
            HttpResponse<byte[]> answer = anybody.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.body()).isEqualTo(bytes("of acme"));
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename*=UTF-8''plan%20%C3%A4.step");
            Thread.sleep(Duration.ofMillis(2100));
            HttpRequest late = HttpRequest.newBuilder(brief).build();
            assertThat(anybody.send(late, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void saysThatAFolderIsInNoBucket() {
        S3Folder folder = S3Folder.open("s3://never-made/in", environment());

        StorageFault fault = fault(() -> folder.list("").next());

        assertThat(fault.kind()).isEqualTo(StorageFault.Kind.MISDIRECTED);
        assertThat(fault).hasMessageContaining("NoSuchBucket");
    }

    private static StorageFault fault(Runnable call) {
        return catchThrowableOfType(StorageFault.class, call::run);
    }

    final ArtifactStore open(Map<String, String> environment) {
        return Stores.open("s3://" + BUCKET + "/" + prefix, environment);
    }

    final MinioAsyncClient client() {
        return client;
    }

    static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }
}
