import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.parse.Parse;
import org.cadlift.plane.Box;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.validate.Validate;
import org.cadlift.vectorize.Vectorize;

/// Draws what was understood of drawings over them, to be looked at, and tells it in a line each.
///
/// `java -cp 'DIR/*' infra/bench/plans/PlanPicture.java [--out build/overlays] [--unit MM] [--box x0,y0,x1,y1] FILE...`
/// writes a PNG a file. Walls are red, those of the second storey purple, rooms have colours of their own, doors are
/// green, windows blue, passages orange and openings that were only proposed magenta; columns are dark, stairs yellow.
final class PlanPicture {
    private static final int PIXELS = 1_800;
    private static final Color[] WALLS = {new Color(0xC0392B), new Color(0x8E44AD), new Color(0xAF601A)};

    private PlanPicture() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path out = Path.of("build/overlays");
        Optional<LengthUnit> unit = Optional.empty();
        Box box = Box.EMPTY;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--out" -> out = Path.of(args[++i]);
                case "--unit" -> unit = Optional.of(LengthUnit.valueOf(args[++i]));
                case "--box" -> {
                    String[] at = args[++i].split(",");
                    box = Box.of(
                            new Point(Double.parseDouble(at[0]), Double.parseDouble(at[1])),
                            new Point(Double.parseDouble(at[2]), Double.parseDouble(at[3])));
                }
                default -> look(Path.of(args[i]), out, unit, box);
            }
        }
    }

    private static void look(Path file, Path out, Optional<LengthUnit> unit, Box box) throws IOException {
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
                draw(drawing, Optional.of(plan), box, out.resolve(name + ".png"));
            }
            case Outcome.Failed<Plan>(var failure, var findings) -> {
                System.out.println(name + " | " + drawing.units().unit() + " | " + failure.message() + " | " + times);
                draw(drawing, Optional.empty(), box, out.resolve(name + ".png"));
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

    private static void draw(CadDrawing drawing, Optional<Plan> plan, Box wanted, Path file) throws IOException {
        Box box = wanted;
        if (box.isEmpty()) {
            for (Entity entity : drawing.entities()) {
                for (Figure figure : entity.figures()) {
                    box = box.union(Bounds.of(figure.shape()));
                }
            }
        }
        if (box.isEmpty()) {
            return;
        }
        if (Boolean.getBoolean("findings")) {
            System.out.println("    " + box);
        }
        double scale = PIXELS / Math.max(box.width(), box.height());
        int width = (int) Math.max(60, Math.ceil(box.width() * scale) + 40);
        int height = (int) Math.max(60, Math.ceil(box.height() * scale) + 40);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform at = new AffineTransform(
                scale, 0, 0, -scale, 20 - box.minX() * scale, height - 20 + box.minY() * scale);
        g.setFont(g.getFont().deriveFont(11f));
        plan.ifPresent(known -> known.storeys().forEach(storey -> fill(g, at, storey, known.storeys().indexOf(storey))));
        g.setStroke(new BasicStroke(0.7f));
        g.setColor(new Color(0x606060));
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                DrawingPicture.draw(g, at, figure.shape());
            }
        }
        plan.ifPresent(known -> known.storeys().forEach(storey -> names(g, at, storey)));
        g.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static void fill(Graphics2D g, AffineTransform at, Storey storey, int index) {
        int hue = 0;
        for (Room room : storey.rooms()) {
            g.setColor(Color.getHSBColor(0.13f + 0.618034f * hue++, 0.28f, 1f));
            g.fill(at.createTransformedShape(path(room.region())));
        }
        for (Profile profile : storey.profiles()) {
            fill(g, at, profile.region(), new Color(0xB0B7BC));
        }
        for (Wall wall : storey.walls()) {
            fill(g, at, wall.region(), WALLS[index % WALLS.length]);
        }
        for (Column column : storey.columns()) {
            fill(g, at, column.region(), new Color(0x1B2631));
        }
        for (Stair stair : storey.stairs()) {
            fill(g, at, stair.region(), new Color(0xF4D03F));
        }
        for (Opening opening : storey.openings()) {
            fill(g, at, opening.region(), opening.isCut() ? color(opening.kind()) : Color.MAGENTA);
        }
    }

    private static Color color(Opening.Kind kind) {
        return switch (kind) {
            case DOOR -> new Color(0x27AE60);
            case WINDOW -> new Color(0x3498DB);
            case GAP -> new Color(0xF39C12);
        };
    }

    private static void fill(Graphics2D g, AffineTransform at, Region region, Color color) {
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 200));
        g.fill(at.createTransformedShape(path(region)));
    }

    private static void names(Graphics2D g, AffineTransform at, Storey storey) {
        g.setColor(Color.BLACK);
        for (Room room : storey.rooms()) {
            Box box = room.region().bounds();
            var middle = at.transform(
                    new java.awt.geom.Point2D.Double(
                            box.minX() + box.width() / 2, box.minY() + box.height() / 2),
                    null);
            String name = room.name().isEmpty() ? room.id() : room.name();
            g.drawString(
                    String.format(Locale.ROOT, "%s %.1f", name, room.region().area() / 1e6),
                    (float) middle.getX() - 20,
                    (float) middle.getY());
        }
    }

    private static Path2D path(Region region) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Loop loop : region.loops()) {
            boolean first = true;
            for (Point p : Flatten.flatten(loop, 2)) {
                if (first) {
                    path.moveTo(p.x(), p.y());
                } else {
                    path.lineTo(p.x(), p.y());
                }
                first = false;
            }
            path.closePath();
        }
        return path;
    }
}
