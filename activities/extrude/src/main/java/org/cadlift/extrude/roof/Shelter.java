package org.cadlift.extrude.roof;

import java.util.List;
import org.cadlift.extrude.solid.Sheets;
import org.cadlift.extrude.solid.Shell;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.plane.Point;

/// Builds a roof over slopes: a deck of even thickness, measured upright, and under it the heads of the walls that
/// carry it, up to the deck. Between them the roof is open from below.
///
/// Three sheets lie over one another: the level on which the walls end, the deck's underside, which begins there at the
/// eaves, and its top. Where walls carry the roof both spaces are filled, elsewhere the upper one.
public final class Shelter {
    private Shelter() {}

    /// Builds the roof.
    ///
    /// @param slopes cut by two areas: what the walls enclose with themselves, and what lies within them
    /// @param rise of a slope over a length of one
    /// @param wallTopMm level of its eaves and of the top of the walls
    /// @param deckMm thickness
    /// @return the solids; empty when parts would touch in a way that no solid has
    public static List<Solid> of(Slopes slopes, double rise, double wallTopMm, double deckMm) {
        boolean[][] filled = new boolean[slopes.sideOf().length + 1][2];
        boolean[] isOverSpace = new boolean[slopes.plane().vertices().size()];
        for (int f = 0; f < slopes.sideOf().length; f++) {
            boolean isRoof = slopes.sideOf()[f] >= 0;
            boolean isWall = slopes.areas()[f][0] && !slopes.areas()[f][1];
            filled[f] = new boolean[] {isRoof && isWall, isRoof};
            if (isRoof && !isWall) {
                for (int e : slopes.plane().faces().get(f).edges()) {
                    isOverSpace[slopes.plane().edges().get(e).from()] = true;
                    isOverSpace[slopes.plane().edges().get(e).to()] = true;
                }
            }
        }
        return Shell.of(slopes.plane(), new Layers(slopes, rise, wallTopMm, deckMm, isOverSpace), filled);
    }

    /// @param isOverSpace for each vertex whether the underside shows there; elsewhere it lies hidden half way up
    @SuppressWarnings("ArrayRecordComponent") // Nobody writes to it once it is made.
    private record Layers(Slopes slopes, double rise, double wallTopMm, double deckMm, boolean[] isOverSpace)
            implements Sheets {
        @Override
        public int count() {
            return 3;
        }

        @Override
        public double heightMm(int vertex, int sheet) {
            double risenMm = rise * slopes.heightsMm()[vertex];
            return switch (sheet) {
                case 0 -> wallTopMm;
                case 1 -> wallTopMm + (isOverSpace[vertex] ? risenMm : (risenMm + deckMm) / 2);
                default -> wallTopMm + risenMm + deckMm;
            };
        }

        @Override
        public Plane over(int face, int sheet) {
            if (sheet == 0) {
                Point corner = slopes.plane()
                        .faces()
                        .get(face)
                        .outer()
                        .curves()
                        .getFirst()
                        .start();
                return new Plane(Point3.of(corner, wallTopMm), new Point3(0, 0, 1));
            }
            Side side = slopes.sides().get(slopes.sideOf()[face]);
            Point inwards = side.inwards();
            double length = Math.hypot(1, rise);
            double eavesMm = wallTopMm + (sheet == 1 ? 0 : deckMm);
            return new Plane(
                    Point3.of(side.start(), eavesMm),
                    new Point3(-rise * inwards.x() / length, -rise * inwards.y() / length, 1 / length));
        }
    }
}
