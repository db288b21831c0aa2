package org.cadlift.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.export.Export;
import org.cadlift.extrude.Extrude;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;
import org.cadlift.vectorize.Vectorize;
import org.cadlift.verify.Verify;
import org.cadlift.worker.codec.Codec;
import org.cadlift.worker.report.Overlay;
import org.cadlift.workflow.Step;

/// Takes a source, or several that are storeys of one building, through the steps, one method a step. The
/// [Intake] reads each source by itself; one plan is made of all. Each step asks for the answers of those
/// before it, which are read from the store only where the step has to be taken: a step that is recalled goes
/// by their digests.
final class Lift {
    private static final Duration LIMIT = Duration.ofSeconds(Limits.STEP_SECONDS);
    private static final Codec<Vectorize.Options> VECTORIZE_OPTIONS = Codec.of(Vectorize.Options.class);
    private static final Codec<Extrude.Options> EXTRUDE_OPTIONS = Codec.of(Extrude.Options.class);
    private static final Codec<Export.Options> EXPORT_OPTIONS = Codec.of(Export.Options.class);
    private static final Codec<Verify.Options> VERIFY_OPTIONS = Codec.of(Verify.Options.class);
    private static final Stored<Plan> PLAN = Stored.Value.of("plan", Plan.class);
    private static final Stored<Building> BUILDING = Stored.Value.of("building", Building.class);
    private static final Stored<List<ExportedFile>> FILES = new Stored.Files();
    private static final Stored<Verdicts.Checks> VERDICTS = new Verdicts();

    private final Workshop workshop;
    private final Steps steps;
    private final String name;
    private final Sources sources;
    private final Intake intake;
    private final JobOptions options;

    /// What the steps of this job are known to have made already.
    private final Map<Step, List<ArtifactRef>> known;

    private final List<ArtifactRef> repaired = new ArrayList<>();

    private final Once<Taken<Plan>> plan = new Once<>(this::vectorize);
    private final Once<Taken<Building>> building = new Once<>(this::extrude);
    private final Once<Map<Format, Taken<List<ExportedFile>>>> files = new Once<>(this::export);
    private final Once<Map<Format, Taken<Verdicts.Checks>>> verdicts = new Once<>(this::verify);

    /// @param name of the output folder and files, without extension
    /// @param known artifacts of the steps that this job has taken
    Lift(Workshop workshop, String name, Sources sources, JobOptions options, Map<Step, List<ArtifactRef>> known) {
        this.workshop = workshop;
        this.steps = workshop.steps();
        this.name = name;
        this.sources = sources;
        this.options = options;
        this.known = Map.copyOf(known);
        intake = new Intake(workshop, sources, options, this.known, repaired::add);
    }

    /// Takes a step, and those before it that were not taken yet.
    ///
    /// Throws [StepLimit.Reached] where a step that is ours alone takes longer than [Limits#STEP_SECONDS]; other
    /// programs have limits of their own, a file each.
    ///
    /// @return whether the job can go on: no source was refused, and of other answers at least one is no
    /// failure, or there was nothing to answer
    boolean take(Step step) {
        List<? extends Taken<?>> answers =
                switch (step) {
                    case VECTORIZE, EXTRUDE -> StepLimit.take(step.id(), LIMIT, () -> answers(step));
                    case VALIDATE, PARSE, EXPORT, VERIFY -> answers(step);
                };
        return switch (step) {
            case VALIDATE, PARSE -> answers.stream().noneMatch(Taken::failed);
            case VECTORIZE, EXTRUDE, EXPORT, VERIFY ->
                answers.isEmpty() || !answers.stream().allMatch(Taken::failed);
        };
    }

    /// Gives the answers of a step: one, or one a source or format. It is taken when it was not yet.
    List<? extends Taken<?>> answers(Step step) {
        return switch (step) {
            case VALIDATE -> intake.accepted();
            case PARSE -> intake.parsed();
            case VECTORIZE -> List.of(plan.get());
            case EXTRUDE -> List.of(building.get());
            case EXPORT -> List.copyOf(files.get().values());
            case VERIFY -> List.copyOf(verdicts.get().values());
        };
    }

    Sources sources() {
        return sources;
    }

    /// Gives what was read of the sources.
    Intake intake() {
        return intake;
    }

    Taken<Plan> plan() {
        return plan.get();
    }

    Taken<Building> building() {
        return building.get();
    }

    Map<Format, Taken<List<ExportedFile>>> files() {
        return files.get();
    }

    Map<Format, Taken<Verdicts.Checks>> verdicts() {
        return verdicts.get();
    }

    /// Lists the first artifact of each answer that was damaged and was made again.
    List<ArtifactRef> repaired() {
        return repaired;
    }

    private Taken<Plan> vectorize() {
        var only = new Vectorize.Options(
                options.mode(),
                options.wallThicknessMm(),
                options.layers(),
                options.only2d(),
                options.toleranceMm(),
                options.rules());
        return take(
                known(Step.VECTORIZE),
                () -> key("vectorize", PLAN, intake.drawings())
                        .with(intake.stated())
                        .with(VECTORIZE_OPTIONS.encode(only)),
                PLAN,
                () -> Vectorize.vectorize(intake.drawings().input(), only));
    }

    private Taken<Building> extrude() {
        var only = new Extrude.Options(options.heightMm(), options.slabMm(), options.ceilingMm(), options.roof());
        return take(
                known(Step.EXTRUDE),
                () -> key("extrude", BUILDING, plan.get()).with(name).with(EXTRUDE_OPTIONS.encode(only)),
                BUILDING,
                () -> Extrude.extrude(name, plan.get().input(), only));
    }

    /// Writes each format; one that fails costs only itself.
    private Map<Format, Taken<List<ExportedFile>>> export() {
        Optional<List<List<ArtifactRef>>> parts = known(Step.EXPORT).map(Stored.Files::parted);
        Map<Format, Taken<List<ExportedFile>>> made = new LinkedHashMap<>();
        for (Format format : options.formats()) {
            var only = new Export.Options(options.toleranceMm(), cutMm(format));
            Optional<List<ArtifactRef>> part = parts.map(all -> all.get(made.size()));
            made.put(
                    format,
                    take(
                            part,
                            () -> exportKey(format)
                                    .with(format.id())
                                    .with(format.byKernel() ? workshop.kernelVersion() : "")
                                    .with(EXPORT_OPTIONS.encode(only)),
                            FILES,
                            () -> format.ofDrawing()
                                    ? overlay(format)
                                    : Export.export(building.get().input(), format, workshop.kernel(), only)));
        }
        return made;
    }

    /// Gives the height at which plans are cut to what shows any, so that another one repeats nothing else.
    private Optional<Double> cutMm(Format format) {
        return format.isPlan() ? options.cutMm() : Optional.empty();
    }

    private StepKey exportKey(Format format) {
        StepKey key = key("export", FILES, building.get());
        if (format.ofDrawing()) {
            intake.drawings().digests().forEach(key::with);
            plan.get().digests().forEach(key::with);
        }
        return key;
    }

    private Outcome<List<ExportedFile>> overlay(Format format) {
        Drawings stated = intake.drawings().input();
        Plan understood = plan.get().input();
        return switch (format == Format.OVERLAY ? Overlay.svg(stated, understood) : Overlay.png(stated, understood)) {
            case Outcome.Made<List<byte[]>>(var sheets, var noticed) ->
                Outcome.made(Export.sheets(name, format, sheets), noticed);
            case Outcome.Failed<List<byte[]>>(var failure, var noticed, var _) -> Outcome.failed(failure, noticed);
        };
    }

    /// Has the files of each format that was written read back, unless that is switched off.
    private Map<Format, Taken<Verdicts.Checks>> verify() {
        Map<Format, Taken<Verdicts.Checks>> made = new LinkedHashMap<>();
        if (options.verify()) {
            Optional<List<ArtifactRef>> refs = known(Step.VERIFY);
            files.get().forEach((format, written) -> {
                if (!written.failed()) {
                    made.put(format, verify(refs.map(all -> List.of(all.get(made.size()))), format, written));
                }
            });
        }
        return made;
    }

    private Taken<Verdicts.Checks> verify(
            Optional<List<ArtifactRef>> ref, Format format, Taken<List<ExportedFile>> written) {
        var only = new Verify.Options(
                options.toleranceMm(), cutMm(format), Limits.VERIFY_SECONDS, Limits.VERIFY_MEGABYTES);
        return take(
                ref,
                () -> {
                    StepKey key = key("verify", VERDICTS, building.get())
                            .with(format.id())
                            .with(workshop.kernelVersion())
                            .with(VERIFY_OPTIONS.encode(only));
                    written.digests().forEach(key::with);
                    return key;
                },
                VERDICTS,
                () -> checks(building.get().input(), written.input(), only));
    }

    private Outcome<Verdicts.Checks> checks(Building from, List<ExportedFile> files, Verify.Options only) {
        return switch (Verify.verify(from, files, workshop.kernel(), only)) {
            case Outcome.Made<List<Verify.Checked>>(var checked, var noticed) ->
                Outcome.made(new Verdicts.Checks(checked), noticed);
            case Outcome.Failed<List<Verify.Checked>>(var failure, var noticed, var _) ->
                Outcome.failed(failure, noticed);
        };
    }

    private StepKey key(String step, Stored<?> form, Taken<?> from) {
        StepKey key = steps.key(step, form);
        from.digests().forEach(key::with);
        return key;
    }

    private Optional<List<ArtifactRef>> known(Step step) {
        return Optional.ofNullable(known.get(step));
    }

    private <T> Taken<T> take(
            Optional<List<ArtifactRef>> made, Supplier<StepKey> key, Stored<T> form, Supplier<Outcome<T>> work) {
        return steps.take(made, key, form, work, repaired::add);
    }
}
