package org.cadlift.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.Report;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.InlineFlow.Extent;
import org.cadlift.worker.IoReason;
import org.cadlift.worker.JobNames;
import org.cadlift.worker.Lifted;
import org.cadlift.worker.SourceFile;

/// Converts several inputs side by side.
///
/// @param jobs how many at once
record Conversion(Inputs inputs, InlineFlow flow, JobOptions options, Extent extent, Destination destination, int jobs) {
    /// How long the talk may be silent, and how often a bar is drawn.
    private static final int POLL_MILLISECONDS = 100;

    /// Is what became of one input.
    ///
    /// @param name of its folder
    record Result(String argument, String name, Report report, Optional<Throwable> fault, double seconds) {
        boolean failed() {
            return report.status() == Report.Status.FAILED;
        }

        /// Gives the failure that ended the job: the last one noticed.
        Optional<Finding> failure() {
            return report.findings().reversed().stream()
                    .filter(finding -> finding.code() instanceof FailureCode)
                    .findFirst();
        }
    }

    private record Job(int number, String argument, String name) {}

    private record Done(int number, Result result) {}

    /// Gives the results in the order of the arguments.
    ///
    /// @param progress hears of each end, and several times a second of nothing new
    List<Result> run(List<String> arguments, Progress progress) throws InterruptedException {
        JobNames names = new JobNames();
        BlockingQueue<Done> ended = new LinkedBlockingQueue<>();
        Optional<Result>[] results = none(arguments.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, arguments.size()))) {
            for (int i = 0; i < arguments.size(); i++) {
                Job job = new Job(i, arguments.get(i), names.next(Inputs.name(arguments.get(i))));
                workers.execute(() -> ended.add(new Done(job.number(), convert(job))));
            }
        }
        return List.of();
    }
}
