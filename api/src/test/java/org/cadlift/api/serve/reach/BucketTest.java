package org.cadlift.api.serve.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.cadlift.store.S3Folder;
import org.cadlift.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsServers("minio")
class BucketTest {
    @TempDir
    static Path folder;

    private static DevServers servers;
    private static Map<String, String> environment;

    /// Name of an object with the nine bytes of `a drawing`.
    private static String key;

    @BeforeAll
    static void start() {
        servers = DevServers.up(folder, "minio");
        environment = servers.environment();
        Stores.open("s3://drawings/kept", environment).put("house.dxf", "a drawing".getBytes(UTF_8));
        key = S3Folder.open("s3://drawings", environment).list("").next().name();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static Buckets buckets(int maxBytes) {
        return new Buckets(Settings.of(List.of(), false, Duration.ofSeconds(5), maxBytes), environment);
    }

    private static FailureCode refused(int maxBytes, String address) {
        return catchThrowableOfType(ProblemFault.class, () -> buckets(maxBytes).get(address))
                .code();
    }

    @Test
    void readsAnObjectAsLongAsAllowedAndNoLonger() {
        Fetched fetched = buckets(9).get("s3://drawings/" + key);
        assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("a drawing");
        assertThat(fetched.name()).isEqualTo(key.substring(key.lastIndexOf('/') + 1));
        assertThat(refused(8, "s3://drawings/" + key)).isEqualTo(FailureCode.SYS_FILE_TOO_LARGE);
    }

    @Test
    void tellsWhatIsNotThereOrNotAllowed() {
        assertThat(refused(9, "s3://drawings/none")).isEqualTo(FailureCode.SYS_FILE_NOT_FOUND);
        assertThat(refused(9, "s3://others/" + key)).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
    }
}
