package org.cadlift.parse.dxf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Drawing;
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

/// Measures how long one thread takes from the bytes of a DXF to its tags, to a survey and to a drawing. It
/// lies in the reader's package, since tags are nobody else's.
///
/// The nursery holds a drawing of 50 MB, so that reading is measured and not how often a collector copies what lives.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xmn2g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {
    /// Path of the drawing; `infra/bench/reading.py --write FILE` makes one.
    @Param("drawing.dxf")
    public String file = "drawing.dxf";

    private byte[] bytes = new byte[0];

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(Path.of(file));
    }

    /// Walks all tags; gives the sum of their codes.
    @Benchmark
    public long tags() {
        TagReader reader = new TagReader(Feed.of(bytes), new Notices());
        long sum = 0;
        while (reader.next()) {
            sum += reader.code();
        }
        return sum;
    }

    /// Looks at what `inspect` tells of a large file.
    @Benchmark
    public Outcome<DxfSurvey> survey() throws IOException {
        return DxfSurvey.of(() -> new ByteArrayInputStream(bytes), Reading.DEFAULTS);
    }

    @Benchmark
    public Outcome<Drawing> drawing() {
        return DxfDrawing.read(bytes, Reading.DEFAULTS);
    }
}
