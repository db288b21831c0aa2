package org.cadlift.store;

import io.minio.CreateBucketArgs;
import io.minio.GenericResponse;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import java.util.concurrent.CompletableFuture;

/// The MinIO client with one call mended: it names the region of a new bucket always, but S3 does not allow to name
/// `us-east-1`, where a bucket is made when no region is named (S3 API, CreateBucket, LocationConstraint).
final class PlainS3Client extends MinioAsyncClient {
    PlainS3Client(MinioAsyncClient client) {
        super(client);
    }

    @Override
    public CompletableFuture<GenericResponse> createBucket(CreateBucketArgs args) {
        if (!Http.US_EAST_1.equals(baseUrl.region())) {
            return super.createBucket(args);
        }
        return executePutAsync(args, new Http.Headers(), null, Http.EMPTY_BODY).thenApply(response -> {
            response.close();
            return new GenericResponse(response.headers(), args.bucket(), Http.US_EAST_1, "");
        });
    }
}
