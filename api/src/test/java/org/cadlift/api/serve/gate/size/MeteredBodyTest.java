package org.cadlift.api.serve.gate.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.cadlift.api.serve.problem.BodyFault;
import org.junit.jupiter.api.Test;

/// Lets a body come as slowly as its own clock says.
class MeteredBodyTest {
    private static final SizeSettings.Size SIZE = new SizeSettings.Size(1_000_000, 1_000_000);

    private long now;

    /// Brings so many bytes at each reading, each so long after the one before.
    private MeteredBody body(int bytes, Duration between) {
        InputBuffer wire = new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                now += between.toNanos();
                return bytes;
            }

            @Override
            public int available() {
                return 0;
            }
        };
        return new MeteredBody(wire, SIZE, () -> now);
    }

    private static void read(MeteredBody body, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            body.doRead(new Nowhere());
        }
    }

    @Test
    void endsABodyOfOneByteASecond() {
        MeteredBody slow = body(1, Duration.ofSeconds(1));

        assertThatThrownBy(() -> read(slow, 60))
                .isInstanceOfSatisfying(
                        BodyFault.class,
                        fault -> assertThat(fault.problem().status()).isEqualTo(408));
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
    }

    @Test
    void waitsForALineThatBeginsBadlyAndForOneThatIsJustFastEnough() throws IOException {
        read(body(1, Duration.ofSeconds(15)), 1);
        read(body(1000, Duration.ofSeconds(1)), 500);
    }

    @Test
    void endsABodyAtItsLimit() throws IOException {
        MeteredBody large = body(500_000, Duration.ofMillis(1));
        read(large, 2);

        assertThatThrownBy(() -> read(large, 1))
                .isInstanceOfSatisfying(
                        BodyFault.class,
                        fault -> assertThat(fault.problem().status()).isEqualTo(413));
    }

    /// Takes no bytes.
    private static final class Nowhere implements ApplicationBufferHandler {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            // They are only counted.
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {
            // Nothing to expand.
        }
    }
}
