package org.cadlift.store;

import io.minio.credentials.AssumeRoleProvider;
import io.minio.credentials.Credentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@NeedsServers("minio")
class MinioArtifactStoreTest extends S3ArtifactStoreContract {
    @AutoClose
    private static DevServers servers;

    @BeforeAll
    static void up(@TempDir Path data) {
        servers = DevServers.up(data, "minio");
    }

    @Override
    DevServers servers() {
        return servers;
    }

    @Override
    String server() {
        return "minio";
    }

    @Override
    Map<String, String> environment() {
        return servers.environment();
    }

    /// Temporary credentials, which carry a session token, with a policy of their own.
    @Override
    Map<String, String> reader() throws Exception {
        S3Settings root = S3Settings.from(environment());
        String policy = """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::*"]}
                ]}""";
        Credentials credentials = new AssumeRoleProvider(
                        root.endpoint().toString(),
                        root.accessKey(),
                        root.secretKey(),
                        900,
                        policy,
                        root.region(),
                        null,
                        null,
                        null,
                        null)
                .fetch();
        Map<String, String> reader = new HashMap<>(environment());
        reader.put("AWS_ACCESS_KEY_ID", credentials.accessKey());
        reader.put("AWS_SECRET_ACCESS_KEY", credentials.secretKey());
        reader.put("AWS_SESSION_TOKEN", credentials.sessionToken());
        return reader;
    }
}
