package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;

/// Tells how outlines lie in one another.
///
/// Outlines whose curves do not meet are told apart by one point each; of those that meet, the area they share decides
/// whether one lies in the other, they cross, or they only touch. An outline's parent is the least that holds it.
public final class Nesting {
    /// Is the parent of outlines that lie in no other.
    public static final int NONE = -1;

    /// Names two outlines by index that meet.
    ///
    /// @param crossing whether each has a part outside the other and a part inside
    public record Pair(int a, int b, boolean crossing) {}

    private final List<Outline> outlines;
    private final double[] areas;
    private final BoxIndex[] trees;
    private final Locate[] locates;
    private final int[] parents;
    private final List<Pair> contacts = new ArrayList<>();
    private final List<List<Integer>> children;

    private Nesting(List<Outline> outlines) {
        this.outlines = outlines;
        int count = outlines.size();
        areas = new double[count];
        trees = new BoxIndex[count];
        locates = new Locate[count];
        parents = new int[count];
        children = new ArrayList<>(count);
    }

    public static Nesting of(List<Outline> outlines) {
        Nesting nesting = new Nesting(List.copyOf(outlines));
        nesting.relate();
        return nesting;
    }

    private void relate() {
        int count = outlines.size();
        Box[] boxes = new Box[count];
        for (int i = 0; i < count; i++) {
            Interruption.check();
            boxes[i] = outlines.get(i).loop().bounds();
            areas[i] = outlines.get(i).loop().area();
            parents[i] = NONE;
            children.add(new ArrayList<>());
        }
        BoxIndex tree = BoxIndex.of(boxes);
        for (int i = 0; i < count; i++) {
            int a = i;
            tree.meeting(boxes[i], b -> {
                if (a < b) {
                    relate(a, boxes[a], b, boxes[b]);
                }
            });
        }
        for (int i = 0; i < count; i++) {
            if (parents[i] != NONE) {
                children.get(parents[i]).add(i);
            }
        }
    }

    private void relate(int a, Box boxA, int b, Box boxB) {
        boolean aIsLess = areas[a] < areas[b] || (areas[a] == areas[b] && a > b);
        int less = aIsLess ? a : b;
        int greater = aIsLess ? b : a;
        Box boxOfLess = aIsLess ? boxA : boxB;
        Box boxOfGreater = aIsLess ? boxB : boxA;
        Contact.Kind contact = Contact.between(
                outlines.get(greater).loop().curves(),
                treeOf(greater),
                outlines.get(less).loop().curves());
        if (contact != Contact.Kind.APART) {
            Lie lie = contact == Contact.Kind.AT_ENDS
                    ? byMiddles(less, greater)
                    : bySharedArea(less, boxOfLess, greater, boxOfGreater);
            contacts.add(new Pair(Math.min(a, b), Math.max(a, b), lie == Lie.CROSSING));
            if (lie == Lie.INSIDE) {
                adopt(less, greater);
            }
        } else if (boxOfGreater.contains(boxOfLess)) {
            Point somewhere = outlines.get(less).loop().curves().getFirst().start();
            if (locateOf(greater).at(somewhere) == Position.INSIDE) {
                adopt(less, greater);
            }
        }
    }

    private void adopt(int child, int parent) {
        int other = parents[child];
        boolean nearer =
                other == NONE || areas[parent] < areas[other] || (areas[parent] == areas[other] && parent > other);
        if (nearer) {
            parents[child] = parent;
        }
    }

    /// Says how the lesser of two outlines that meet lies to the greater.
    private enum Lie {
        INSIDE,
        BESIDE,
        CROSSING
    }

    /// Curves that meet at their ends only lie on one side each, so that their middles tell all.
    private Lie byMiddles(int less, int greater) {
        boolean inside = false;
        boolean outside = false;
        for (Curve curve : outlines.get(less).loop().curves()) {
            switch (locateOf(greater).at(curve.at(0.5))) {
                case INSIDE -> inside = true;
                case OUTSIDE -> outside = true;
                case BOUNDARY -> {}
            }
        }
        if (inside && outside) {
            return Lie.CROSSING;
        }
        if (inside) {
            return Lie.INSIDE;
        }
        for (Curve curve : outlines.get(greater).loop().curves()) {
            if (locateOf(less).at(curve.at(0.5)) == Position.INSIDE) {
                return Lie.CROSSING;
            }
        }
        return outside ? Lie.BESIDE : Lie.INSIDE;
    }

    private Lie bySharedArea(int less, Box boxOfLess, int greater, Box boxOfGreater) {
        double width =
                Math.min(boxOfLess.maxX(), boxOfGreater.maxX()) - Math.max(boxOfLess.minX(), boxOfGreater.minX());
        double height =
                Math.min(boxOfLess.maxY(), boxOfGreater.maxY()) - Math.max(boxOfLess.minY(), boxOfGreater.minY());
        if (Math.min(width, height) <= Contact.HAIR_MM) {
            return Lie.BESIDE;
        }
        double shared = 0;
        for (Region region : Overlay.intersection(List.of(region(less)), List.of(region(greater)))) {
            shared += region.area();
        }
        double slack =
                1e-9 * areas[less] + Contact.HAIR_MM * outlines.get(less).loop().length();
        if (shared >= areas[less] - slack) {
            return Lie.INSIDE;
        }
        return shared > slack ? Lie.CROSSING : Lie.BESIDE;
    }

    private Region region(int outline) {
        return Region.of(outlines.get(outline).loop());
    }

    private BoxIndex treeOf(int outline) {
        if (trees[outline] == null) {
            trees[outline] = BoxIndex.ofChain(outlines.get(outline).loop().curves());
        }
        return trees[outline];
    }

    private Locate locateOf(int outline) {
        if (locates[outline] == null) {
            locates[outline] = Locate.of(outlines.get(outline).loop());
        }
        return locates[outline];
    }

    public int parent(int outline) {
        return parents[outline];
    }

    /// Lists the outlines directly inside, least index first.
    public List<Integer> children(int outline) {
        return children.get(outline);
    }

    /// Counts the outlines around one.
    public int depth(int outline) {
        int depth = 0;
        for (int at = parents[outline]; at != NONE; at = parents[at]) {
            depth++;
        }
        return depth;
    }

    /// Tells for each outline whether it and those directly inside it keep apart from one another.
    public boolean[] apart() {
        boolean[] apart = new boolean[parents.length];
        Arrays.fill(apart, true);
        for (Pair pair : contacts) {
            int parentOfA = parents[pair.a()];
            int parentOfB = parents[pair.b()];
            if (parentOfA == pair.b() || (parentOfA == parentOfB && parentOfA != NONE)) {
                apart[parentOfA] = false;
            }
            if (parentOfB == pair.a()) {
                apart[parentOfB] = false;
            }
        }
        return apart;
    }

    /// Lists the pairs of outlines that meet, in a fixed order.
    public List<Pair> contacts() {
        return contacts;
    }
}
