package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.validate.Validate;
import org.cadlift.worker.codec.Codec;
import org.cadlift.workflow.Step;

/// Validates and parses the sources of a job, each by itself: what a drawing was read to once serves every job.
final class Intake {
    private static final Codec<Source> SOURCE = Codec.of(Source.class);
    private static final Codec<Validate.Options> VALIDATE_OPTIONS = Codec.of(Validate.Options.class);
    private static final Codec<Parse.Options> PARSE_OPTIONS = Codec.of(Parse.Options.class);
    private static final Stored<Source> ACCEPTED = Stored.Value.of("source", Source.class);
    private static final Stored<Drawing> DRAWING = Stored.Value.of("drawing", Drawing.class);

    private final Workshop workshop;
    private final Steps steps;
    private final Sources sources;
    private final JobOptions options;
    private final Map<Step, List<ArtifactRef>> known;
    private final Consumer<ArtifactRef> repaired;

    private final Once<List<Taken<Source>>> accepted = new Once<>(this::validate);
    private final Once<List<Taken<Drawing>>> parsed = new Once<>(this::parse);
    private final Once<Taken<Drawings>> drawings = new Once<>(this::whole);

    /// @param known artifacts of the steps that the job has taken, one a source
    /// @param repaired hears of a damaged artifact that was made again
    Intake(
            Workshop workshop,
            Sources sources,
            JobOptions options,
            Map<Step, List<ArtifactRef>> known,
            Consumer<ArtifactRef> repaired) {
        this.workshop = workshop;
        this.steps = workshop.steps();
        this.sources = sources;
        this.options = options;
        this.known = known;
        this.repaired = repaired;
    }

    List<Taken<Source>> accepted() {
        return accepted.get();
    }

    List<Taken<Drawing>> parsed() {
        return parsed.get();
    }

    /// Gives the drawing, or the set of several.
    Taken<Drawings> drawings() {
        return drawings.get();
    }

    private List<Taken<Source>> validate() {
        List<Taken<Source>> answers = new ArrayList<>();
        for (Given given : sources.all()) {
            answers.add(validate(known(Step.VALIDATE, answers.size()), given));
        }
        return answers;
    }

    /// A source in memory has no digest yet, and taking one for the key would cost what the step does.
    private Taken<Source> validate(Optional<List<ArtifactRef>> made, Given given) {
        var only = new Validate.Options(workshop.maxBytes());
        Supplier<Outcome<Source>> work = () -> Validate.validate(given.name(), given.bytes(), only);
        return given.digest()
                .map(digest -> take(
                        made,
                        () -> steps.key("validate", ACCEPTED)
                                .with(given.name())
                                .with(digest)
                                .with(VALIDATE_OPTIONS.encode(only)),
                        ACCEPTED,
                        work))
                .orElseGet(() -> Taken.made(List.of(), work.get()));
    }

    private List<Taken<Drawing>> parse() {
        List<Taken<Drawing>> answers = new ArrayList<>();
        for (Given given : sources.all()) {
            int index = answers.size();
            answers.add(parse(known(Step.PARSE, index), given, accepted.get().get(index)));
        }
        return answers;
    }

    private Taken<Drawing> parse(Optional<List<ArtifactRef>> made, Given given, Taken<Source> source) {
        var only = new Parse.Options(options.units(), options.strict(), options.layout());
        return take(
                made,
                () -> steps.key("parse", DRAWING)
                        .with(SOURCE.encode(source.input()))
                        .with(Parse.program(source.input())
                                .map(DwgProgram::version)
                                .orElse("absent"))
                        .with(PARSE_OPTIONS.encode(only))
                        .with(companions(given)),
                DRAWING,
                () -> {
                    Source accepted = source.input();
                    return Parse.parse(
                            accepted,
                            given.bytes(),
                            refers(given) ? DwgProgram.find() : Parse.program(accepted),
                            given.companions(),
                            only);
                });
    }

    /// Names the files beside a source that refers to some, and what reads them.
    private static String companions(Given given) {
        return refers(given)
                ? given.companions().state()
                        + DwgProgram.find().map(DwgProgram::version).orElse("absent")
                : "";
    }

    private static boolean refers(Given given) {
        return !given.companions().equals(Companions.NONE) && Parse.mayRefer(given.bytes());
    }

    /// Puts several drawings together, once all of them were read.
    private Taken<Drawings> whole() {
        List<Taken<Drawing>> parts = parsed.get();
        List<ArtifactRef> refs =
                parts.stream().flatMap(part -> part.refs().stream()).toList();
        return Taken.recalled(
                refs,
                () -> Outcome.made(
                        sources.areSeveral() ? set(parts) : parts.getFirst().input(), List.of()));
    }

    private DrawingSet set(List<Taken<Drawing>> parts) {
        List<DrawingSet.Member> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String file = sources.names().get(i);
            Optional<Double> elevationMm =
                    sources.elevationsMm().stream().skip(i).findFirst();
            members.add(
                    switch (parts.get(i).input()) {
                        case CadDrawing cad -> new DrawingSet.Member(file, elevationMm, cad);
                    });
        }
        return new DrawingSet(members);
    }

    /// Tells what is known of several drawings beside themselves.
    String stated() {
        return sources.areSeveral() ? String.join("\n", sources.names()) + sources.elevationsMm() : "";
    }

    /// Gives what a step is known to have made of one of the sources.
    private Optional<List<ArtifactRef>> known(Step step, int source) {
        return Optional.ofNullable(known.get(step)).map(all -> List.of(all.get(source)));
    }

    private <T> Taken<T> take(
            Optional<List<ArtifactRef>> made, Supplier<StepKey> key, Stored<T> form, Supplier<Outcome<T>> work) {
        return steps.take(made, key, form, work, repaired);
    }
}
