package org.cadlift.api.serve.gate.size;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.cadlift.api.serve.problem.BodyFault;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.TooLarge;
import org.cadlift.contract.FailureCode;

/// Lets a body through while it is within its limits.
final class MeteredBody implements InputBuffer {
    // Long enough for a bad line to begin.
    private static final long GRACE_NANOSECONDS = Duration.ofSeconds(20).toNanos();
    // The slowest modem that still uploads; who is slower holds a connection and a thread for nothing.
    private static final long SLOWEST_BYTES_PER_SECOND = 1000;

    private final InputBuffer bytes;
    private final SizeSettings.Size size;
    private final LongSupplier nanoseconds;
    private final long start;
    private long count;

    MeteredBody(InputBuffer bytes, SizeSettings.Size size) {
        this(bytes, size, System::nanoTime);
    }

    MeteredBody(InputBuffer bytes, SizeSettings.Size size, LongSupplier nanoseconds) {
        this.bytes = bytes;
        this.size = size;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = bytes.doRead(handler);
        if (read > 0) {
            count += read;
            if (count > size.bodyBytes()) {
                throw new BodyFault(TooLarge.of(size.fileBytes()));
            }
            long taken = nanoseconds.getAsLong() - start;
            if (taken > GRACE_NANOSECONDS
                    && count < taken / Duration.ofSeconds(1).toNanos() * SLOWEST_BYTES_PER_SECOND) {
                throw new BodyFault(ProblemFault.of(408, FailureCode.SYS_TIMEOUT, "The body comes too slowly")
                        .withHeader("Connection", "close"));
            }
        }
        return read;
    }

    @Override
    public int available() {
        return bytes.available();
    }
}
