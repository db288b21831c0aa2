package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;

/// Decides the unit of a drawing: the user's word, else what most evidence speaks for.
///
/// Headers are often wrong. What one states gives way where doors, which are of one size the world over, speak for
/// another unit in which the size of the building is right too; where dimension texts do, or what rooms are said to
/// measure; where the scale that is stated fits the views or both the sheet and its texts; and where the drawing would
/// be impossibly small or large.
final class UnitEvidence {
    /// Units that drawings without a statement are drawn in; the first wins a draw.
    private static final List<LengthUnit> USUAL =
            List.of(LengthUnit.MM, LengthUnit.M, LengthUnit.CM, LengthUnit.INCH, LengthUnit.FOOT);

    private static final double STATED = 2.5;
    private static final double FEET_AND_INCHES = 2;
    private static final double DOORS = 2;
    /// Doors with leaves are nothing else.
    private static final double LEAVES = 3;
    /// What looks like them and stands in no block and on no layer named for it overrules no statement.
    private static final double LOOSE = 2;
    private static final double PASSAGES = 2;
    private static final double WALLS = 1.5;
    /// Some walls are thinner or thicker than nearly all are.
    private static final double RARE_WALLS = 0.75;
    private static final double NO_WALLS = -0.5;
    private static final double DIMENSIONS = 3;
    private static final double MOST_DIMENSIONS = 0.6;
    /// Sizes of rooms are written for people, too.
    private static final double ROOMS = 3;
    private static final int SEVERAL = 3;
    private static final double NO_DOORS = -1;
    private static final double SIZE = 1;
    /// Takes away what a statement weighs.
    private static final double IMPOSSIBLE = -2.5;
    /// A scale may belong to a detail, so it takes two of these, or views that all fit, to overrule a statement.
    private static final double VIEWS = 3;

    private static final double SHEET = 1.75;
    private static final double LEGIBLE = 1.5;
    private static final double LEAST_SHEET = 2;
    private static final double MOST_COMMON = 0.5;
    /// Files without a word on units come from small programs, and those mean millimetres unless doors speak up.
    private static final double BARE_FILE = 1.5;
    private static final double SYSTEM = 0.25;

    private static final double NARROWEST_DOOR_MM = 550;
    private static final double WIDEST_DOOR_MM = 1300;
    private static final double NARROWEST_PASSAGE_MM = 700;
    private static final double WIDEST_PASSAGE_MM = 2600;
    private static final double THINNEST_WALL_MM = 50;
    private static final double THICKEST_WALL_MM = 600;
    private static final double THIN_WALL_MM = 80;
    private static final double THICK_WALL_MM = 450;
    /// Not even a detail of a wall shows mostly what is thinner.
    private static final double THINNEST_MM = 2;
    private static final double SMALLEST_BUILDING_MM = 3e3;
    private static final double LARGEST_BUILDING_MM = 3e5;
    private static final double IMPOSSIBLY_SMALL_MM = 1.5e3;
    private static final double IMPOSSIBLY_LARGE_MM = 2e6;
    private static final double WHOLE_METRES = 1000;

    private final Header header;
    private final Clues clues;
    private final BuildingSigns signs;
    private final DimensionSigns dimensions;
    private final double size;

    /// Holds what the drawing shows, in its own units.
    ///
    /// @param width of the drawing along x; 0 when unknown
    /// @param height of the drawing along y; 0 when unknown
    /// @param textHeight the middle one; 0 when there are no texts
    /// @param allWhole whether every coordinate is a whole number
    record Clues(
            double width,
            double height,
            BuildingSigns building,
            DimensionSigns dimensions,
            SheetSigns sheet,
            RoomSigns rooms,
            double textHeight,
            boolean allWhole) {}

    private UnitEvidence(Header header, Clues clues) {
        this.header = header;
        this.clues = clues;
        this.signs = clues.building();
        this.dimensions = clues.dimensions();
        this.size = Math.max(clues.width(), clues.height());
    }

    static Units decide(Optional<LengthUnit> asked, Header header, Clues clues) {
        return asked.map(unit -> new Units(unit, 1, List.of("--units")))
                .orElseGet(() -> new UnitEvidence(header, clues).weigh());
    }

    private Units weigh() {
        Optional<LengthUnit> stated = LengthUnit.ofInsunits(header.insunits());
        LengthUnit best = stated.orElse(LengthUnit.MM);
        double most = weight(best);
        for (LengthUnit unit : USUAL) {
            if (weight(unit) > most) {
                best = unit;
                most = weight(unit);
            }
        }
        return new Units(best, confidence(best, stated), evidence(best));
    }

    private double weight(LengthUnit unit) {
        return (header.insunits() == unit.insunits() ? STATED : 0)
                + (unit == LengthUnit.INCH && isInFeetAndInches() ? FEET_AND_INCHES : 0)
                + doors(unit)
                + passages(unit)
                + walls(unit)
                + dimensions(unit)
                + (fitsRooms(unit) ? ROOMS : 0)
                + sheet(unit)
                + (signs.areThere() && isBuildingSize(unit) ? SIZE : 0)
                + (isImpossible(unit) ? IMPOSSIBLE : 0)
                + (unit == LengthUnit.MM ? (header.insunits() < 0 ? BARE_FILE : MOST_COMMON) : 0)
                + (header.measurement() == (isImperial(unit) ? 0 : 1) ? SYSTEM : 0);
    }

    private double confidence(LengthUnit unit, Optional<LengthUnit> stated) {
        boolean measured = doors(unit) > 0
                || passages(unit) > 0
                || walls(unit) > 0
                || dimensions(unit) > 0
                || fitsRooms(unit)
                || sheet(unit) >= LEAST_SHEET;
        boolean contradicted = (signs.areThere() && !isBuildingSize(unit)) || isImpossible(unit);
        if (stated.isPresent() && stated.get() == unit) {
            return contradicted ? 0.6 : measured ? 0.98 : 0.9;
        }
        return measured ? 0.8 : signs.areThere() && isBuildingSize(unit) ? 0.65 : 0.5;
    }

    private List<String> evidence(LengthUnit unit) {
        List<String> evidence = new ArrayList<>();
        evidence.add(header.insunits() < 0 ? "no $INSUNITS" : "$INSUNITS=" + header.insunits());
        if (header.measurement() >= 0) {
            evidence.add("$MEASUREMENT=" + header.measurement());
        }
        if (isInFeetAndInches()) {
            evidence.add("$LUNITS=" + header.lunits() + " (feet and inches)");
        }
        evidence.add("size " + metres(size * unit.mmPerUnit()));
        if (dimensions.votes(unit) > 0) {
            evidence.add(dimensions.votes(unit) + " of " + dimensions.dimensions() + " dimension texts fit");
        }
        if (fitsRooms(unit)) {
            long percent = Math.round(100 * clues.rooms().share(clues.width(), clues.height(), unit));
            evidence.add(clues.rooms().rooms() + " texts tell sizes of rooms, " + percent + " % of the drawing");
        }
        if (!signs.named().isEmpty()) {
            evidence.add("a layer is named " + signs.named());
        }
        if (signs.leafWidth() > 0) {
            evidence.add("median door " + metres(signs.leafWidth() * unit.mmPerUnit()));
        } else if (signs.looseWidth() > 0) {
            evidence.add("median door " + metres(signs.looseWidth() * unit.mmPerUnit()));
        } else if (signs.doorRadius() > 0) {
            evidence.add("median radius of quarter circles " + metres(signs.doorRadius() * unit.mmPerUnit()));
        }
        if (signs.passageWidth() > 0) {
            evidence.add("median passage " + metres(signs.passageWidth() * unit.mmPerUnit()));
        }
        if (walls(unit) > 0) {
            evidence.add(
                    "lines beside one another are mostly " + metres(signs.spacing() * unit.mmPerUnit()) + " apart");
        }
        sheetEvidence(unit, evidence);
        if (isWholeMetres(stated())) {
            evidence.add("whole numbers only, up to " + Math.round(size) + " " + stated().symbol());
        }
        return evidence;
    }

    private void sheetEvidence(LengthUnit unit, List<String> evidence) {
        if (!clues.sheet().scales().isEmpty()) {
            String scales = clues.sheet().scales().stream()
                    .map(scale -> "1:" + Double.toString(scale).replaceAll("\\.0$", ""))
                    .collect(Collectors.joining(", "));
            evidence.add("scale " + scales + (sheet(unit) > 0 ? " fits" : " does not fit"));
        }
        if (isSheet(unit)) {
            evidence.add("drawn on a sheet of standard size");
        }
    }

    private LengthUnit stated() {
        return LengthUnit.ofInsunits(header.insunits()).orElse(LengthUnit.MM);
    }

    private boolean isInFeetAndInches() {
        return header.measurement() <= 0 && (header.lunits() == 3 || header.lunits() == 4);
    }

    private double doors(LengthUnit unit) {
        if (signs.leafWidth() > 0) {
            return isDoor(signs.leafWidth(), unit) ? LEAVES : NO_DOORS;
        }
        if (signs.looseWidth() > 0) {
            double fits = signs.named().isEmpty() ? LOOSE : LEAVES;
            return isDoor(signs.looseWidth(), unit) ? fits : signs.named().isEmpty() ? 0 : NO_DOORS;
        }
        if (signs.named().isEmpty() || signs.doorRadius() == 0) {
            return 0;
        }
        return isDoor(signs.doorRadius(), unit) ? DOORS : NO_DOORS;
    }

    private double passages(LengthUnit unit) {
        double widthMm = signs.passageWidth() * unit.mmPerUnit();
        return widthMm >= NARROWEST_PASSAGE_MM && widthMm <= WIDEST_PASSAGE_MM && isBuildingSize(unit) ? PASSAGES : 0;
    }

    /// Walls as thick as most walls are count in full, save in feet or inches where the header says metric.
    private double walls(LengthUnit unit) {
        double spacingMm = signs.spacing() * unit.mmPerUnit();
        boolean fits = spacingMm >= THINNEST_WALL_MM && spacingMm <= THICKEST_WALL_MM;
        if (!fits || (isImperial(unit) && header.measurement() == 1)) {
            return signs.spacing() > 0 ? NO_WALLS : 0;
        }
        return spacingMm >= THIN_WALL_MM && spacingMm <= THICK_WALL_MM ? WALLS : RARE_WALLS;
    }

    private static boolean isImperial(LengthUnit unit) {
        return unit == LengthUnit.INCH || unit == LengthUnit.FOOT;
    }

    private double sheet(LengthUnit unit) {
        return VIEWS * clues.sheet().views(unit)
                + (isSheet(unit) ? SHEET : 0)
                + (clues.sheet().isLegible(clues.textHeight(), unit) ? LEGIBLE : 0);
    }

    private boolean isSheet(LengthUnit unit) {
        return clues.sheet().isSheet(clues.width(), clues.height(), unit);
    }

    /// Says whether no building is so large, or none so small.
    private boolean isImpossible(LengthUnit unit) {
        double sizeMm = size * unit.mmPerUnit();
        boolean thin = signs.spacing() > 0 && signs.spacing() * unit.mmPerUnit() < THINNEST_MM;
        boolean building = signs.whole() || signs.passageWidth() > 0 || thin;
        return (signs.areThere() && sizeMm > IMPOSSIBLY_LARGE_MM)
                || (building && size > 0 && sizeMm < IMPOSSIBLY_SMALL_MM)
                || isWholeMetres(unit);
    }

    /// Says whether kilometres were drawn without a fraction of a metre, which nobody surveys or designs: programs
    /// state metres where nobody told them the unit.
    private boolean isWholeMetres(LengthUnit unit) {
        return unit == LengthUnit.M && clues.allWhole() && size >= WHOLE_METRES;
    }

    /// Dimensions are written for people, who notice a wrong one; a few may be wrong or of a detail.
    private double dimensions(LengthUnit unit) {
        int votes = dimensions.votes(unit);
        if (votes == 0 || votes < MOST_DIMENSIONS * dimensions.dimensions()) {
            return 0;
        }
        return votes >= SEVERAL ? DIMENSIONS : DIMENSIONS / 2;
    }

    private boolean fitsRooms(LengthUnit unit) {
        return clues.rooms().fit(clues.width(), clues.height(), unit);
    }

    private static boolean isDoor(double width, LengthUnit unit) {
        double widthMm = width * unit.mmPerUnit();
        return widthMm >= NARROWEST_DOOR_MM && widthMm <= WIDEST_DOOR_MM;
    }

    private boolean isBuildingSize(LengthUnit unit) {
        double sizeMm = size * unit.mmPerUnit();
        return sizeMm >= SMALLEST_BUILDING_MM && sizeMm <= LARGEST_BUILDING_MM;
    }

    private static String metres(double mm) {
        long whole = Math.round(mm);
        return whole / 1000 + "." + String.valueOf(1000 + whole % 1000).substring(1) + " m";
    }
}
