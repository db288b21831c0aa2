package org.cadlift.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;
import org.cadlift.verify.Verify;
import org.cadlift.workflow.Step;

/// Is what a source left behind on its way through the steps, as far as it came.
///
/// @param looks what was read of each source, from the lowest storey up
/// @param drawings what the sources say together
/// @param plan also what there is of one in which nothing is closed
/// @param timingsMs step to milliseconds, in the order of the steps
/// @param fault the exception behind `SYS_UNEXPECTED_ERROR` or `SYS_STORAGE_ERROR`
record Trail(
        List<Look> looks,
        Optional<Drawings> drawings,
        Optional<Plan> plan,
        Optional<Building> building,
        List<Product> products,
        List<Finding> findings,
        Map<String, Double> timingsMs,
        Optional<Throwable> fault) {
    /// Is what was read of one source.
    record Look(Optional<Source> source, Optional<Drawing> drawing) {
        static final Look NOTHING = new Look(Optional.empty(), Optional.empty());
    }

    Trail {
        looks = List.copyOf(looks);
        products = List.copyOf(products);
        findings = List.copyOf(findings);
    }

    /// Collects what the steps made and noticed: findings in the order of the steps, a step's failure behind them, and
    /// last what ended the job from outside.
    ///
    /// @param timingsMs the steps that answered, each with its time
    static Trail of(Lift lift, Map<Step, Double> timingsMs, Optional<Finding> end, Optional<Throwable> fault) {
        Set<Step> taken = timingsMs.keySet();
        List<Finding> findings = new ArrayList<>();
        for (Step step : Step.values()) {
            if (taken.contains(step)) {
                addFindings(lift, step, findings);
            }
        }
        lift.repaired().forEach(ref -> findings.add(repair(ref)));
        end.ifPresent(findings::add);
        return new Trail(
                looks(lift, taken),
                isRead(lift, taken) ? lift.intake().drawings().value() : Optional.empty(),
                taken.contains(Step.VECTORIZE) ? lift.plan().reached() : Optional.empty(),
                taken.contains(Step.EXTRUDE) ? lift.building().value() : Optional.empty(),
                taken.contains(Step.EXPORT) ? products(lift, taken.contains(Step.VERIFY)) : List.of(),
                findings,
                named(timingsMs),
                fault);
    }

    private static List<Look> looks(Lift lift, Set<Step> taken) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < lift.sources().all().size() && taken.contains(Step.VALIDATE); i++) {
            looks.add(new Look(
                    lift.intake().accepted().get(i).value(),
                    taken.contains(Step.PARSE) ? lift.intake().parsed().get(i).value() : Optional.empty()));
        }
        return looks;
    }

    private static boolean isRead(Lift lift, Set<Step> taken) {
        return taken.contains(Step.PARSE) && lift.intake().parsed().stream().noneMatch(Taken::failed);
    }

    /// Gives what was read of a source.
    Look look(int source) {
        return source < looks.size() ? looks.get(source) : Look.NOTHING;
    }

    private static void addFindings(Lift lift, Step step, List<Finding> findings) {
        List<? extends Taken<?>> answers = lift.answers(step);
        for (int i = 0; i < answers.size(); i++) {
            Outcome<?> outcome = answers.get(i).outcome();
            switch (step) {
                case VALIDATE, PARSE -> addFindings(lift.sources().told(i, outcome), findings);
                case VECTORIZE, EXTRUDE, EXPORT, VERIFY -> addFindings(outcome, findings);
            }
        }
    }

    private static void addFindings(Outcome<?> outcome, List<Finding> findings) {
        findings.addAll(outcome.findings());
        if (outcome instanceof Outcome.Failed<?> failed) {
            findings.add(failed.failure());
        }
    }

    private static Finding repair(ArtifactRef ref) {
        return Finding.info(
                NoticeCode.STORE_REPAIRED,
                "A stored result (" + ref.key() + ") was damaged and was made again",
                Place.NOWHERE);
    }

    private static List<Product> products(Lift lift, boolean verified) {
        List<Product> products = new ArrayList<>();
        lift.files()
                .forEach((format, written) -> written.value()
                        .ifPresent(files -> products.add(new Product(
                                format,
                                files,
                                digests(lift, written, files),
                                verified
                                        ? Optional.ofNullable(lift.verdicts().get(format))
                                                .flatMap(Taken::value)
                                                .map(Verdicts.Checks::checked)
                                                .orElseGet(() -> unchecked(files))
                                        : List.of()))));
        return products;
    }

    /// Takes the digests that the store gave for just these bytes, behind that of the list of files. What was made
    /// again since the store's was damaged may be other bytes.
    private static List<String> digests(Lift lift, Taken<List<ExportedFile>> written, List<ExportedFile> files) {
        List<String> digests = written.digests();
        return lift.repaired().isEmpty() && digests.size() == files.size() + 1
                ? digests.subList(1, digests.size())
                : List.of();
    }

    private static List<Verify.Checked> unchecked(List<ExportedFile> files) {
        return files.stream()
                .map(file -> new Verify.Checked(file.name(), Verdict.unchecked("switched off")))
                .toList();
    }

    private static Map<String, Double> named(Map<Step, Double> timingsMs) {
        Map<String, Double> named = new LinkedHashMap<>();
        timingsMs.forEach((step, millis) -> named.put(step.id(), millis));
        return named;
    }

    /// Is the trail of a source of which nothing can be told but how it failed.
    static Trail refused(Finding failure) {
        return empty(List.of(failure), Map.of(), Optional.empty());
    }

    /// Gives what is left of a job after a fault of ours: what was noticed, and the fault.
    Trail broken(Throwable cause) {
        List<Finding> noticed = new ArrayList<>(findings);
        noticed.add(unexpected(cause));
        return empty(noticed, timingsMs, Optional.of(cause));
    }

    private static Trail empty(List<Finding> findings, Map<String, Double> timingsMs, Optional<Throwable> fault) {
        return new Trail(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), findings, timingsMs, fault);
    }

    /// Says what ended the work, or what broke and where in the program.
    static Finding unexpected(Throwable cause) {
        return switch (cause) {
            case StepLimit.Reached late -> Finding.error(FailureCode.SYS_TIMEOUT, String.valueOf(late.getMessage()));
            case OutOfMemoryError _ -> {
                long megabytes = Runtime.getRuntime().maxMemory() >> 20;
                yield told(FailureCode.SYS_OUT_OF_MEMORY, "the program may take " + megabytes + " MB");
            }
            default -> {
                StackTraceElement[] stack = cause.getStackTrace();
                String where = stack.length == 0 ? "" : " (at " + stack[0] + ")";
                yield told(FailureCode.SYS_UNEXPECTED_ERROR, cause + where);
            }
        };
    }

    private static Finding told(FailureCode code, String what) {
        return Finding.error(code, code.message() + ": " + what);
    }

    boolean failed() {
        return findings.stream().anyMatch(finding -> finding.code() instanceof FailureCode);
    }
}
