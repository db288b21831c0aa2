package org.cadlift.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a program once: without input, with bounded output, and no longer than it may.
final class KernelProcess {
    /// Bytes of answer taken: a solid takes about 300, so that this is room for 200 000 of them.
    private static final int ANSWER_BYTES = 64 << 20;

    /// Bytes of messages kept; the rest is read and dropped, so that the program never waits for a reader.
    private static final int MESSAGE_BYTES = 4096;

    /// Seconds to wait for the last message of a program that has ended.
    private static final int MESSAGE_SECONDS = 1;

    private KernelProcess() {}

    /// Is how a run ended.
    sealed interface End {
        /// Is a program that ended by itself.
        record Exited(int code, String answer, String message) implements End {}

        /// Is a program that was killed for what it took.
        record Killed(String limit) implements End {}

        /// Is a program that could not be started.
        record NotStarted(String reason) implements End {}
    }

    static End run(List<String> command, Duration limit) {
        Process process;
        try {
            // An inherited input could be the drawing that the caller is still reading.
            process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
        } catch (IOException e) {
            return new End.NotStarted(String.valueOf(e.getMessage()));
        }
        try {
            return watch(process, limit);
        } catch (TimeoutException e) {
            return new End.Killed(limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End.Killed("interrupted");
        } finally {
            // Children first: once their parent is gone nobody could tell whose they are.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static End watch(Process process, Duration limit) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        FutureTask<byte[]> answer = inBackground(() -> process.getInputStream().readNBytes(ANSWER_BYTES + 1));
        FutureTask<byte[]> message = inBackground(() -> firstBytes(process.getErrorStream()));
        byte[] bytes = await(answer, deadline - System.nanoTime());
        if (bytes.length > ANSWER_BYTES) {
            return new End.Killed((ANSWER_BYTES >> 20) + " MB of output");
        }
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        byte[] told = await(message, TimeUnit.SECONDS.toNanos(MESSAGE_SECONDS));
        return new End.Exited(process.exitValue(), text(bytes), text(told).strip());
    }

    private static byte[] firstBytes(InputStream messages) throws IOException {
        byte[] first = messages.readNBytes(MESSAGE_BYTES);
        messages.transferTo(OutputStream.nullOutputStream());
        return first;
    }

    private static FutureTask<byte[]> inBackground(Callable<byte[]> work) {
        FutureTask<byte[]> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("kernel-output").start(task);
        return task;
    }

    private static byte[] await(FutureTask<byte[]> task, long nanos) throws InterruptedException, TimeoutException {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            // A stream that breaks has nothing more to say; the exit code tells the rest.
            return new byte[0];
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
