import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.plane.Point;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;

/// Draws made-up houses in every habit, has them understood with default options, and scores the plans.
///
/// `java -cp 'DIR/*' infra/bench/plans/Bench.java [--seeds 20] [--from 0] [--level HARD] [--habit LINES] [--dump FOLDER]`
/// prints a table as CSV; `--dump` also writes the drawings and tells the faults. With `-Dunits=true` the drawing's unit is told, so
/// that only what is understood is scored.
final class Bench {
    private static final List<List<String>> NAMES = List.of(
            List.of("Living", "Kitchen", "Bath", "Bedroom 1", "Bedroom 2", "Hall", "Study", "Store", "Laundry", "Guest"),
            List.of("Wohnen", "Küche", "Bad", "Schlafen", "Kind 1", "Flur", "Arbeiten", "Abstellraum", "HWR", "Gast"),
            List.of("Salon", "Mutfak", "Banyo", "Yatak odası", "Çocuk", "Hol", "Çalışma", "Kiler", "Antre", "Misafir"),
            List.of("Гостиная", "Кухня", "Ванная", "Спальня", "Детская", "Коридор", "Кабинет", "Кладовая", "Холл", "С/У"));
    private static final double[] MM_PER_UNIT = {1, 10, 1000, 25.4};
    private static final int[] INSUNITS = {4, 5, 6, 1};
    private static final LengthUnit[] UNITS = {LengthUnit.MM, LengthUnit.CM, LengthUnit.M, LengthUnit.INCH};

    private Bench() {}

    public static void main(String[] args) throws IOException {
        int seeds = Integer.parseInt(option(args, "--seeds", "20"));
        int from = Integer.parseInt(option(args, "--from", "0"));
        String level = option(args, "--level", "");
        String habit = option(args, "--habit", "");
        String dump = option(args, "--dump", "");
        System.out.println("level,habit,plans,wall_iou,room_f1,names,opening_f1,width_error_mm");
        for (Level each : Level.values()) {
            for (Habit one : Habit.values()) {
                if ((level.isEmpty() || each.name().equals(level)) && (habit.isEmpty() || one.name().equals(habit))) {
                    row(each, one, from, seeds, dump);
                }
            }
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }

    private static void row(Level level, Habit habit, int from, int seeds, String dump) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (int seed = from; seed < from + seeds; seed++) {
            Score score = score(level, habit, seed, dump);
            scores.add(score);
            if (!dump.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "# %d wall %.3f room %.3f names %.3f openings %.3f%n",
                        seed,
                        score.wallIou(),
                        score.roomF1(),
                        score.names(),
                        score.openingF1());
                score.faults().forEach(fault -> System.out.println("#     " + fault));
            }
        }
        List<Double> errors = new ArrayList<>();
        scores.forEach(score -> errors.addAll(score.widthErrorsMm()));
        errors.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s,%s,%d,%.3f,%.3f,%.3f,%.3f,%s%n",
                level,
                habit,
                seeds,
                scores.stream().mapToDouble(Score::wallIou).average().orElse(0),
                scores.stream().mapToDouble(Score::roomF1).average().orElse(0),
                scores.stream().mapToDouble(Score::names).average().orElse(0),
                scores.stream().mapToDouble(Score::openingF1).average().orElse(0),
                errors.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", errors.get(errors.size() / 2)));
    }

    private static Score score(Level level, Habit habit, int seed, String dump) throws IOException {
        Random random = new Random(1_000_003L * seed + 31L * level.ordinal());
        House house = House.of(random, level, NAMES.get(level == Level.EASY ? 0 : random.nextInt(NAMES.size())));
        int unit = level == Level.EASY ? 0 : random.nextInt(MM_PER_UNIT.length);
        double turn = level == Level.HARD && random.nextBoolean() ? random.nextDouble() * 6 : 0;
        Point move = level == Level.EASY ? new Point(0, 0) : new Point(random.nextInt(50_000), random.nextInt(50_000));
        Dxf dxf = new Dxf(turn, move, MM_PER_UNIT[unit]);
        new Draughtsman(house, habit, level, random, dxf).draw();
        byte[] bytes = dxf.text(level == Level.HARD && random.nextBoolean() ? -1 : INSUNITS[unit])
                .getBytes(StandardCharsets.UTF_8);
        String name = level + "-" + habit + "-" + seed + ".dxf";
        if (!dump.isEmpty()) {
            Files.createDirectories(Path.of(dump));
            Files.write(Path.of(dump, name), bytes);
        }
        Optional<LengthUnit> told = Boolean.getBoolean("units") ? Optional.of(UNITS[unit]) : Optional.empty();
        return plan(name, bytes, told).map(plan -> Score.of(plan, house, dxf)).orElseGet(Score::nothing);
    }

    private static Optional<Plan> plan(String name, byte[] bytes, Optional<LengthUnit> unit) {
        Optional<Source> source = made(Validate.validate(name, bytes, new Validate.Options(Integer.MAX_VALUE)));
        Optional<Drawing> drawing = source.flatMap(
                accepted -> made(Parse.parse(accepted, bytes, new Parse.Options(unit, false, Optional.empty()))));
        return drawing.flatMap(drawn -> made(Vectorize.vectorize(drawn, Vectorize.DEFAULTS)));
    }

    private static <T> Optional<T> made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(var value, var _) -> Optional.of(value);
            case Outcome.Failed<T> _ -> Optional.empty();
        };
    }
}
