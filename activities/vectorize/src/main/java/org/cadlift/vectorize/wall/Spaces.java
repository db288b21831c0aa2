package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;
import org.cadlift.plane.Sets;

/// Finds what walls enclose together, and which of them are one: walls may share an edge without being united, where
/// their union would touch itself in a point.
public final class Spaces {
    private final Sets groups;
    private final List<Space> list = new ArrayList<>();

    /// Is free space.
    ///
    /// @param region with holes where walls stand in it
    /// @param walls the walls around it by index
    public record Space(Region region, List<Integer> walls) {}

    private Spaces(int count) {
        groups = new Sets(count);
    }

    /// Looks between walls that do not overlap.
    public static Spaces ofPieces(List<WallReader.Piece> walls) {
        return of(walls.stream().map(WallReader.Piece::region).toList());
    }

    private static Spaces of(List<Region> walls) {
        Spaces spaces = new Spaces(walls.size());
        Neighbours neighbours = new Neighbours(walls);
        List<Curve> curves = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < walls.size(); i++) {
            List<Loop> loops = new ArrayList<>(List.of(walls.get(i).outer()));
            for (Loop hole : walls.get(i).holes()) {
                if (neighbours.comeNear(hole, i)) {
                    loops.add(hole);
                } else {
                    // Nothing stands in it: it is a space as it is.
                    spaces.list.add(new Space(Region.of(hole), List.of(i)));
                }
            }
            for (Loop loop : loops) {
                for (Curve curve : loop.curves()) {
                    curves.add(curve);
                    owners.add(i);
                }
            }
        }
        spaces.find(Arrangement.of(curves, 0), owners);
        return spaces;
    }

    /// Tells where curves of other walls are.
    private static final class Neighbours {
        private static final double NEAR_MM = 1;

        private final boolean alone;
        private final List<Integer> owners = new ArrayList<>();
        private final BoxIndex index;

        Neighbours(List<Region> walls) {
            alone = walls.size() == 1;
            List<Curve> curves = new ArrayList<>();
            for (int i = 0; i < walls.size() && !alone; i++) {
                for (Loop loop : walls.get(i).loops()) {
                    for (Curve curve : loop.curves()) {
                        curves.add(curve);
                        owners.add(i);
                    }
                }
            }
            index = BoxIndex.ofBounds(curves);
        }

        boolean comeNear(Loop hole, int wall) {
            return index.anyMeeting(hole.bounds().grown(NEAR_MM), i -> owners.get(i) != wall);
        }
    }

    public List<Space> list() {
        return list;
    }

    /// Gives the least index of the walls that are one with a wall.
    int group(int wall) {
        return groups.find(wall);
    }

    private void find(Arrangement plane, List<Integer> owners) {
        for (Arrangement.Edge edge : plane.edges()) {
            int first = owners.get(edge.uses().getFirst().curve());
            for (Arrangement.Use use : edge.uses()) {
                groups.join(first, owners.get(use.curve()));
            }
        }
        for (int f = 0; f < plane.faces().size(); f++) {
            Arrangement.Face face = plane.faces().get(f);
            boolean isWall = false;
            TreeSet<Integer> around = new TreeSet<>();
            for (int e : face.edges()) {
                Arrangement.Edge edge = plane.edges().get(e);
                for (Arrangement.Use use : edge.uses()) {
                    // The inside of a wall lies to the left of its curves.
                    isWall |= use.forward() == (edge.left() == f);
                    around.add(owners.get(use.curve()));
                }
            }
            if (!isWall) {
                list.add(new Space(face.region(), List.copyOf(around)));
            }
        }
    }
}
