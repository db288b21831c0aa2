package org.cadlift.store;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.credentials.StaticProvider;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Sets up the MinIO client.
final class S3Client {
    /// A server on the same network answers in milliseconds; one on another continent in less than a second.
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /// A busy disk may keep a write waiting; nothing waits longer between two bytes.
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /// One part of an upload, or one whole download, over a line of 1 MB/s.
    private static final Duration CALL = Duration.ofMinutes(5);
    /// A server that is overloaded or has just started is asked three times within a second; whoever can wait longer
    /// asks again himself.
    private static final int TRIES = 3;

    private static final long RETRY_MILLIS = 200;
    private static final Set<Integer> RETRIED = Set.of(429, 500, 502, 503, 504);
    /// More steps than this never run at once in one process.
    private static final int CALLS_AT_ONCE = 64;

    private S3Client() {}

    static MinioAsyncClient open(S3Settings settings) {
        // Virtual threads, like all the threads of this client, keep no process alive.
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .callTimeout(CALL)
                .protocols(List.of(Protocol.HTTP_1_1))
                .addInterceptor(chain -> refuseForeignErrors(chain.proceed(chain.request())))
                .addInterceptor(new Http.StatusRetryInterceptor(RETRIED, RETRY_MILLIS, TRIES))
                .addNetworkInterceptor(chain -> {
                    // Otherwise the last bytes of each write wait 40 ms for the server to confirm those before.
                    Objects.requireNonNull(chain.connection()).socket().setTcpNoDelay(true);
                    return chain.proceed(chain.request());
                })
                // Without encryption nothing of it is set up, which takes half of the time to open a store.
                .connectionSpecs(List.of(settings.encrypted() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .build();
        return new PlainS3Client(MinioAsyncClient.builder()
                .endpoint(settings.endpoint().toString())
                // With a region given the client does not ask the server for it before the first call.
                .region(settings.region())
                .credentialsProvider(new StaticProvider(
                        settings.accessKey(),
                        settings.secretKey(),
                        settings.session().orElse(null)))
                .httpClient(settings.certificates()
                        .map(file -> trusting(file, http))
                        .orElse(http))
                .build());
    }

    /// Takes a server error that is not of S3 for what it is: a gateway's word that the server behind it is down.
    private static Response refuseForeignErrors(Response response) throws IOException {
        if (response.code() >= 500
                && response.headers("Content-Type").stream().noneMatch(type -> type.startsWith("application/xml"))) {
            response.close();
            throw new IOException("HTTP status " + response.code());
        }
        return response;
    }

    private static OkHttpClient trusting(String certificates, OkHttpClient http) {
        try {
            return Http.enableExternalCertificates(http, certificates, null);
        } catch (MinioException e) {
            throw new StorageFault(
                    StorageFault.Kind.MISDIRECTED,
                    "the certificates in " + certificates + " (SSL_CERT_FILE) cannot be read");
        }
    }
}
