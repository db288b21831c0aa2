package org.cadlift.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Mode;

/// Measures what a warm worker takes from the bytes of a drawing to its files, its report and its picture, without
/// verification and without a store: by the clock, pauses for collecting included, so nothing should run beside it.
///
/// usage: `LiftBench FILE FORMAT,… MODE RUNS`; the first half of the runs warms. It prints a row of
/// results/lift.csv.
public final class LiftBench {
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    private LiftBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        SourceFile source = new SourceFile("drawing.dxf", Files.readAllBytes(file));
        InlineFlow flow =
                new InlineFlow(new Workshop(new Program("bench", ""), Optional.empty(), false, Long.MAX_VALUE));
        JobOptions options = options(arguments[1], Mode.valueOf(arguments[2].toUpperCase(Locale.ROOT)));
        int runs = Integer.parseInt(arguments[3]);
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            Lifted lifted = flow.lift("drawing", source, options, InlineFlow.Extent.FILES);
            times.add((System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND);
            lifted.fault().ifPresent(fault -> {
                throw new IllegalStateException("nothing to measure", fault);
            });
        }
        List<Long> warm = new ArrayList<>(times.subList(runs / 2, runs));
        Collections.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%s,%s,%d,%d,%d,%d,%d%n",
                file.getFileName(),
                arguments[1].replace(',', '+'),
                warm.size(),
                times.getFirst(),
                warm.getFirst(),
                warm.get(warm.size() / 2),
                warm.getLast());
    }

    private static JobOptions options(String formats, Mode mode) {
        JobOptions usual = JobOptions.DEFAULTS;
        return new JobOptions(
                mode,
                usual.heightMm(),
                0,
                usual.slabMm(),
                usual.ceilingMm(),
                usual.roof(),
                usual.cutMm(),
                usual.layers(),
                usual.only2d(),
                usual.units(),
                usual.layout(),
                Stream.of(formats.split(","))
                        .map(name -> Format.named(name).orElseThrow())
                        .toList(),
                usual.toleranceMm(),
                usual.strict(),
                false,
                usual.rules());
    }
}
