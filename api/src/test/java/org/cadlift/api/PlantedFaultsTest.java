package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.export.Export;
import org.cadlift.extrude.Extrude;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Storey;
import org.cadlift.parse.Parse;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.store.FileArtifactStore;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.cadlift.worker.CheckingProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plants faults between export and verify: what the store has of a written file is exchanged for what a writer with
/// that fault would have written, and the job goes on.
class PlantedFaultsTest {
    /// High enough for a window that was raised to fit, so that its wall keeps its volume, its area and its box.
    private static final double HEIGHT_MM = 4000;

    private static final Point NO_OFFSET = new Point(0, 0);

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        Files.writeString(folder.resolve("room.dxf"), Sketches.ROOM);
        Files.copy(Path.of("../docs/samples/office-storeys.dxf"), folder.resolve("office-storeys.dxf"));
    }

    @Test
    void passesWhatIsSound() throws IOException {
        assumeTrue(CheckingProgram.find().isPresent(), "the OpenCASCADE program was not built");
        assertThat(convert("room", "step,ifc,glb,3mf", "full").exit()).isZero();
        assertThat(folder.resolve("out/rejected")).doesNotExist();
    }

    /// The sill is added once for the storey and once more for the window.
    @Test
    void findsAWindowWhoseSillIsAddedTwiceInStep() throws IOException {
        assumeTrue(CheckingProgram.find().isPresent(), "the OpenCASCADE program was not built");
        assertRejected(
                "room", Format.STEP, PlantedFaultsTest::raised, one -> one, "the middle of the volume is off by");
    }

    @Test
    void findsAWindowWhoseSillIsAddedTwiceInIfc() throws IOException {
        assertRejected("room", Format.IFC, PlantedFaultsTest::raised, one -> one, "opening o");
    }

    @Test
    void findsAWindowWhoseSillIsAddedTwiceInGlb() throws IOException {
        assertRejected("room", Format.GLB, PlantedFaultsTest::raised, one -> one, "the middle of the volume is off by");
    }

    @Test
    void findsASolidBlockInPlaceOfWallsInGlb() throws IOException {
        assertRejected("room", Format.GLB, one -> one, PlantedFaultsTest::blocks, "volume 9.504");
    }

    @Test
    void findsThatAnObjectIsMissingFrom3mf() throws IOException {
        assertRejected("office-storeys", Format.THREE_MF, one -> one, PlantedFaultsTest::lastMissing, " parts, built ");
    }

    private void assertRejected(
            String sample,
            Format format,
            UnaryOperator<Plan> misunderstood,
            UnaryOperator<Building> misbuilt,
            String reason)
            throws IOException {
        String name = sample + "." + format.extension();
        assertThat(convert(sample, format.id(), "off").exit()).isZero();
        byte[] faulty = faulty(sample, format, misunderstood, misbuilt);
        assertThat(folder.resolve("out").resolve(sample).resolve(name)).isRegularFile();
        exchange(name, faulty);

        Shell.Ended ended = convert(sample, format.id(), "full");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(5);
        assertThat(ended.err()).contains("GEO_VERIFICATION_FAILED: " + name + " differs: ", reason);
        Path out = folder.resolve("out").resolve(sample);
        assertThat(out.resolve(name)).doesNotExist();
        assertThat(out.resolve("rejected").resolve(name)).hasBinaryContent(faulty);
        assertThat(Files.readString(out.resolve("report.json")))
                .contains("\"status\":\"failed\"", "\"name\":\"rejected/" + name, "\"status\":\"invalid\"");
    }

    private Shell.Ended convert(String sample, String formats, String verify) {
        return Shell.run(
                "convert",
                folder.resolve(sample + ".dxf").toString(),
                "--height",
                String.valueOf(HEIGHT_MM),
                "--formats",
                formats,
                "--out",
                folder.resolve("out").toString(),
                "--store",
                folder.resolve("store").toString(),
                "--verify",
                verify);
    }

    private byte[] faulty(
            String sample, Format format, UnaryOperator<Plan> misunderstood, UnaryOperator<Building> misbuilt)
            throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(sample + ".dxf"));
        var source = made(Validate.validate(sample + ".dxf", bytes, Validate.DEFAULTS));
        Plan plan = made(Vectorize.vectorize(made(Parse.parse(source, bytes, Parse.DEFAULTS)), Vectorize.DEFAULTS));
        Building building = made(Extrude.extrude(sample, misunderstood.apply(plan), new Extrude.Options(HEIGHT_MM)));
        List<ExportedFile> files = made(Export.export(misbuilt.apply(building), format, Export.DEFAULTS));
        return files.getFirst().bytes();
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(var value, var _) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static Plan raised(Plan plan) {
        List<Storey> storeys = new ArrayList<>();
        for (Storey one : plan.storeys()) {
            storeys.add(new Storey(
                    one.name(),
                    one.elevation(),
                    one.height(),
                    one.offset(),
                    one.walls(),
                    one.rooms(),
                    one.openings().stream().map(PlantedFaultsTest::raised).toList(),
                    one.columns(),
                    one.stairs(),
                    one.profiles()));
        }
        return new Plan(plan.mode(), plan.origin(), storeys, plan.ledger());
    }

    private static Opening raised(Opening one) {
        double sillMm = one.sill().mm(HEIGHT_MM);
        return new Opening(
                one.id(),
                one.kind(),
                one.wall(),
                one.region(),
                one.center(),
                one.axis(),
                one.widthMm(),
                Rise.ofMm(sillMm + sillMm),
                Rise.ofMm(one.head().mm(HEIGHT_MM) + sillMm),
                one.swing(),
                one.confidence(),
                one.source());
    }

    private static Building blocks(Building building) {
        List<Element> elements = building.elements().stream()
                .map(one -> with(one, Measures.of(one.solid())))
                .toList();
        return new Building(building.name(), building.origin(), building.levels(), elements);
    }

    private static Element with(Element one, Measure box) {
        Point min = box.min().flat();
        Point max = box.max().flat();
        Region region =
                Region.of(Loop.ofPoints(List.of(min, new Point(max.x(), min.y()), max, new Point(min.x(), max.y()))));
        return new Element(
                one.id(),
                one.kind(),
                one.name(),
                one.level(),
                one.material(),
                one.rgb(),
                one.source(),
                Prism.of(region, NO_OFFSET, box.min().z(), box.max().z()).orElseThrow());
    }

    private static Building lastMissing(Building building) {
        List<Element> all = building.elements();
        return new Building(building.name(), building.origin(), building.levels(), all.subList(0, all.size() - 1));
    }

    /// Lets the store remember other bytes for a file, with their digest and size, as if they had been written.
    private void exchange(String name, byte[] bytes) throws IOException {
        FileArtifactStore store = new FileArtifactStore(folder.resolve("store"));
        int exchanged = 0;
        try (Stream<Path> notes = Files.walk(folder.resolve("store/steps"))) {
            for (Path note : notes.filter(Files::isRegularFile).toList()) {
                String key = note.getFileName().toString();
                Optional<List<ArtifactRef>> made = store.recall(key);
                if (made.orElse(List.of()).stream().anyMatch(ref -> ref.key().equals(name))) {
                    store.remember(
                            key,
                            made.get().stream()
                                    .map(ref -> ref.key().equals(name) ? store.put(name, bytes) : ref)
                                    .toList());
                    exchanged++;
                }
            }
        }
        assertThat(exchanged).isEqualTo(1);
    }
}
