package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesToServeStrangersWithoutIdentity(String host) {
        Shell.Ended ended = Shell.run("serve", "--host", host, "--port", "0", "--data", data.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("cadlift: SYS_INVALID_PARAMETERS: --host " + host)
                .contains("cadlift.identity.enabled")
                .contains("cadlift keys create");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cadlift.limits.per-minute=0 | per-minute 0 out of valid range",
                "cadlift.proxies.trusted=proxy.example.com | no range of addresses",
                "cadlift.cors.origins=* | no origin",
                "cadlift.audit.days=0 | cadlift.audit.days 0 out of valid range",
                "cadlift.tls.certificate=/nowhere.pem | certificate and key are needed both",
                "cadlift.sizes.batch=1TB1 | 1TB1",
            })
    void refusesSettingsThatMakeNoSense(String setting, String message) throws IOException {
        Path config = Files.writeString(data.resolve("c.properties"), setting);
        Shell.Ended ended = Shell.run(
                "serve",
                "--port",
                "0",
                "--engine",
                "embedded",
                "--data",
                data.toString(),
                "--config",
                config.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(Shell.run("serve", "--port", "65536").exit()).isEqualTo(2);
    }
}
