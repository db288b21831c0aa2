import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.drawing.Units;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.Vectorize;

/// Measures how the time to understand a plan grows with its lines.
///
/// `java -Xmx2g -cp 'DIR/*' infra/bench/plans/Scale.java [SEGMENTS...]` makes a block of rooms, 4 m by 3 m, with walls
/// 200 mm thick drawn by both faces as LINEs and a door gap in every second wall, and has it understood as a building.
/// A row tells the lines, the CPU seconds of the thread that understands them, those of the whole process meanwhile
/// (with the collector and the compiler), the heap in use at most, and what was found. The sizes follow one another in
/// one process, as the jobs of a worker do; to see one in a process of its own, give that one alone.
final class Scale {
    private static final double WIDE_MM = 4_000;
    private static final double DEEP_MM = 3_000;
    private static final double WALL_MM = 200;
    private static final double DOOR_MM = 900;

    private final List<Entity> entities = new ArrayList<>();

    private Scale() {}

    public static void main(String[] args) {
        System.out.println("segments,cpu_s,process_s,heap_mb,walls,rooms,openings");
        measure(4_000, false);
        List<String> sizes = args.length > 0 ? List.of(args) : List.of("10000", "30000", "100000", "300000", "1000000");
        sizes.forEach(size -> measure(Integer.parseInt(size), true));
    }

    private static void measure(int segments, boolean told) {
        // A room takes four lines for its faces and every second one four more, for the gap; a little fewer at the rim.
        int side = (int) Math.max(2, Math.ceil(Math.sqrt(segments / 5.9)));
        Scale scale = new Scale();
        scale.block(side, side);
        CadDrawing drawing = new CadDrawing(
                new Units(LengthUnit.MM, 1, List.of("made")), Point3.ZERO, List.of(), scale.entities, List.of());
        var options = new Vectorize.Options(Mode.BUILDING, 200, List.of(), false, 0.5);
        System.gc();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        long start = cpu();
        long processStart = processCpu();
        Outcome<Plan> outcome = Vectorize.vectorize(drawing, options);
        double seconds = (cpu() - start) / 1e9;
        double processSeconds = (processCpu() - processStart) / 1e9;
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed();
            }
        }
        String found =
                switch (outcome) {
                    case Outcome.Made<Plan>(var plan, var ignored) -> {
                        Storey storey = plan.storeys().getFirst();
                        yield storey.walls().size() + "," + storey.rooms().size() + ","
                                + storey.openings().size();
                    }
                    case Outcome.Failed<Plan>(var failure, var ignored, var _) -> failure.message();
                };
        if (told) {
            System.out.printf(
                    Locale.ROOT, "%d,%.2f,%.2f,%d,%s%n", scale.entities.size(), seconds, processSeconds, heap >> 20, found);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void block(int columns, int rows) {
        double right = columns * (WIDE_MM + WALL_MM) + WALL_MM;
        double top = rows * (DEEP_MM + WALL_MM) + WALL_MM;
        ring(0, 0, right, top);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                double x = WALL_MM + column * (WIDE_MM + WALL_MM);
                double y = WALL_MM + row * (DEEP_MM + WALL_MM);
                room(x, y, (column + row) % 2 == 0 && row + 1 < rows, row > 0 && (column + row) % 2 == 1);
            }
        }
    }

    /// @param above whether a door leads through the wall above
    /// @param below whether one leads through the wall below
    private void room(double x, double y, boolean above, boolean below) {
        double from = x + 1_000;
        double to = from + DOOR_MM;
        double top = y + DEEP_MM;
        double right = x + WIDE_MM;
        line(x, y, x, top);
        line(right, y, right, top);
        if (above) {
            line(x, top, from, top);
            line(to, top, right, top);
            line(from, top, from, top + WALL_MM);
            line(to, top, to, top + WALL_MM);
        } else {
            line(x, top, right, top);
        }
        if (below) {
            line(x, y, from, y);
            line(to, y, right, y);
        } else {
            line(x, y, right, y);
        }
    }

    private void ring(double left, double bottom, double right, double top) {
        line(left, bottom, right, bottom);
        line(right, bottom, right, top);
        line(right, top, left, top);
        line(left, top, left, bottom);
    }

    private void line(double x1, double y1, double x2, double y2) {
        Segment segment = new Segment(new Point(x1, y1), new Point(x2, y2));
        Figure figure = new Figure("0", 0xFFFFFF, "", 0, new Shape.Path(List.of(segment), false, 0, 0));
        String handle = Integer.toHexString(entities.size() + 1);
        entities.add(new Entity("LINE", handle, "0", List.of(figure), Fate.OPEN, ""));
    }
}
