package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;

/// Is what one orders for a roof: the cover of its upper faces, and the lines in which they end and meet.
///
/// @param coverMm2 area of the upper faces along their slopes
/// @param planMm2 area of the same as seen from above
/// @param pitchDegrees of the steepest slope, 0 when flat
/// @param eavesMm length of level lines below which a slope ends; no line of a flat roof is counted, here and below
/// @param vergesMm length of the other lines in which a slope ends: at gables, at walls, and at the top of a shed roof
/// @param ridgesMm length of level lines in which two slopes meet, the water running away from them
/// @param hipsMm length of sloping ones
/// @param valleysMm length of lines to which the water runs from both slopes
public record RoofMeasure(
        double coverMm2,
        double planMm2,
        double pitchDegrees,
        double eavesMm,
        double vergesMm,
        double ridgesMm,
        double hipsMm,
        double valleysMm) {
    /// Unit vectors and lengths that differ less are the same.
    private static final double SAME = 1e-6;

    /// Measures the solids of one roof, which share no upper face.
    public static RoofMeasure of(List<Solid> solids) {
        Sums sums = new Sums();
        solids.forEach(sums::add);
        return new RoofMeasure(
                sums.cover,
                sums.plan,
                Math.toDegrees(Math.acos(sums.upright)),
                sums.of(Line.EAVES),
                sums.of(Line.VERGE),
                sums.of(Line.RIDGE),
                sums.of(Line.HIP),
                sums.of(Line.VALLEY));
    }

    private enum Line {
        EAVES,
        VERGE,
        RIDGE,
        HIP,
        VALLEY
    }

    /// Is a face at an edge.
    ///
    /// @param inwards level vector from the edge into the face, as seen from above
    private record Meeting(Plane plane, Point3 inwards) {
        boolean isUpper() {
            return plane.normal().z() > SAME;
        }

        /// Says how far the face falls away from the edge: positive where the water runs away from it.
        double fall() {
            return plane.normal().x() * inwards.x() + plane.normal().y() * inwards.y();
        }
    }

    private static final class Sums {
        private final Map<Line, Double> lengths = new HashMap<>();
        private double cover;
        private double plan;
        /// The least z of the unit normals of upper faces.
        private double upright = 1;

        double of(Line line) {
            return lengths.getOrDefault(line, 0.0);
        }

        void add(Solid solid) {
            List<List<Meeting>> meetings = new ArrayList<>();
            solid.edges().forEach(edge -> meetings.add(new ArrayList<>(2)));
            for (Face face : solid.faces()) {
                if (face.surface() instanceof Plane plane) {
                    if (plane.normal().z() > SAME) {
                        double area = Measures.areaMm2(solid, face);
                        cover += area;
                        plan += area * plane.normal().z();
                        upright = Math.min(upright, plane.normal().z());
                    }
                    for (FaceLoop loop : face.loops()) {
                        loop.uses().forEach(use -> meetings.get(use.edge()).add(meeting(solid, use, plane)));
                    }
                }
            }
            for (int e = 0; e < meetings.size(); e++) {
                add(solid, solid.edges().get(e), meetings.get(e));
            }
        }

        /// The loop around a face that looks up runs counter-clockwise seen from above, so its inside lies to the left.
        private static Meeting meeting(Solid solid, Use use, Plane plane) {
            Point3 along = along(solid, solid.edges().get(use.edge()));
            double sign = use.forward() ? 1 : -1;
            return new Meeting(plane, new Point3(-along.y() * sign, along.x() * sign, 0));
        }

        private static Point3 along(Solid solid, Edge edge) {
            return solid.vertices().get(edge.end()).minus(solid.vertices().get(edge.start()));
        }

        private void add(Solid solid, Edge edge, List<Meeting> meetings) {
            Point3 along = along(solid, edge);
            double lengthMm = Math.hypot(Math.hypot(along.x(), along.y()), along.z());
            boolean isLevel = Math.abs(along.z()) <= SAME * lengthMm;
            List<Meeting> upper = meetings.stream().filter(Meeting::isUpper).toList();
            double slack = SAME * lengthMm;
            if (upper.size() == 1 && upper.getFirst().plane().normal().z() < 1) {
                boolean isEaves = isLevel && upper.getFirst().fall() < -slack;
                lengths.merge(isEaves ? Line.EAVES : Line.VERGE, lengthMm, Double::sum);
            } else if (upper.size() == 2) {
                double fall = upper.stream().mapToDouble(Meeting::fall).sum();
                if (fall < -slack) {
                    lengths.merge(Line.VALLEY, lengthMm, Double::sum);
                } else if (fall > slack) {
                    lengths.merge(isLevel ? Line.RIDGE : Line.HIP, lengthMm, Double::sum);
                }
            }
        }
    }
}
