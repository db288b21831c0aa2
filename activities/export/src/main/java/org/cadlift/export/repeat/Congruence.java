package org.cadlift.export.repeat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cadlift.contract.Interruption;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Surface;
import org.cadlift.model.building.Solid.Use;

/// Holds one solid against another that may be its copy: each edge must have its image, and the edges of each face the
/// images of those of one other face, in the same sense.
final class Congruence {
    /// Parts of a millimetre that places are rounded to, so that what was drawn at 2000.5 is placed there.
    private static final double ROUNDING = 1e9;

    private final Wireframe from;
    private final Wireframe to;
    private final Point3 origin;
    private final Placement placement;

    /// For each edge its image, and whether that runs the same way.
    private final int[] images;

    private final boolean[] along;

    private Congruence(Wireframe from, Wireframe to, Point3 origin, Placement placement) {
        this.from = from;
        this.to = to;
        this.origin = origin;
        this.placement = placement;
        images = new int[from.marks().size()];
        along = new boolean[images.length];
    }

    /// Finds how a shape has to be placed to be another.
    ///
    /// @param origin of the first shape, about which it is turned
    /// @return the placement; none where the other is no copy
    static Optional<Placement> find(Boundary first, Point3 origin, Boundary other) {
        Optional<Placement> unturned = placed(first, origin, other, 1, 0);
        Mark pointer = first.pointer();
        double reach = first.reachMm(pointer);
        if (unturned.isPresent() || Wireframe.isNear(reach)) {
            return unturned;
        }
        Point3 out = pointer.at().minus(first.middle());
        for (Mark mark : other.marks()) {
            Point3 image = mark.at().minus(other.middle());
            // Both the mark and the middle may be off.
            boolean isAsFar = Wireframe.isNear((other.reachMm(mark) - reach) / 4);
            if (isAsFar && Wireframe.isNear((image.z() - out.z()) / 2) && mark.isLike(pointer)) {
                Interruption.check();
                double cos = out.flat().dot(image.flat());
                double sin = out.flat().cross(image.flat());
                Optional<Placement> turned = placed(first, origin, other, cos, sin);
                if (turned.isPresent()) {
                    return turned;
                }
            }
        }
        return Optional.empty();
    }

    /// Tries the turn by an angle, after which the middles must meet.
    ///
    /// @param x by which, with y, the cosine and the sine are as the legs of a right triangle
    private static Optional<Placement> placed(Boundary first, Point3 origin, Boundary other, double x, double y) {
        Placement turn = Placement.turned(x, y);
        Point3 at = other.middle().minus(turn.of(first.middle().minus(origin)));
        Placement placement = turn.at(new Point3(rounded(at.x()), rounded(at.y()), rounded(at.z())));
        for (int i = 0; i < first.parts().size(); i++) {
            Congruence pair = new Congruence(first.parts().get(i), other.parts().get(i), origin, placement);
            if (!pair.hasEdges() || !pair.hasFaces()) {
                return Optional.empty();
            }
        }
        return Optional.of(placement);
    }

    private static double rounded(double lengthMm) {
        return Math.rint(lengthMm * ROUNDING) / ROUNDING;
    }

    private boolean hasEdges() {
        BitSet taken = new BitSet();
        for (int i = 0; i < images.length; i++) {
            Mark mark = from.marks().get(i);
            OptionalInt image = to.find(mark, moved(mark.at()));
            if (image.isEmpty() || taken.get(image.getAsInt())) {
                return false;
            }
            images[i] = image.getAsInt();
            taken.set(images[i]);
            if (!hasEnds(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasEnds(int index) {
        Edge edge = from.solid().edges().get(index);
        Edge image = to.solid().edges().get(images[index]);
        boolean isSameWay = hasEnds(edge, image.start(), image.end());
        boolean isOtherWay = hasEnds(edge, image.end(), image.start());
        if (edge.curve() instanceof Circle circle && image.curve() instanceof Circle other) {
            along[index] = circle.ccw() == other.ccw();
            return along[index] ? isSameWay : isOtherWay;
        }
        along[index] = isSameWay;
        return isSameWay || isOtherWay;
    }

    private boolean hasEnds(Edge edge, int start, int end) {
        return Wireframe.isNear(moved(from.corner(edge.start())).minus(to.corner(start)))
                && Wireframe.isNear(moved(from.corner(edge.end())).minus(to.corner(end)));
    }

    private Point3 moved(Point3 point) {
        return placement.of(point.minus(origin));
    }

    /// Goes by the uses of edges: each belongs to one face.
    private boolean hasFaces() {
        int[] faceOf = new int[2 * images.length];
        List<Face> faces = to.solid().faces();
        for (int i = 0; i < faces.size(); i++) {
            for (FaceLoop loop : faces.get(i).loops()) {
                for (Use use : loop.uses()) {
                    faceOf[place(use.edge(), use.forward())] = i;
                }
            }
        }
        for (Face face : from.solid().faces()) {
            Use first = face.loops().getFirst().uses().getFirst();
            int other = faceOf[image(first)];
            if (!isSameKind(face.surface(), faces.get(other).surface()) || uses(face) != uses(faces.get(other))) {
                return false;
            }
            for (FaceLoop loop : face.loops()) {
                for (Use use : loop.uses()) {
                    if (faceOf[image(use)] != other) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int image(Use use) {
        return place(images[use.edge()], use.forward() == along[use.edge()]);
    }

    private static int place(int edge, boolean forward) {
        return 2 * edge + (forward ? 1 : 0);
    }

    private static int uses(Face face) {
        return face.loops().stream().mapToInt(loop -> loop.uses().size()).sum();
    }

    /// Where a surface lies is told by the edges about it.
    private static boolean isSameKind(Surface one, Surface other) {
        return switch (one) {
            case Plane plane -> other instanceof Plane;
            case Cylinder cylinder -> other instanceof Cylinder round && cylinder.outward() == round.outward();
        };
    }
}
