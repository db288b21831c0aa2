package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Tells which closed chains the faces of an arrangement lie in: those whose curves wind around a face
/// counter-clockwise more often than clockwise.
///
/// A face keeps only the chains around it, so that memory grows with the faces, however many chains there are.
public final class Enclosures {
    private static final int[] NONE = new int[0];

    private final Arrangement plane;
    private final List<Integer> owners;
    /// For each face the owners that wind around it and how often, by turns, least owner first.
    private final int[][] around;
    private final BitSet known = new BitSet();

    private Enclosures(Arrangement plane, List<Integer> owners) {
        this.plane = plane;
        this.owners = owners;
        around = new int[plane.faces().size()][];
        Arrays.fill(around, NONE);
    }

    /// @param owners the owner of each input curve; the curves of one close
    static Enclosures of(Arrangement plane, List<Integer> owners) {
        Enclosures enclosures = new Enclosures(plane, owners);
        enclosures.spread();
        return enclosures;
    }

    /// Says whether a bounded face lies in what an owner's curves bound.
    public boolean isIn(int face, int owner) {
        for (int i = 0; i < around[face].length; i += 2) {
            if (around[face][i] == owner) {
                return around[face][i + 1] > 0;
            }
        }
        return false;
    }

    /// Lists the owners that a bounded face lies in, least first.
    public int[] owners(int face) {
        Ints in = new Ints();
        for (int i = 0; i < around[face].length; i += 2) {
            if (around[face][i + 1] > 0) {
                in.add(around[face][i]);
            }
        }
        return in.toArray();
    }

    /// Goes from the unbounded face over the edges to all others.
    private void spread() {
        List<Integer> reached = new ArrayList<>();
        for (int e = 0; e < plane.edges().size(); e++) {
            Arrangement.Edge edge = plane.edges().get(e);
            if (edge.separates() && (edge.left() == Arrangement.UNBOUNDED || edge.right() == Arrangement.UNBOUNDED)) {
                cross(e, Arrangement.UNBOUNDED, reached);
            }
        }
        for (int at = 0; at < reached.size(); at++) {
            int face = reached.get(at);
            plane.faces().get(face).edges().forEach(e -> cross(e, face, reached));
        }
    }

    private void cross(int e, int from, List<Integer> reached) {
        Arrangement.Edge edge = plane.edges().get(e);
        boolean toLeft = edge.right() == from;
        int to = toLeft ? edge.left() : edge.right();
        if (to != Arrangement.UNBOUNDED && !known.get(to)) {
            int[] windings = from == Arrangement.UNBOUNDED ? NONE : around[from];
            for (Arrangement.Use use : edge.uses()) {
                windings = with(windings, owners.get(use.curve()), use.forward() == toLeft ? 1 : -1);
            }
            around[to] = windings;
            known.set(to);
            reached.add(to);
        }
    }

    private static int[] with(int[] windings, int owner, int turn) {
        int place = 0;
        while (place < windings.length && windings[place] < owner) {
            place += 2;
        }
        boolean there = place < windings.length && windings[place] == owner;
        boolean gone = there && windings[place + 1] + turn == 0;
        int rest = there ? place + 2 : place;
        int[] with = Arrays.copyOf(windings, windings.length + (there ? 0 : 2) - (gone ? 2 : 0));
        System.arraycopy(windings, rest, with, gone ? place : place + 2, windings.length - rest);
        if (!gone) {
            with[place] = owner;
            with[place + 1] = there ? windings[place + 1] + turn : turn;
        }
        return with;
    }
}
