package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cadlift.contract.ArtifactRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_ACCESS_KEY_ID", "somebody", "AWS_SECRET_ACCESS_KEY", "some-secret");

    @TempDir
    Path folder;

    @Test
    void opensAFolder() {
        ArtifactRef ref =
                Stores.open(folder.resolve("made/when needed").toString()).put("drawing", new byte[] {1});

        assertThat(Stores.open(folder.resolve("made/when needed").toString()).get(ref))
                .contains(new byte[] {1});
    }

    /// What opens a folder as the command line does.
    public static void main(String[] arguments) {
        Stores.open(arguments[0]).put("drawing", new byte[] {1});
    }

    @Test
    void loadsNothingOfTheS3ClientForAFolder() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoresTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(loaded).isZero();
        assertThat(loaded)
                .contains(" org.cadlift.store.FileArtifactStore ")
                .doesNotContain(" io.minio.", " okhttp3.", " kotlin.");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://lifts, lifts, ''",
        "s3://lifts/, lifts, ''",
        "s3://my.lifts-2/a/b, my.lifts-2, a/b/",
        "s3://lifts/a/b/, lifts, a/b/",
    })
    void readsAddresses(String address, String bucket, String prefix) {
        assertThat(S3Address.parse(address)).isEqualTo(new S3Address(bucket, prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3:///a",
                "s3://ab",
                "s3://Lifts",
                "s3://lifts//a",
                "s3://lifts/a//b",
                "s3://lifts/../a",
                "s3://lifts/a/..",
                "s3://lifts/.",
                "s3://lifts/a b",
                "s3://lifts/a?b",
                "s3://somebody:some-secret@lifts/a",
                "http://127.0.0.1:9000/lifts",
                "",
                " ",
            })
    void refusesOtherAddressesWithoutRepeatingThem(String address) {
        assertThatThrownBy(() -> Stores.open(address, ENVIRONMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s3://bucket/prefix")
                .message()
                .doesNotContain("some-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
    void saysWhichVariableIsMissing(String name) {
        Map<String, String> without = new HashMap<>(ENVIRONMENT);
        without.remove(name);
        StorageFault fault = fault(without);

        assertThat(fault.kind()).isEqualTo(StorageFault.Kind.MISDIRECTED);
        assertThat(fault).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:9000",
                "ftp://127.0.0.1",
                "http://somebody:some-secret@127.0.0.1",
                "http://127.0.0.1/path",
                "http://127.0.0.1?query",
                "http://",
                "http://a b",
            })
    void refusesOtherEndpointsWithoutRepeatingThem(String endpoint) {
        Map<String, String> with = new HashMap<>(ENVIRONMENT);
        with.put("CADLIFT_S3_ENDPOINT", endpoint);
        StorageFault fault = fault(with);

        assertThat(fault.kind()).isEqualTo(StorageFault.Kind.MISDIRECTED);
        assertThat(fault).hasMessageContaining("CADLIFT_S3_ENDPOINT").hasMessageNotContaining("some-secret");
    }

    @Test
    void keepsCredentialsOutOfText() {
        assertThat(S3Settings.from(ENVIRONMENT))
                .hasToString("S3Settings[endpoint=https://s3.amazonaws.com, region=us-east-1]");
    }

    private static StorageFault fault(Map<String, String> environment) {
        return catchThrowableOfType(StorageFault.class, () -> Stores.open("s3://lifts", environment));
    }
}
