package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minio.Checksum;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsV2Args;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Puts and gets whole objects below a prefix of one bucket, by the plain calls that every S3 server has.
final class S3Bucket {
    /// Larger objects go in parts of this size: a lost connection then costs one part, and at most 10 000 parts of it
    /// hold more than a Java array does.
    static final int PART_BYTES = 16 << 20;

    /// What servers give at most.
    private static final int PAGE = 1000;

    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchBucket");

    private final S3Address address;
    private final S3Faults faults;
    private final MinioAsyncClient client;

    S3Bucket(S3Address address, S3Settings settings) {
        this(address, new S3Faults(settings.endpoint(), address.bucket()), S3Client.open(settings));
    }

    private S3Bucket(S3Address address, S3Faults faults, MinioAsyncClient client) {
        this.address = address;
        this.faults = faults;
        this.client = client;
    }

    /// Gives what lies below a prefix of this one, by the same connections.
    S3Bucket below(String prefix) {
        return new S3Bucket(new S3Address(address.bucket(), address.prefix() + prefix), faults, client);
    }

    /// Writes an object, which can be seen only when all of it is there. The bucket is made when it is missing.
    void put(String name, byte[] bytes) {
        try {
            try {
                send(name, bytes);
            } catch (ErrorResponseException e) {
                if (!e.errorResponse().code().equals("NoSuchBucket")) {
                    throw e;
                }
                make();
                send(name, bytes);
            }
        } catch (IOException | MinioException e) {
            throw faults.of(e);
        }
    }

    /// Reads an object, or nothing when it is absent or longer than the limit.
    Optional<byte[]> get(String name, int limitBytes) {
        GetObjectArgs args = GetObjectArgs.builder()
                .bucket(address.bucket())
                .object(address.prefix() + name)
                .build();
        try (InputStream object = await(client.getObject(args))) {
            byte[] bytes = object.readNBytes(limitBytes);
            return object.read() < 0 ? Optional.of(bytes) : Optional.empty();
        } catch (ErrorResponseException e) {
            if (ABSENT.contains(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw faults.of(e);
        } catch (IOException | MinioException e) {
            throw faults.of(e);
        }
    }

    /// Removes an object; nothing when it is absent.
    void remove(String name) {
        RemoveObjectArgs args = RemoveObjectArgs.builder()
                .bucket(address.bucket())
                .object(address.prefix() + name)
                .build();
        try {
            await(client.removeObject(args));
        } catch (ErrorResponseException e) {
            if (!ABSENT.contains(e.errorResponse().code())) {
                throw faults.of(e);
            }
        } catch (IOException | MinioException e) {
            throw faults.of(e);
        }
    }

    /// Signs an address of an object.
    ///
    /// @param fileName under which browsers save it
    URI link(String name, String fileName, Duration lifetime) {
        GetPresignedObjectUrlArgs args = GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.GET)
                .bucket(address.bucket())
                .object(address.prefix() + name)
                .expiry((int) lifetime.toSeconds())
                .extraQueryParams(Map.of(
                        "response-content-disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(fileName, UTF_8).replace("+", "%20")))
                .build();
        try {
            return URI.create(client.getPresignedObjectUrl(args));
        } catch (MinioException e) {
            throw faults.of(e);
        }
    }

    /// Tells how long an object is, or nothing when it is absent.
    OptionalLong bytes(String name) {
        StatObjectArgs args = StatObjectArgs.builder()
                .bucket(address.bucket())
                .object(address.prefix() + name)
                .build();
        try {
            return OptionalLong.of(await(client.statObject(args)).size());
        } catch (ErrorResponseException e) {
            if (ABSENT.contains(e.errorResponse().code())) {
                return OptionalLong.empty();
            }
            throw faults.of(e);
        } catch (IOException | MinioException e) {
            throw faults.of(e);
        }
    }

    /// Lists a page of objects in the order of their names; an empty one is the end.
    ///
    /// @param after the name behind which the page begins
    List<S3Folder.Entry> list(String after) {
        ListObjectsV2Args args = ListObjectsV2Args.builder()
                .bucket(address.bucket())
                .prefix(address.prefix())
                .startAfter(address.prefix() + after)
                .maxKeys(PAGE)
                // Names may hold characters that XML cannot.
                .encodingType("url")
                .build();
        try {
            ListBucketResultV2 page = await(client.listObjectsV2(args)).result();
            List<S3Folder.Entry> entries = new ArrayList<>();
            for (Item item : page.contents()) {
                item.setEncodingType(page.encodingType());
                entries.add(new S3Folder.Entry(
                        item.objectName().substring(address.prefix().length()), item.size()));
            }
            return entries;
        } catch (IOException | MinioException e) {
            throw faults.of(e);
        }
    }

    private void send(String name, byte[] bytes) throws IOException, MinioException {
        PutObjectArgs.Builder args = PutObjectArgs.builder()
                .bucket(address.bucket())
                .object(address.prefix() + name)
                // What the server compares with; of the sums on offer the one the JVM computes fastest.
                .checksum(Checksum.Algorithm.CRC32);
        if (bytes.length <= PART_BYTES) {
            args.data(bytes, bytes.length);
        } else {
            // One part after the other: the client's parallel upload never returns when one of its parts fails.
            args.stream(new ByteArrayInputStream(bytes), (long) bytes.length, (long) PART_BYTES);
        }
        await(client.putObject(args.build()));
    }

    private void make() throws IOException, MinioException {
        try {
            await(client.makeBucket(
                    MakeBucketArgs.builder().bucket(address.bucket()).build()));
        } catch (ErrorResponseException e) {
            // Another process made it in the meantime.
            if (!e.errorResponse().code().equals("BucketAlreadyOwnedByYou")) {
                throw e;
            }
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws IOException, MinioException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the S3 server");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case MinioException minio -> throw minio;
                // The client stumbles over answers that lack what S3 promises.
                case null, default -> throw new MinioException(e);
            }
        }
    }
}
