package org.cadlift.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cadlift.contract.FailureCode;
import org.cadlift.worker.engine.EngineControl;
import org.cadlift.worker.json.Json;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.JobControl;
import org.cadlift.workflow.JobControl.Wish;
import org.cadlift.workflow.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks at one job on a Temporal server, or asks something of it.
abstract class JobCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "ID", description = "Id of the workflow, as the web UI and batch.json name it.")
    private String id = "";

    @Option(
            names = "--engine",
            required = true,
            paramLabel = "HOST:PORT",
            description = "The Temporal server. TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS count.")
    private String engine = "";

    JobCommand(Streams streams) {
        this.streams = streams;
    }

    abstract Map<String, Object> act(JobControl control, String job);

    @Override
    public final Integer call() {
        try (EngineControl control = EngineControl.open(engine, System.getenv())) {
            streams.out().writeBytes(Json.of(act(control, id)));
            streams.out().println();
            streams.out().flush();
            return ExitCode.OK.number();
        } catch (EngineFault e) {
            new Talk(streams.err(), Talk.Volume.NORMAL)
                    .failure(id, FailureCode.SYS_UNAVAILABLE, String.valueOf(e.getMessage()));
            return ExitCode.UNAVAILABLE.number();
        }
    }

    private static Map<String, Object> asked(JobControl control, String job, Wish wish) {
        control.ask(job, wish);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("workflow", job);
        answer.put("asked", wish.signal());
        return answer;
    }

    /// Tells how far a job is.
    @Command(name = "status", description = "Tells how far a job is.", mixinStandardHelpOptions = true)
    static final class Status extends JobCommand {
        Status(Streams streams) {
            super(streams);
        }

        @Override
        Map<String, Object> act(JobControl control, String job) {
            Progress progress = control.progress(job);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("workflow", job);
            answer.put("step", progress.step());
            answer.put("percent", progress.percent());
            answer.put("paused", progress.paused());
            return answer;
        }
    }

    /// Stops a job.
    @Command(
            name = "cancel",
            description = "Stops a job in the middle of its step; its report is still written.",
            mixinStandardHelpOptions = true)
    static final class Cancel extends JobCommand {
        Cancel(Streams streams) {
            super(streams);
        }

        @Override
        Map<String, Object> act(JobControl control, String job) {
            return asked(control, job, Wish.CANCEL);
        }
    }

    /// Lets a job wait.
    @Command(name = "pause", description = "Lets a job wait before its next step.", mixinStandardHelpOptions = true)
    static final class Pause extends JobCommand {
        Pause(Streams streams) {
            super(streams);
        }

        @Override
        Map<String, Object> act(JobControl control, String job) {
            return asked(control, job, Wish.PAUSE);
        }
    }

    /// Lets a job go on.
    @Command(name = "resume", description = "Lets a job that waits go on.", mixinStandardHelpOptions = true)
    static final class Resume extends JobCommand {
        Resume(Streams streams) {
            super(streams);
        }

        @Override
        Map<String, Object> act(JobControl control, String job) {
            return asked(control, job, Wish.RESUME);
        }
    }
}
