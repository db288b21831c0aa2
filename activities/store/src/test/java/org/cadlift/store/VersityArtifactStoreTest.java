package org.cadlift.store;

import io.minio.SetBucketPolicyArgs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The same on a second S3 server, by other people, so that nothing leans on a peculiarity of the first.
@NeedsServers("versitygw")
class VersityArtifactStoreTest extends S3ArtifactStoreContract {
    private static final AtomicInteger READERS = new AtomicInteger();

    @AutoClose
    private static DevServers servers;

    @BeforeAll
    static void up(@TempDir Path data) {
        servers = DevServers.up(data, "versitygw");
    }

    @Override
    DevServers servers() {
        return servers;
    }

    @Override
    String server() {
        return "versitygw";
    }

    @Override
    Map<String, String> environment() {
        return with(servers.environment(), "CADLIFT_S3_ENDPOINT", servers.variable("CADLIFT_SECOND_S3_ENDPOINT"));
    }

    /// A user of the gateway, whom the policy of the bucket lets read.
    @Override
    Map<String, String> reader() throws Exception {
        S3Settings root = S3Settings.from(environment());
        String name = "reader-" + READERS.incrementAndGet();
        String secret = "the-reader-only-reads";
        servers.administer(
                List.of("admin", "--access", root.accessKey(), "--secret", root.secretKey()),
                List.of("--endpoint-url", root.endpoint().toString()),
                List.of("create-user", "--access", name, "--secret", secret, "--role", "user"));
        client().setBucketPolicy(SetBucketPolicyArgs.builder()
                        .bucket(BUCKET)
                        .config("""
                                {"Version": "2012-10-17", "Statement": [
                                  {"Effect": "Allow", "Principal": {"AWS": ["NAME"]}, "Action": ["s3:GetObject"],
                                   "Resource": ["arn:aws:s3:::BUCKET/*"]},
                                  {"Effect": "Allow", "Principal": {"AWS": ["NAME"]}, "Action": ["s3:ListBucket"],
                                   "Resource": ["arn:aws:s3:::BUCKET"]}
                                ]}""".replace("BUCKET", BUCKET).replace("NAME", name))
                        .build())
                .join();
        Map<String, String> reader = new HashMap<>(environment());
        reader.put("AWS_ACCESS_KEY_ID", name);
        reader.put("AWS_SECRET_ACCESS_KEY", secret);
        return reader;
    }
}
