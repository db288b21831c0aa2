package org.cadlift.parse.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Reads altered drawings by the thousand. An input is named by the seed of the run and its index, and by these alone
/// it can be made again. As a program it takes system properties: `fuzz.seed`, `fuzz.from` and `fuzz.count` (indices),
/// `fuzz.seconds` (when to stop), `fuzz.corpus` (a folder of drawings to start from as well), `fuzz.out` (a folder for
/// the shrunken cases). The heap limit is that of the JVM: running out of it is a fault of the input in hand.
public final class Fuzz {
    /// Is an input that broke a promise.
    record Fault(int index, String what) {}

    /// An input that takes longer hangs: the slowest sound ones, which run into a limit, take a second or two.
    private static final Duration HANG = Duration.ofSeconds(30);

    private static final String HANGS = "hangs";

    /// One in so many is read a second time.
    private static final int READ_TWICE = 50;

    private final long seed;
    private final List<Seeds.Seed> seeds;

    Fuzz(long seed, List<Seeds.Seed> seeds) {
        this.seed = seed;
        this.seeds = List.copyOf(seeds);
    }

    byte[] input(int index) {
        // Mixed, since neighbouring seeds of Random start alike.
        Random random = new Random((seed * 0x9E3779B97F4A7C15L) ^ (index * 0xBF58476D1CE4E5B9L));
        return new Mutation(random).of(seeds.get(random.nextInt(seeds.size())));
    }

    Optional<Fault> judge(int index) {
        byte[] file = input(index);
        Optional<String> fault = Judgement.of(file);
        if (fault.isEmpty() && index % READ_TWICE == 0) {
            fault = Judgement.again(file);
        }
        return fault.map(what -> new Fault(index, what));
    }

    /// Judges a range of inputs one after the other; each kind of fault is listed once. One that hangs ends the run.
    List<Fault> run(int from, int count, Duration limit) {
        Round round = new Round(from, count, System.nanoTime() + limit.toNanos());
        Thread reader = Thread.ofPlatform().daemon().name("fuzz").start(round);
        try {
            while (!reader.join(Duration.ofMillis(500))) {
                if (System.nanoTime() - round.startedNanos > HANG.toNanos()) {
                    round.note(new Fault(round.index, HANGS));
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(
                "fuzz: seed " + seed + ", " + round.done + " inputs from " + from + ", faults " + round.known.values());
        return List.copyOf(round.known.values());
    }

    /// Is the work of one run, done by a thread of its own so that another can see it hang.
    private final class Round implements Runnable {
        private final int from;
        private final int count;
        private final long endNanos;
        private final Map<String, Fault> known = new ConcurrentHashMap<>();
        private volatile int index;
        private volatile long startedNanos = System.nanoTime();
        private volatile int done;

        Round(int from, int count, long endNanos) {
            this.from = from;
            this.count = count;
            this.endNanos = endNanos;
        }

        @Override
        public void run() {
            long slowestNanos = Duration.ofSeconds(1).toNanos();
            for (int next = from; next - from < count && System.nanoTime() < endNanos; next++) {
                index = next;
                startedNanos = System.nanoTime();
                judge(next).ifPresent(this::note);
                long nanos = System.nanoTime() - startedNanos;
                if (nanos > slowestNanos) {
                    slowestNanos = nanos;
                    System.out.println("fuzz: index " + next + " took " + nanos / 1_000_000 + " ms");
                }
                done = next - from + 1;
                if (done % 100_000 == 0) {
                    System.out.println("fuzz: " + done + " inputs, " + known.size() + " kinds of fault");
                }
            }
        }

        void note(Fault fault) {
            if (known.putIfAbsent(fault.what(), fault) == null) {
                System.out.println("fuzz: seed " + seed + " index " + fault.index() + ": " + fault.what());
            }
        }
    }

    /// Runs for as long as the system properties say; writes each kind of fault once, shrunken.
    public static void main(String[] arguments) throws IOException {
        List<Seeds.Seed> seeds = new ArrayList<>(Seeds.written());
        seeds.addAll(Seeds.of(Path.of(System.getProperty("fuzz.corpus", "no-corpus"))));
        Fuzz fuzz = new Fuzz(Long.getLong("fuzz.seed", 1), seeds);
        System.out.println("fuzz: " + seeds.size() + " seeds");
        List<Fault> faults = fuzz.run(
                Integer.getInteger("fuzz.from", 0),
                Integer.getInteger("fuzz.count", 1_000_000),
                Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 3600)));
        Path out = Path.of(System.getProperty("fuzz.out", "target/fuzz"));
        Files.createDirectories(out);
        for (Fault fault : faults) {
            byte[] whole = fuzz.input(fault.index());
            byte[] small = fault.what().equals(HANGS) ? whole : Shrinking.of(whole, fault.what());
            Path file = out.resolve("seed" + fuzz.seed + "-index" + fault.index() + ".dxf");
            Files.write(file, small);
            System.out.println("fuzz: " + file + " " + fault.what());
        }
        // A thread that hangs would keep the JVM.
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}
