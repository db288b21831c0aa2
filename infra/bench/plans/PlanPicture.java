import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;
import org.cadlift.worker.report.Overlay;

/// Draws what was understood of drawings over them, to be looked at, and tells it in a line each.
///
/// `java -cp 'DIR/*' infra/bench/plans/PlanPicture.java [--out build/overlays] [--unit MM] FILE...` writes a PNG a
/// storey, the same as `--formats overlay-png`; of what was not understood there is only the line.
final class PlanPicture {
    private PlanPicture() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of("build/overlays");
        Optional<LengthUnit> unit = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--out" -> out = Path.of(args[++i]);
                case "--unit" -> unit = Optional.of(LengthUnit.valueOf(args[++i]));
                default -> look(Path.of(args[i]), out, unit);
            }
        }
    }

    private static void look(Path file, Path out, Optional<LengthUnit> unit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        Outcome<Source> source = Validate.validate(name, bytes, new Validate.Options(Integer.MAX_VALUE));
        if (!(source instanceof Outcome.Made<Source>(var accepted, var ignored))) {
            System.out.println(name + " | " + source);
            return;
        }
        long start = System.nanoTime();
        Outcome<Drawing> parsed =
                Parse.parse(accepted, bytes, Parse.program(accepted), Companions.NONE, new Parse.Options(unit, false, Optional.empty()));
        if (!(parsed instanceof Outcome.Made<Drawing>(CadDrawing drawing, var noticed))) {
            System.out.println(name + " | " + parsed);
            return;
        }
        long read = System.nanoTime();
        Outcome<Plan> outcome;
        try {
            outcome = Vectorize.vectorize(drawing, Vectorize.DEFAULTS);
        } catch (RuntimeException e) {
            System.out.println(name + " | " + e);
            e.printStackTrace();
            return;
        }
        long understood = System.nanoTime();
        String times = String.format(
                Locale.ROOT, "%d + %d ms", (read - start) / 1_000_000, (understood - read) / 1_000_000);
        switch (outcome) {
            case Outcome.Made<Plan>(var plan, var findings) -> {
                System.out.println(name + " | " + drawing.units().unit() + " | " + told(plan) + " | " + times);
                if (Boolean.getBoolean("findings")) {
                    findings.forEach(finding -> System.out.println("    " + finding.message()));
                }
                draw(drawing, plan, out, name);
            }
            case Outcome.Failed<Plan>(var failure, var findings, var _) -> {
                System.out.println(name + " | " + drawing.units().unit() + " | " + failure.message() + " | " + times);
            }
        }
    }

    private static String told(Plan plan) {
        StringBuilder text = new StringBuilder(plan.mode().toString());
        for (Storey storey : plan.storeys()) {
            List<Opening> cut =
                    storey.openings().stream().filter(Opening::isCut).toList();
            text.append(String.format(
                    Locale.ROOT,
                    "; %s: %d walls, %d rooms (%d named), %d doors, %d windows, %d gaps, %d proposed, %d columns, "
                            + "%d stairs, %d profiles",
                    storey.name(),
                    storey.walls().size(),
                    storey.rooms().size(),
                    storey.rooms().stream()
                            .filter(room -> !room.name().isEmpty())
                            .count(),
                    cut.stream().filter(o -> o.kind() == Opening.Kind.DOOR).count(),
                    cut.stream().filter(o -> o.kind() == Opening.Kind.WINDOW).count(),
                    cut.stream().filter(o -> o.kind() == Opening.Kind.GAP).count(),
                    storey.openings().size() - cut.size(),
                    storey.columns().size(),
                    storey.stairs().size(),
                    storey.profiles().size()));
        }
        return text.toString();
    }

    /// Writes `NAME.png`, and for each further storey `NAME-storey-2.png`.
    private static void draw(CadDrawing drawing, Plan plan, Path out, String name) throws IOException {
        if (!(Overlay.png(drawing, plan) instanceof Outcome.Made<List<byte[]>>(var pictures, var ignored))) {
            System.out.println("    nothing to draw");
            return;
        }
        Files.createDirectories(out);
        for (int i = 0; i < pictures.size(); i++) {
            String storey = i == 0 ? "" : "-storey-" + (i + 1);
            Files.write(out.resolve(name + storey + ".png"), pictures.get(i));
        }
    }
}
