package org.cadlift.api.serve.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/// Sends single requests to addresses that clients named. It follows no redirection, keeps no cookie and no connection,
/// unpacks nothing and tries nothing twice.
@Component
public final class Reach implements AutoCloseable {
    // Deliveries at work and a source for each of many uploads.
    private static final int CONNECTIONS = 128;

    private final Guard guard;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Reach(Guard guard, ReachSettings settings) {
        this.guard = guard;
        Timeout connect = Timeout.of(settings.connectTimeout());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .build())
                // Each request is looked at anew, so none may go out on a connection of an earlier one.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // A few bytes may unpack to any number.
                .disableContentCompression()
                .setUserAgent("CADLift")
                .build();
    }

    /// Looks at an address now, as it is written and as it resolves, so that who names it hears at once that it will
    /// not do.
    ///
    /// @throws RefusedException when it may not be reached; its message continues "the address"
    public URI check(String address) throws RefusedException {
        URI uri = guard.check(address);
        try {
            guard.resolve(uri.getHost());
            return uri;
        } catch (RefusedException e) {
            throw e;
        } catch (UnknownHostException e) {
            throw new RefusedException("names a host that does not exist");
        }
    }

    /// Posts a body.
    ///
    /// @param limit for the whole of it, name resolution and answer included
    /// @param keepBytes of the answer
    /// @throws RefusedException when the address may not be reached
    /// @throws IOException when nobody answers, or not in time
    public Answer post(URI uri, Map<String, String> headers, byte[] body, Duration limit, int keepBytes)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", guard.check(uri));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return send(request, limit, keepBytes);
    }

    Answer get(URI uri, Duration limit, int keepBytes) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", guard.check(uri));
        request.setHeader("accept-encoding", "identity");
        return send(request, limit, keepBytes);
    }

    private Answer send(HttpUriRequestBase request, Duration limit, int keepBytes) throws IOException {
        Future<Answer> answer = threads.submit(() -> exchange(request, keepBytes));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            // Also after a good answer: what is left of it is not wanted.
            request.cancel();
            answer.cancel(true);
        }
    }

    private Answer exchange(HttpUriRequestBase request, int keepBytes) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            HttpEntity entity = response.getEntity();
            byte[] body = new byte[0];
            boolean whole = true;
            if (entity != null) {
                InputStream content = entity.getContent();
                body = content.readNBytes(keepBytes);
                whole = content.read() < 0;
            }
            return new Answer(response.getCode(), response.getHeaders(), body, whole);
        } finally {
            // Cuts the connection first: to close an answer is to read it to its end, which may never come.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        threads.shutdownNow();
    }
}
