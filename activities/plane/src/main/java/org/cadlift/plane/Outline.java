package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Traces the regions that faces kept make up. Their loops are simple; regions that touch at a point stay apart.
final class Outline {
    private final Noding noding;
    private final Faces faces;
    private final boolean[] kept;
    private final boolean[] boundary;
    /// Where on the path followed a half-edge starts at each vertex; −1 where none does.
    private final int[] places;

    private Outline(Noding noding, Faces faces, boolean[] kept, boolean[] parting) {
        this.noding = noding;
        this.faces = faces;
        this.kept = kept;
        this.boundary = new boolean[2 * noding.pieces().size()];
        this.places = new int[noding.vertices().size()];
        Arrays.fill(places, -1);
        for (int half = 0; half < boundary.length; half++) {
            boundary[half] = !faces.isLeftOut(half >> 1)
                    && kept[faces.left(half)]
                    && (parting[half >> 1] || !kept[faces.left(half ^ 1)]);
        }
    }

    /// Outlines the faces kept; pieces that lie on the inputs that part keep apart what lies on either side.
    static Outline of(Noding noding, Faces faces, boolean[] kept, boolean[] partingInputs) {
        boolean[] parting = new boolean[noding.pieces().size()];
        for (int e = 0; e < parting.length; e++) {
            for (int use : noding.pieces().get(e).uses()) {
                parting[e] |= partingInputs[Piece.curveOf(use)];
            }
        }
        return new Outline(noding, faces, kept, parting);
    }

    /// Outlines every bounded face on its own.
    static Outline ofEach(Noding noding, Faces faces) {
        boolean[] kept = new boolean[faces.count()];
        Arrays.fill(kept, 1, kept.length, true);
        boolean[] parting = new boolean[noding.pieces().size()];
        Arrays.fill(parting, true);
        return new Outline(noding, faces, kept, parting);
    }

    /// Gives the half-edges of each loop of each region, the outer loop first.
    List<List<int[]>> regions() {
        Sets parts = new Sets(faces.count());
        for (int e = 0; e < noding.pieces().size(); e++) {
            if (!faces.isLeftOut(e) && !boundary[2 * e] && !boundary[2 * e + 1]) {
                int left = faces.left(2 * e);
                int right = faces.left(2 * e + 1);
                if (kept[left] && kept[right]) {
                    parts.join(left, right);
                }
            }
        }
        List<List<int[]>> byPart = new ArrayList<>();
        int[] rows = new int[faces.count()];
        boolean[] done = new boolean[boundary.length];
        for (int half = 0; half < boundary.length; half++) {
            if (boundary[half] && !done[half]) {
                int part = parts.find(faces.left(half));
                if (rows[part] == 0) {
                    byPart.add(new ArrayList<>());
                    rows[part] = byPart.size();
                }
                trace(half, done, byPart.get(rows[part] - 1));
            }
        }
        for (List<int[]> loops : byPart) {
            for (int i = 1; i < loops.size(); i++) {
                if (signedArea(loops.get(i)) > 0) {
                    loops.addFirst(loops.remove(i));
                }
            }
        }
        return byPart;
    }

    private double signedArea(int[] loop) {
        Point about = noding.vertices().get(faces.fans().origin(loop[0]));
        double sum = 0;
        for (int half : loop) {
            double term = noding.pieces().get(half >> 1).curve().areaTerm(about);
            sum += (half & 1) == 0 ? term : -term;
        }
        return sum;
    }

    /// Follows the boundary with the inside to the left, as close to the inside as it goes, and takes off a loop of
    /// its own whenever it comes back to a vertex.
    private void trace(int start, boolean[] done, List<int[]> loops) {
        Fans fans = faces.fans();
        Ints path = new Ints();
        int half = start;
        do {
            done[half] = true;
            places[fans.origin(half)] = path.size();
            path.add(half);
            int next = half ^ 1;
            do {
                next = fans.clockwise(next);
            } while (!boundary[next]);
            int back = places[fans.origin(next)];
            if (back >= 0) {
                int[] loop = path.cutFrom(back);
                for (int taken : loop) {
                    places[fans.origin(taken)] = -1;
                }
                loops.add(loop);
            }
            half = next;
        } while (!done[half]);
    }
}
