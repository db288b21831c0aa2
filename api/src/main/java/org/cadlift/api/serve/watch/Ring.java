package org.cadlift.api.serve.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/// Holds the samples of the last minutes, which the runtime's flight recorder takes all the time. What is slow is known
/// only when it is over, and then nothing can be started any more that would tell why.
final class Ring implements AutoCloseable {
    private static final String SAMPLE = "jdk.ExecutionSample";
    // A second of work gives fifty samples, enough to tell where most of it goes.
    static final Duration PERIOD = Duration.ofMillis(20);
    // Longer than the longest step.
    private static final Duration AGE = Duration.ofMinutes(20);
    // A busy machine of two processors fills it in about ten minutes.
    private static final long BYTES = 32L << 20;

    private final Recording recording = new Recording();

    private Ring() {}

    static Ring start() {
        Ring ring = new Ring();
        ring.recording.setName("cadlift");
        ring.recording.setToDisk(true);
        ring.recording.setMaxAge(AGE);
        ring.recording.setMaxSize(BYTES);
        ring.recording.enable(SAMPLE).withPeriod(PERIOD);
        ring.recording.start();
        return ring;
    }

    /// Is a moment's stack: the methods in it, each once, the one at work first.
    record Sample(List<String> methods) {}

    /// Gives the samples of some threads between two moments.
    List<Sample> samples(Instant from, Instant to, LongPredicate threads) throws IOException {
        Path dump = Files.createTempFile("cadlift", ".jfr");
        try (Recording copy = recording.copy(true)) {
            copy.dump(dump);
            return read(dump, from, to, threads);
        } finally {
            Files.delete(dump);
        }
    }

    private static List<Sample> read(Path dump, Instant from, Instant to, LongPredicate threads) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (RecordingFile file = new RecordingFile(dump)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)
                        && !event.getStartTime().isBefore(from)
                        && !event.getStartTime().isAfter(to)
                        && event.getValue("sampledThread") instanceof RecordedThread thread
                        && threads.test(thread.getJavaThreadId())) {
                    RecordedStackTrace stack = event.getStackTrace();
                    if (stack != null) {
                        samples.add(sample(stack));
                    }
                }
            }
        }
        return samples;
    }

    private static Sample sample(RecordedStackTrace stack) {
        Set<String> methods = new LinkedHashSet<>();
        for (RecordedFrame frame : stack.getFrames()) {
            RecordedMethod method = frame.getMethod();
            methods.add(method.getType().getName() + "." + method.getName());
        }
        return new Sample(List.copyOf(methods));
    }

    @Override
    public void close() {
        recording.close();
    }
}
