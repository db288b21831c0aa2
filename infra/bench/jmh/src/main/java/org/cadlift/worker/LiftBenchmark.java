package org.cadlift.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures how long one thread of a worker takes from the bytes of a drawing to its files, its report and its picture,
/// without verification and without a store.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class LiftBenchmark {
    /// Path of the drawing; `infra/bench/outlines.py --write FILE` and `infra/bench/office.py FILE` make some.
    @Param("drawing.dxf")
    public String file = "drawing.dxf";

    @Param("step+glb+stl")
    public String formats = "step+glb+stl";

    @Param("profile")
    public String mode = "profile";

    private final InlineFlow flow =
            new InlineFlow(new Workshop(new Program("bench", ""), Optional.empty(), false, Long.MAX_VALUE));
    private SourceFile source = new SourceFile("", new byte[0]);
    private JobOptions options = JobOptions.DEFAULTS;

    @Setup
    public void read() throws IOException {
        source = new SourceFile("drawing.dxf", Files.readAllBytes(Path.of(file)));
        List<Format> written = Stream.of(formats.split("\\+"))
                .map(name -> Format.named(name).orElseThrow())
                .toList();
        options = new JobOptions(
                org.cadlift.contract.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                options.heightMm(),
                0,
                options.slabMm(),
                options.roof(),
                options.layers(),
                options.only2d(),
                options.units(),
                options.layout(),
                written,
                options.toleranceMm(),
                options.strict(),
                false);
    }

    @Benchmark
    public Lifted lift() {
        return flow.lift("drawing", source, options, InlineFlow.Extent.FILES);
    }
}
