package org.cadlift.worker;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.export.Export;
import org.cadlift.extrude.Extrude;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.cadlift.verify.Verify;
import org.cadlift.worker.codec.Codec;

/// Takes one source through the steps, one method a step, and remembers on the way what was made, noticed and spent.
final class Lift {
    private static final Codec<Source> SOURCE = Codec.of(Source.class);
    private static final Codec<Parse.Options> PARSE_OPTIONS = Codec.of(Parse.Options.class);
    private static final Codec<Vectorize.Options> VECTORIZE_OPTIONS = Codec.of(Vectorize.Options.class);
    private static final Codec<Export.Options> EXPORT_OPTIONS = Codec.of(Export.Options.class);
    private static final Codec<Verify.Options> VERIFY_OPTIONS = Codec.of(Verify.Options.class);
    private static final Stored<Drawing> DRAWING = Stored.Value.of("drawing", Drawing.class);
    private static final Stored<Plan> PLAN = Stored.Value.of("plan", Plan.class);
    private static final Stored<Building> BUILDING = Stored.Value.of("building", Building.class);
    private static final Stored<List<ExportedFile>> FILES = new Stored.Files();
    private static final Stored<Verdicts.Checks> VERDICTS = new Verdicts();

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /// Is a value on its way, and the digests it goes by as an input of the next step.
    private record Input<T>(T value, List<String> digests) {}

    private final Steps steps;
    private final Optional<Kernel> kernel;
    private final long maxBytes;
    private final String name;
    private final SourceFile given;
    private final JobOptions options;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Double> timingsMs = new LinkedHashMap<>();
    private final List<Product> products = new ArrayList<>();
    private Optional<Source> source = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();
    private Optional<Plan> plan = Optional.empty();
    private Optional<Building> building = Optional.empty();
    private Optional<byte[]> preview = Optional.empty();
    private Optional<Throwable> fault = Optional.empty();

    Lift(Steps steps, Optional<Kernel> kernel, long maxBytes, String name, SourceFile given, JobOptions options) {
        this.steps = steps;
        this.kernel = kernel;
        this.maxBytes = maxBytes;
        this.name = name;
        this.given = given;
        this.options = options;
    }

    /// Goes as far as it can.
    Trail run(InlineFlow.Extent extent) {
        try {
            Optional<Input<Building>> solids =
                    validate().flatMap(this::parse).flatMap(this::vectorize).flatMap(this::extrude);
            if (extent == InlineFlow.Extent.FILES) {
                solids.ifPresent(this::export);
            }
        } catch (UncheckedIOException e) {
            fail(
                    Finding.error(
                            FailureCode.SYS_STORAGE_ERROR,
                            FailureCode.SYS_STORAGE_ERROR.message() + ": " + IoReason.of(e)),
                    e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            fail(Trail.unexpected(e), e);
        }
        return new Trail(source, drawing, plan, building, products, preview, findings, timingsMs, fault);
    }

    /// Is never remembered: most of its cost is the digest of the source, which its key would need as well.
    private Optional<Source> validate() {
        source = timed(
                "validate",
                () -> accept(Validate.validate(given.name(), given.bytes(), new Validate.Options(maxBytes))));
        return source;
    }

    private Optional<Input<Drawing>> parse(Source accepted) {
        var only = new Parse.Options(options.units(), options.strict());
        Optional<DwgProgram> dwg = Parse.program(accepted);
        StepKey key = steps.key("parse", DRAWING)
                .with(SOURCE.encode(accepted))
                .with(dwg.map(DwgProgram::version).orElse("absent"))
                .with(PARSE_OPTIONS.encode(only));
        Optional<Input<Drawing>> made =
                take("parse", key, DRAWING, () -> Parse.parse(accepted, given.bytes(), dwg, only));
        drawing = made.map(Input::value);
        return made;
    }

    private Optional<Input<Plan>> vectorize(Input<Drawing> from) {
        var only = new Vectorize.Options(
                options.mode(),
                options.heightMm(),
                options.wallThicknessMm(),
                options.layers(),
                options.only2d(),
                options.toleranceMm());
        StepKey key = key("vectorize", PLAN, from).with(VECTORIZE_OPTIONS.encode(only));
        Optional<Input<Plan>> made = take("vectorize", key, PLAN, () -> Vectorize.vectorize(from.value(), only));
        plan = made.map(Input::value);
        return made;
    }

    private Optional<Input<Building>> extrude(Input<Plan> from) {
        StepKey key = key("extrude", BUILDING, from).with(name);
        Optional<Input<Building>> made = take("extrude", key, BUILDING, () -> Extrude.extrude(name, from.value()));
        building = made.map(Input::value);
        return made;
    }

    /// Writes each format and has it read back; a format that fails costs only itself.
    private void export(Input<Building> from) {
        for (Format format : options.formats()) {
            export(from, format)
                    .ifPresent(files -> products.add(new Product(format, files.value(), verify(from, format, files))));
        }
        preview = preview(from.value());
    }

    /// Gives the GLB file for the page, made for it alone where it was not asked for.
    private Optional<byte[]> preview(Building solids) {
        Optional<byte[]> asked = products.stream()
                .filter(product -> product.format() == Format.GLB)
                .map(product -> product.files().getFirst().bytes())
                .findFirst();
        return asked.or(() -> timed("report", () -> switch (Export.export(solids, Format.GLB, Export.DEFAULTS)) {
            case Outcome.Made<List<ExportedFile>>(var files, var _) ->
                Optional.of(files.getFirst().bytes());
            case Outcome.Failed<List<ExportedFile>> _ -> Optional.empty();
        }));
    }

    private Optional<Input<List<ExportedFile>>> export(Input<Building> from, Format format) {
        var only = new Export.Options(options.toleranceMm());
        StepKey key = key("export", FILES, from).with(format.id()).with(EXPORT_OPTIONS.encode(only));
        return take("export", key, FILES, () -> Export.export(from.value(), format, only));
    }

    private List<Verify.Checked> verify(Input<Building> from, Format format, Input<List<ExportedFile>> files) {
        if (!options.verify()) {
            return files.value().stream()
                    .map(file -> new Verify.Checked(file.name(), Verdict.unchecked("switched off")))
                    .toList();
        }
        var only = new Verify.Options(options.toleranceMm(), Limits.VERIFY_SECONDS, Limits.VERIFY_MEGABYTES);
        StepKey key = key("verify", VERDICTS, from)
                .with(format.id())
                .with(kernel.map(Kernel::version).orElse("absent"))
                .with(VERIFY_OPTIONS.encode(only));
        files.digests().forEach(key::with);
        return take("verify", key, VERDICTS, () -> checks(from.value(), files.value(), only))
                .map(made -> made.value().checked())
                .orElse(List.of());
    }

    private Outcome<Verdicts.Checks> checks(Building from, List<ExportedFile> files, Verify.Options only) {
        return switch (Verify.verify(from, files, kernel, only)) {
            case Outcome.Made<List<Verify.Checked>>(var checked, var noticed) ->
                Outcome.made(new Verdicts.Checks(checked), noticed);
            case Outcome.Failed<List<Verify.Checked>>(var failure, var noticed) -> Outcome.failed(failure, noticed);
        };
    }

    private StepKey key(String step, Stored<?> form, Input<?> from) {
        StepKey key = steps.key(step, form);
        from.digests().forEach(key::with);
        return key;
    }

    private <T> Optional<Input<T>> take(String step, StepKey key, Stored<T> form, Supplier<Outcome<T>> work) {
        return timed(step, () -> {
            Steps.Taken<T> taken = steps.take(key, form, work, findings::add);
            return accept(taken.outcome()).map(value -> new Input<>(value, taken.digests()));
        });
    }

    /// Collects the findings; a failure is the last of them.
    private <T> Optional<T> accept(Outcome<T> outcome) {
        findings.addAll(outcome.findings());
        return switch (outcome) {
            case Outcome.Made<T>(var value, var _) -> Optional.of(value);
            case Outcome.Failed<T>(var failure, var _) -> {
                findings.add(failure);
                yield Optional.empty();
            }
        };
    }

    /// Adds to the step's time: export and verify are taken once a format.
    private <T> T timed(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            timingsMs.merge(step, (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND, Double::sum);
        }
    }

    private void fail(Finding failure, Throwable cause) {
        findings.add(failure);
        fault = Optional.of(cause);
    }
}
