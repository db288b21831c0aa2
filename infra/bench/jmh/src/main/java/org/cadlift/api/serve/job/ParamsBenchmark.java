package org.cadlift.api.serve.job;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/// Measures how long all parameters of a drawing take, from their JSON to the options of the job.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParamsBenchmark {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARAMS = """
            {"extrude_height":2800,"wall_thickness":150.5,"layers":"WALLS*, A-WALL-EXTR","only_2d":true,"mode":"building",
             "units":"cm","strict":false,"tolerance":0.25,"formats":["step","ifc","glb","stl"],"verify":"full"}""";

    @Benchmark
    public Object parameters() {
        return JobParams.of(JobType.CAD, JSON.readTree(PARAMS)).options();
    }
}
