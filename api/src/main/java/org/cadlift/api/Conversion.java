package org.cadlift.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.Report;
import org.cadlift.store.IoReason;
import org.cadlift.store.JobNames;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.InlineFlow.Extent;
import org.cadlift.worker.Lifted;
import org.cadlift.worker.SourceFile;

/// Converts several inputs side by side; each ends as a [Result], whatever happens to it.
record Conversion(Inputs inputs, InlineFlow flow, JobOptions options, Extent extent, Destination destination) {
    private static final int TICK_MILLISECONDS = 100;
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    /// Takes the files of a job.
    interface Destination {
        void take(String name, List<Lifted.File> files) throws IOException;
    }

    /// Gives the results in the order of the arguments.
    ///
    /// @param jobs how many at once
    List<Result> run(List<String> arguments, int jobs, Progress progress) throws InterruptedException {
        JobNames names = new JobNames();
        List<Future<Result>> started = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, arguments.size()))) {
            for (String argument : arguments) {
                String name = names.next(Inputs.name(argument));
                started.add(workers.submit(() -> {
                    Result result = convert(argument, name);
                    progress.ended(!result.summary().succeeded());
                    return result;
                }));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : started) {
                results.add(await(future, progress));
            }
            return results;
        } finally {
            progress.close();
        }
    }

    /// Makes one model of drawings that are storeys of one building.
    ///
    /// @param arguments from the lowest storey up
    /// @param elevationsMm where they stand; empty for storeys that stand on one another
    Result stack(String building, List<String> arguments, List<Double> elevationsMm, Progress progress) {
        long start = System.nanoTime();
        // What follows the last dot of a name that was asked for is no extension.
        String name = new JobNames().next(building.strip() + ".");
        Lifted lifted = deliver(name, lift(arguments, elevationsMm, name));
        progress.ended(lifted.report().status() == Report.Status.FAILED);
        progress.close();
        return new Result(building, name, lifted.report(), lifted.fault(), seconds(start));
    }

    private Lifted lift(List<String> arguments, List<Double> elevationsMm, String name) {
        List<SourceFile> sources = new ArrayList<>();
        for (String argument : arguments) {
            switch (inputs.read(argument).in(Inputs.name(argument))) {
                case Outcome.Made<SourceFile>(var source, var _) -> sources.add(source);
                case Outcome.Failed<SourceFile>(var failure, var _, var _) -> {
                    return flow.refuse(Inputs.name(argument), failure, options);
                }
            }
        }
        return flow.lift(name, sources, elevationsMm, options, extent);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOSECONDS_PER_SECOND;
    }

    private static Result await(Future<Result> future, Progress progress) throws InterruptedException {
        while (true) {
            try {
                return future.get(TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.tick();
            } catch (OutOfMemoryError e) {
                // A job took all there was, and even waiting takes some; it ends of it, and tells so.
            } catch (ExecutionException e) {
                throw new IllegalStateException("the flow tells of every fault in its report", e);
            }
        }
    }

    private Result convert(String argument, String name) {
        long start = System.nanoTime();
        Lifted lifted = deliver(name, lift(argument, name));
        return new Result(argument, name, lifted.report(), lifted.fault(), seconds(start));
    }

    private Lifted lift(String argument, String name) {
        return switch (inputs.read(argument)) {
            case Outcome.Made<SourceFile>(var source, var _) -> flow.lift(name, source, options, extent);
            case Outcome.Failed<SourceFile>(var failure, var _, var _) ->
                flow.refuse(Inputs.name(argument), failure, options);
        };
    }

    private Lifted deliver(String name, Lifted lifted) {
        try {
            destination.take(name, lifted.files());
            return lifted;
        } catch (IOException e) {
            String message = FailureCode.SYS_STORAGE_ERROR.message() + ": " + IoReason.of(e);
            return lifted.undelivered(Finding.error(FailureCode.SYS_STORAGE_ERROR, message), e);
        }
    }
}
