package org.cadlift.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.plane.Loop;

/// Compares the closed polylines and circles of a plan in DXF, on layers of what is cut, with what the cut meets: how
/// many there are, and the area that each encloses.
final class DxfPlanJudge {
    private static final String BY = "CADLift plan check";
    private static final String CUT = "-CUT";
    private static final double RELATIVE = 1e-9;
    private static final double SMALLEST_MM2 = 1e-6;

    private final List<Double> areas = new ArrayList<>();
    private String type = "";
    private String layer = "";
    private double sum;
    private final List<double[]> corners = new ArrayList<>();
    private double[] corner = new double[3];

    private DxfPlanJudge() {}

    /// @param cutMm how high above their floors storeys are cut; empty for what is usual
    static Judgement judge(byte[] bytes, Building building, Optional<Double> cutMm) throws Malformed {
        DxfPlanJudge judge = new DxfPlanJudge();
        String[] lines = new String(bytes, StandardCharsets.US_ASCII).split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 2].equals("EOF")) {
            throw new Malformed("the file does not end with EOF");
        }
        for (int i = 0; i + 1 < lines.length; i += 2) {
            judge.group(lines[i], lines[i + 1]);
        }
        List<Double> built = new ArrayList<>();
        List<PlanCut> cuts = PlanCut.ofAll(building, cutMm);
        for (Element element : building.elements()) {
            for (Loop loop : cuts.get(element.level()).through(element.solid())) {
                built.add(loop.area());
            }
        }
        String difference = difference(judge.areas, built);
        return difference.isEmpty() ? Judgement.validWithoutSolids(BY) : Judgement.invalid(BY, difference);
    }

    private static String difference(List<Double> found, List<Double> built) {
        if (found.size() != built.size()) {
            return found.size() + " outlines, built " + built.size();
        }
        for (int i = 0; i < built.size(); i++) {
            if (!(Math.abs(found.get(i) - built.get(i)) <= RELATIVE * built.get(i) + SMALLEST_MM2)) {
                return "an outline encloses " + found.get(i) + " mm², built " + built.get(i) + " mm²";
            }
        }
        return "";
    }

    private void group(String code, String value) throws Malformed {
        try {
            switch (code) {
                case "0" -> next(value);
                case "8" -> layer = value;
                case "10" -> corner[0] = Double.parseDouble(value);
                case "20" -> corner[1] = Double.parseDouble(value);
                case "42" -> corner[2] = Double.parseDouble(value);
                case "40" -> sum = Double.parseDouble(value);
                default -> {}
            }
        } catch (NumberFormatException e) {
            throw new Malformed("'" + value + "' is no number");
        }
    }

    /// Ends one entity and begins another.
    private void next(String begun) {
        boolean isCut = layer.endsWith(CUT);
        if (type.equals("CIRCLE") && isCut) {
            areas.add(Math.PI * sum * sum);
        }
        if (type.equals("VERTEX")) {
            corners.add(corner);
        }
        if (begun.equals("SEQEND") && isCut) {
            areas.add(area());
        }
        if (begun.equals("POLYLINE")) {
            corners.clear();
        }
        corner = new double[3];
        type = begun;
    }

    private double area() {
        double twice = 0;
        double caps = 0;
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            // About the first corner, so that digits are not lost far from the origin.
            double ax = a[0] - corners.getFirst()[0];
            double ay = a[1] - corners.getFirst()[1];
            double bx = b[0] - corners.getFirst()[0];
            double by = b[1] - corners.getFirst()[1];
            twice += ax * by - ay * bx;
            if (a[2] != 0) {
                double turn = 4 * Math.atan(a[2]);
                double radius = Math.hypot(bx - ax, by - ay) / (2 * Math.sin(Math.abs(turn) / 2));
                caps += radius * radius * (turn - Math.sin(turn)) / 2;
            }
        }
        return Math.abs(twice / 2 + caps);
    }
}
