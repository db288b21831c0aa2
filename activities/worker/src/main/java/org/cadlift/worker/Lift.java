package org.cadlift.worker;

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
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.cadlift.verify.Verify;
import org.cadlift.worker.codec.Codec;
import org.cadlift.worker.report.Overlay;
import org.cadlift.workflow.Step;

/// Takes one source through the steps, one method a step. Each step asks for the answers of those before it, which are
/// read from the store only where the step has to be taken: a step that is recalled goes by their digests.
final class Lift {
    private static final Codec<Source> SOURCE = Codec.of(Source.class);
    private static final Codec<Validate.Options> VALIDATE_OPTIONS = Codec.of(Validate.Options.class);
    private static final Codec<Parse.Options> PARSE_OPTIONS = Codec.of(Parse.Options.class);
    private static final Codec<Vectorize.Options> VECTORIZE_OPTIONS = Codec.of(Vectorize.Options.class);
    private static final Codec<Extrude.Options> EXTRUDE_OPTIONS = Codec.of(Extrude.Options.class);
    private static final Codec<Export.Options> EXPORT_OPTIONS = Codec.of(Export.Options.class);
    private static final Codec<Verify.Options> VERIFY_OPTIONS = Codec.of(Verify.Options.class);
    private static final Stored<Source> ACCEPTED = Stored.Value.of("source", Source.class);
    private static final Stored<Drawing> DRAWING = Stored.Value.of("drawing", Drawing.class);
    private static final Stored<Plan> PLAN = Stored.Value.of("plan", Plan.class);
    private static final Stored<Building> BUILDING = Stored.Value.of("building", Building.class);
    private static final Stored<List<ExportedFile>> FILES = new Stored.Files();
    private static final Stored<Verdicts.Checks> VERDICTS = new Verdicts();

    private final Workshop workshop;
    private final Steps steps;
    private final String name;
    private final Given given;
    private final JobOptions options;

    /// What the steps of this job are known to have made already.
    private final Map<Step, List<ArtifactRef>> known;

    private final List<ArtifactRef> repaired = new ArrayList<>();

    private final Once<Taken<Source>> source = new Once<>(this::validate);
    private final Once<Taken<Drawing>> drawing = new Once<>(this::parse);
    private final Once<Taken<Plan>> plan = new Once<>(this::vectorize);
    private final Once<Taken<Building>> building = new Once<>(this::extrude);
    private final Once<Map<Format, Taken<List<ExportedFile>>>> files = new Once<>(this::export);
    private final Once<Map<Format, Taken<Verdicts.Checks>>> verdicts = new Once<>(this::verify);

    /// @param name of the output folder and files, without extension
    /// @param known artifacts of the steps that this job has taken
    Lift(Workshop workshop, String name, Given given, JobOptions options, Map<Step, List<ArtifactRef>> known) {
        this.workshop = workshop;
        this.steps = workshop.steps();
        this.name = name;
        this.given = given;
        this.options = options;
        this.known = Map.copyOf(known);
    }

    /// Takes a step, and those before it that were not taken yet.
    ///
    /// @return whether the job can go on: at least one answer is no failure, or there was nothing to answer
    boolean take(Step step) {
        List<? extends Taken<?>> answers = answers(step);
        return answers.isEmpty() || !answers.stream().allMatch(Taken::failed);
    }

    /// Gives the answers of a step: one, or one a format. It is taken when it was not yet.
    List<? extends Taken<?>> answers(Step step) {
        return switch (step) {
            case VALIDATE -> List.of(source.get());
            case PARSE -> List.of(drawing.get());
            case VECTORIZE -> List.of(plan.get());
            case EXTRUDE -> List.of(building.get());
            case EXPORT -> List.copyOf(files.get().values());
            case VERIFY -> List.copyOf(verdicts.get().values());
        };
    }

    Given given() {
        return given;
    }

    Taken<Source> source() {
        return source.get();
    }

    Taken<Drawing> drawing() {
        return drawing.get();
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

    /// A source in memory has no digest yet, and taking one for the key would cost what the step does.
    private Taken<Source> validate() {
        var only = new Validate.Options(workshop.maxBytes());
        Supplier<Outcome<Source>> work = () -> Validate.validate(given.name(), given.bytes(), only);
        return given.digest()
                .map(digest -> take(
                        known(Step.VALIDATE),
                        () -> steps.key("validate", ACCEPTED)
                                .with(given.name())
                                .with(digest)
                                .with(VALIDATE_OPTIONS.encode(only)),
                        ACCEPTED,
                        work))
                .orElseGet(() -> Taken.made(List.of(), work.get()));
    }

    private Taken<Drawing> parse() {
        var only = new Parse.Options(options.units(), options.strict(), options.layout());
        return take(
                known(Step.PARSE),
                () -> steps.key("parse", DRAWING)
                        .with(SOURCE.encode(source.get().input()))
                        .with(Parse.program(source.get().input())
                                .map(DwgProgram::version)
                                .orElse("absent"))
                        .with(PARSE_OPTIONS.encode(only))
                        .with(companions()),
                DRAWING,
                () -> {
                    Source accepted = source.get().input();
                    return Parse.parse(
                            accepted,
                            given.bytes(),
                            refers() ? DwgProgram.find() : Parse.program(accepted),
                            given.companions(),
                            only);
                });
    }

    /// Names the files beside a source that refers to some, and what reads them.
    private String companions() {
        return refers()
                ? given.companions().state()
                        + DwgProgram.find().map(DwgProgram::version).orElse("absent")
                : "";
    }

    private boolean refers() {
        return !given.companions().equals(Companions.NONE) && Parse.mayRefer(given.bytes());
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
                () -> key("vectorize", PLAN, drawing.get()).with(VECTORIZE_OPTIONS.encode(only)),
                PLAN,
                () -> Vectorize.vectorize(drawing.get().input(), only));
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
        var only = new Export.Options(options.toleranceMm());
        Optional<List<List<ArtifactRef>>> parts = known(Step.EXPORT).map(Stored.Files::parted);
        Map<Format, Taken<List<ExportedFile>>> made = new LinkedHashMap<>();
        for (Format format : options.formats()) {
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

    private StepKey exportKey(Format format) {
        StepKey key = key("export", FILES, building.get());
        if (format.ofDrawing()) {
            drawing.get().digests().forEach(key::with);
            plan.get().digests().forEach(key::with);
        }
        return key;
    }

    private Outcome<List<ExportedFile>> overlay(Format format) {
        Drawing stated = drawing.get().input();
        Plan understood = plan.get().input();
        return switch (format == Format.OVERLAY ? Overlay.svg(stated, understood) : Overlay.png(stated, understood)) {
            case Outcome.Made<List<byte[]>>(var sheets, var noticed) ->
                Outcome.made(Export.sheets(name, format, sheets), noticed);
            case Outcome.Failed<List<byte[]>>(var failure, var noticed) -> Outcome.failed(failure, noticed);
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
        var only = new Verify.Options(options.toleranceMm(), Limits.VERIFY_SECONDS, Limits.VERIFY_MEGABYTES);
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
            case Outcome.Failed<List<Verify.Checked>>(var failure, var noticed) -> Outcome.failed(failure, noticed);
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
        return made.map(refs -> steps.given(refs, form, work, repaired::add))
                .orElseGet(() -> steps.take(key.get(), form, work, repaired::add));
    }
}
