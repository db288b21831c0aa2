package org.cadlift.parse.dxf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.contract.LengthUnit;

/// Weighs what rooms are said to be against what is drawn: `Kitchen 12.5 m²`, `BEDROOM 12'-6" x 10'`. Together they
/// fill some of the drawing, and never more than all of it; areas in two units differ by a factor of six at least.
final class RoomSigns {
    private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)?)";
    /// An area with its unit, at the end of a line: what follows says that it is something else's.
    private static final Pattern AREA = Pattern.compile(
            NUMBER + "\\s*(m²|m2|m\\^2|sqm|qm|кв\\.?\\s?м|sq\\.?\\s?m|ft²|ft2|sq\\.?\\s?ft|sf)\\.?\\s*(?:$|\\R)");
    /// A length in feet and inches, or in metres.
    private static final String LENGTH =
            "(?:" + NUMBER + "\\s*(?:'|ft)(?:[-\\s]*" + NUMBER + "\\s*(?:\"|''|in))?" + "|" + NUMBER + "\\s*(m)?)";

    private static final Pattern SIZE =
            Pattern.compile("(?<![0-9.,])" + LENGTH + "\\s*[x×]\\s*" + LENGTH + "(?![0-9'\"²])");
    /// Longer texts are notes.
    private static final int LONGEST = 80;
    /// What is less is a door's or a window's.
    private static final double LEAST_MM2 = 2.5e6;

    private static final double GREATEST_MM2 = 1e9;
    private static final int FEWEST = 3;
    /// Rooms fill a tenth of a sheet with several views, and no more than the plan.
    private static final double LEAST_SHARE = 0.1;

    private static final double GREATEST_SHARE = 1.05;

    private int rooms;
    private double sumMm2;

    void add(String text) {
        if (text.length() > LONGEST) {
            return;
        }
        String line = text.toLowerCase(Locale.ROOT);
        Matcher area = AREA.matcher(line);
        Matcher size = SIZE.matcher(line);
        double mm2 = 0;
        if (area.find()) {
            boolean inFeet = area.group(2).contains("f");
            double side = inFeet ? LengthUnit.FOOT.mmPerUnit() : LengthUnit.M.mmPerUnit();
            mm2 = number(area.group(1)) * side * side;
        } else if (size.find() && (isInFeet(size) || isInMetres(size))) {
            mm2 = lengthMm(size, 1) * lengthMm(size, 5);
        }
        if (mm2 >= LEAST_MM2 && mm2 <= GREATEST_MM2) {
            rooms++;
            sumMm2 += mm2;
        }
    }

    private static boolean isInFeet(Matcher size) {
        return size.group(1) != null && size.group(5) != null;
    }

    /// Says whether two numbers are metres, which one of them must say: `600 x 600` tells nothing.
    private static boolean isInMetres(Matcher size) {
        return size.group(1) == null && size.group(5) == null && (size.group(4) != null || size.group(8) != null);
    }

    private static double lengthMm(Matcher size, int group) {
        if (size.group(group) == null) {
            return number(size.group(group + 2)) * LengthUnit.M.mmPerUnit();
        }
        double inches = size.group(group + 1) == null ? 0 : number(size.group(group + 1));
        return number(size.group(group)) * LengthUnit.FOOT.mmPerUnit() + inches * LengthUnit.INCH.mmPerUnit();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    int rooms() {
        return rooms;
    }

    /// Gives what share of a drawing of these sides the rooms fill if this is the unit; 0 where too few say it.
    double share(double width, double height, LengthUnit unit) {
        double drawnMm2 = width * unit.mmPerUnit() * height * unit.mmPerUnit();
        return rooms < FEWEST || drawnMm2 == 0 ? 0 : sumMm2 / drawnMm2;
    }

    /// Says whether the rooms fit a drawing of these sides if this is the unit.
    boolean fit(double width, double height, LengthUnit unit) {
        double share = share(width, height, unit);
        return share >= LEAST_SHARE && share <= GREATEST_SHARE;
    }
}
