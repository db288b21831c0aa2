package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
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
    private final BoxTree[] trees;
    private final Locate[] locates;
    private final int[] parents;
    private final List<Pair> contacts = new ArrayList<>();
    private final List<List<Integer>> children;

    private Nesting(List<Outline> outlines) {
        this.outlines = outlines;
        int count = outlines.size();
        areas = new double[count];
        trees = new BoxTree[count];
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
            boxes[i] = outlines.get(i).loop().bounds();
            areas[i] = outlines.get(i).loop().area();
            parents[i] = NONE;
            children.add(new ArrayList<>());
        }
        BoxTree tree = BoxTree.of(boxes);
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
        if (Contact.between(
                outlines.get(greater).loop().curves(), treeOf(greater), outlines.get(less).loop().curves())) {
            double shared = sharedArea(less, boxOfLess, greater, boxOfGreater);
            double slack = 1e-9 * areas[less] + Contact.HAIR_MM * outlines.get(less).loop().length();
            boolean inside = shared >= areas[less] - slack;
            contacts.add(new Pair(Math.min(a, b), Math.max(a, b), shared > slack && !inside));
            if (inside) {
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
        boolean nearer = other == NONE
                || areas[parent] < areas[other]
                || (areas[parent] == areas[other] && parent > other);
        if (nearer) {
            parents[child] = parent;
        }
    }

    private double sharedArea(int a, Box boxA, int b, Box boxB) {
        double width = Math.min(boxA.maxX(), boxB.maxX()) - Math.max(boxA.minX(), boxB.minX());
        double height = Math.min(boxA.maxY(), boxB.maxY()) - Math.max(boxA.minY(), boxB.minY());
        if (Math.min(width, height) <= Contact.HAIR_MM) {
            return 0;
        }
        double sum = 0;
        for (Region region : Overlay.intersection(List.of(region(a)), List.of(region(b)))) {
            sum += region.area();
        }
        return sum;
    }

    private Region region(int outline) {
        return Region.of(outlines.get(outline).loop());
    }

    private BoxTree treeOf(int outline) {
        if (trees[outline] == null) {
            trees[outline] = BoxTree.ofChain(outlines.get(outline).loop().curves());
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

    /// Lists the pairs of outlines that meet, in a fixed order.
    public List<Pair> contacts() {
        return contacts;
    }
}
