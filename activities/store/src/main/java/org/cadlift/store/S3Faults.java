package org.cadlift.store;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.cadlift.store.StorageFault.Kind;

/// Turns what the S3 client throws into a [StorageFault] that names the endpoint and the bucket.
final class S3Faults {
    private static final Set<String> FULL =
            Set.of("XMinioStorageFull", "QuotaExceeded", "XMinioAdminBucketQuotaExceeded");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "InvalidToken");

    private final String place;

    S3Faults(URI endpoint, String bucket) {
        place = "S3 storage at " + endpoint + ", bucket " + bucket + ": ";
    }

    StorageFault of(Exception thrown) {
        return switch (thrown) {
            case ErrorResponseException e -> answered(e);
            case ServerException e -> fault(byStatus(e.statusCode()), "HTTP status " + e.statusCode(), e);
            case MinioException e when e.getCause() instanceof IOException cause -> of(cause);
            case MinioException e -> fault(Kind.MISDIRECTED, "its answers are not those of an S3 server", e);
            case SSLException e
            when untrusted(e) ->
                fault(Kind.MISDIRECTED, "its certificate is not trusted; SSL_CERT_FILE may name one to trust", e);
            default -> fault(Kind.UNAVAILABLE, "it cannot be reached: " + reason(thrown), thrown);
        };
    }

    private StorageFault answered(ErrorResponseException e) {
        String code = e.errorResponse().code();
        int status = e.response().code();
        Kind kind = FULL.contains(code) ? Kind.FULL : EXPIRED.contains(code) ? Kind.REFUSED : byStatus(status);
        String what =
                switch (kind) {
                    case FULL -> "it is full";
                    case REFUSED -> "the credentials are wrong or do not permit this";
                    case UNAVAILABLE -> "it cannot do this now";
                    case MISDIRECTED -> "it does not do this";
                };
        return fault(kind, what + " (" + code + ": " + e.errorResponse().message() + ")", e);
    }

    private static Kind byStatus(int status) {
        return switch (status) {
            case 507 -> Kind.FULL;
            case 401, 403 -> Kind.REFUSED;
            case 408, 409, 429 -> Kind.UNAVAILABLE;
            default -> status >= 500 ? Kind.UNAVAILABLE : Kind.MISDIRECTED;
        };
    }

    private static boolean untrusted(SSLException e) {
        // Handshakes also fail when a server goes down in the middle of one.
        return e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
    }

    private StorageFault fault(Kind kind, String what, Exception cause) {
        return new StorageFault(kind, place + what, cause instanceof IOException io ? io : new IOException(cause));
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
