package org.cadlift.api.serve.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private final Guard guard = new Guard(Settings.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://example.org/            | must begin with https://
                    ftp://example.org/             | must begin with https://
                    file:///etc/passwd             | must begin with https://
                    gopher://example.org/          | must begin with https://
                    jar:https://example.org/a!/    | must begin with https://
                    //example.org/                 | must begin with https://
                    example.org                    | must begin with https://
                    https://user@example.org/      | must not hold a user
                    https://a:b@example.org/       | must not hold a user
                    https:///path                  | names no host
                    https:example.org              | names no host
                    https://[fe80::1%25eth0]/      | names no host
                    https://exa mple.org/          | is not one
                    https://example.org\\@10.0.0.1/ | is not one
                    https://example.org:22/        | port 22
                    https://example.org:25/        | port 25
                    https://example.org:0/         | port 0
                    https://example.org:65536/     | port 65536
                    https://2130706433/            | in an unusual way
                    https://0x7f000001/            | in an unusual way
                    https://0x7f.0.0.1/            | names no host
                    https://017700000001/          | in an unusual way
                    https://0177.0.0.1/            | in an unusual way
                    https://127.1/                 | names no host
                    https://127.0.1/               | names no host
                    https://127.0.0.01/            | in an unusual way
                    https://256.0.0.1/             | names no host
                    https://1.2.3.4.5/             | names no host
                    https://127.0.0.1./            | names no host
                    https://127.0.0.0x1/           | names no host
                    """)
    void refusesWhatIsWrittenWrong(String address, String reason) {
        assertThatThrownBy(() -> guard.check(address))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org:443/a?b=c",
                "HTTPS://EXAMPLE.org:8443/",
                "https://93.184.216.34/",
                "https://[2606:4700::1111]/",
                "https://1e100.example/",
                "https://xn--bcher-kva.example/"
            })
    void takesWhatIsWrittenWell(String address) {
        assertThatCode(() -> guard.check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.0.0.1",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "169.254.169.254",
                "10.0.0.1",
                "[64:ff9b::a00:1]"
            })
    void resolvesNothingThatIsNotPublic(String host) {
        assertThatThrownBy(() -> guard.resolve(host))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(RefusedException.class),
                        // Where the machine's resolver does not know the form it is refused as well.
                        thrown -> assertThat(thrown).isInstanceOf(UnknownHostException.class));
    }

    @Test
    void tellsNotWhatANameLeadsTo() {
        assertThatThrownBy(() -> guard.resolve("localhost"))
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("127")
                .hasMessageNotContaining("::1");
    }

    @Test
    void takesWhatAnOperatorAllows() throws UnknownHostException {
        Guard open = new Guard(new ReachSettings(
                List.of("127.0.0.0/8", "::1"),
                true,
                List.of(81),
                List.of(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                1000));
        assertThat(open.check("http://localhost:81/")).isEqualTo(URI.create("http://localhost:81/"));
        assertThat(open.resolve("127.0.0.1")).containsExactly(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> open.resolve("10.0.0.1")).isInstanceOf(RefusedException.class);
    }
}
