package org.cadlift.plane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which of several regions a point lies in; what it takes to look into one is made when first asked.
public final class Regions {
    /// What no region is.
    public static final int NONE = -1;

    /// [Locate] takes nothing farther off for the boundary.
    private static final double NEAR_MM = 1;

    private final List<Region> regions;
    private final @Nullable Locate[] locates;
    private final BoxIndex tree;

    private Regions(List<Region> regions) {
        this.regions = List.copyOf(regions);
        locates = new @Nullable Locate[regions.size()];
        Box[] boxes = new Box[locates.length];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = regions.get(i).bounds();
        }
        tree = BoxIndex.of(boxes);
    }

    public static Regions of(List<Region> regions) {
        return new Regions(regions);
    }

    /// Gives the first region that the point lies inside of, not on its boundary; [#NONE] for none.
    public int inside(Point point) {
        return first(point, false);
    }

    /// Gives the first region that the point lies inside of or on the boundary of; [#NONE] for none.
    public int at(Point point) {
        return first(point, true);
    }

    private int first(Point point, boolean withBoundary) {
        int[] first = {NONE};
        tree.meeting(Box.of(point, point).grown(NEAR_MM), i -> {
            if (first[0] == NONE || i < first[0]) {
                Position position = locate(i).at(point);
                if (position == Position.INSIDE || (withBoundary && position == Position.BOUNDARY)) {
                    first[0] = i;
                }
            }
        });
        return first[0];
    }

    private Locate locate(int region) {
        Locate locate = locates[region];
        if (locate == null) {
            locate = Locate.of(regions.get(region));
            locates[region] = locate;
        }
        return locate;
    }
}
