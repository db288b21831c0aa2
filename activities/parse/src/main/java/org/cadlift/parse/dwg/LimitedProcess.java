package org.cadlift.parse.dwg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Is a run of a program within limits of time, memory and output; nothing of it is left running.
final class LimitedProcess {
    /// Bytes of messages kept; the rest is read and dropped, so that the program never waits for a reader.
    private static final int TALK_BYTES = 1 << 20;

    /// Seconds to wait for the last message of a program that has ended.
    private static final int TALK_SECONDS = 1;

    /// Limits the address space, where the system can, and becomes the program.
    private static final String LIMIT_MEMORY = "ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\"";

    private static final int KILOBYTES_PER_MEGABYTE = 1024;

    /// @param megabytes of address space
    record Limits(Duration time, long megabytes, int outputBytes) {}

    /// Says how a run ended.
    enum End {
        /// By itself, with an exit code.
        EXITED,
        /// Killed at the limit of time.
        TIME,
        /// Killed at the limit of output.
        OUTPUT,
        /// Killed since the waiting thread was interrupted, and still is.
        INTERRUPTED,
        /// It could not be started.
        NOT_STARTED
    }

    private final End end;
    private final int code;
    private final byte[] output;
    private final String talk;

    private LimitedProcess(End end, int code, byte[] output, String talk) {
        this.end = end;
        this.code = code;
        this.output = output;
        this.talk = talk;
    }

    static LimitedProcess run(List<String> command, byte[] input, Limits limits) {
        List<String> limited = new ArrayList<>(List.of(
                "/bin/sh", "-c", LIMIT_MEMORY, "cadlift", Long.toString(limits.megabytes() * KILOBYTES_PER_MEGABYTE)));
        limited.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(limited);
        // For ODAFileConverter, which opens a window otherwise.
        builder.environment().putIfAbsent("QT_QPA_PLATFORM", "offscreen");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return without(End.NOT_STARTED, String.valueOf(e.getMessage()));
        }
        try {
            return watch(process, input, limits);
        } catch (TimeoutException e) {
            return without(End.TIME, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return without(End.INTERRUPTED, "");
        } finally {
            // Children first: once their parent is gone nobody could tell whose they are.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static LimitedProcess without(End end, String talk) {
        return new LimitedProcess(end, -1, new byte[0], talk);
    }

    private static LimitedProcess watch(Process process, byte[] input, Limits limits)
            throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        FutureTask<byte[]> output = inBackground(() -> process.getInputStream().readNBytes(limits.outputBytes() + 1));
        FutureTask<byte[]> talk = inBackground(() -> firstBytes(process.getErrorStream()));
        start(() -> feed(process.getOutputStream(), input));
        byte[] bytes = await(output, deadline - System.nanoTime());
        if (bytes.length > limits.outputBytes()) {
            return without(End.OUTPUT, "");
        }
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        byte[] told = await(talk, TimeUnit.SECONDS.toNanos(TALK_SECONDS));
        return new LimitedProcess(
                End.EXITED, process.exitValue(), bytes, new String(told, StandardCharsets.UTF_8).strip());
    }

    /// Writes the input; a program that stops reading has seen enough.
    private static void feed(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException e) {
            // The pipe was closed at the other end.
        }
    }

    private static byte[] firstBytes(InputStream messages) throws IOException {
        byte[] first = messages.readNBytes(TALK_BYTES);
        messages.transferTo(OutputStream.nullOutputStream());
        return first;
    }

    private static FutureTask<byte[]> inBackground(Callable<byte[]> work) {
        FutureTask<byte[]> task = new FutureTask<>(work);
        start(task);
        return task;
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("dwg-program").start(work);
    }

    private static byte[] await(FutureTask<byte[]> task, long nanos) throws InterruptedException, TimeoutException {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            // A stream that breaks has nothing more to say; the exit code tells the rest.
            return new byte[0];
        }
    }

    End end() {
        return end;
    }

    int code() {
        return code;
    }

    byte[] output() {
        return output;
    }

    /// Gives what the program said on its error output, or why it could not be started.
    String talk() {
        return talk;
    }
}
