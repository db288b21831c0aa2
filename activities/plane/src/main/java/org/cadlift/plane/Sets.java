package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Joins numbered things into disjoint sets (union-find with path halving); a set's name is its least member.
public final class Sets {
    private final int[] parents;

    public Sets(int count) {
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
        }
    }

    /// Names the set that a member is in.
    public int find(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public void join(int a, int b) {
        int first = find(a);
        int second = find(b);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /// Lists the members of each set in ascending order, the sets by their least member.
    public List<int[]> groups() {
        int[] sizes = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            sizes[find(i)]++;
        }
        int[] places = new int[parents.length];
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (sizes[i] > 0) {
                places[i] = groups.size();
                groups.add(new int[sizes[i]]);
                sizes[i] = 0;
            }
            int set = find(i);
            groups.get(places[set])[sizes[set]++] = i;
        }
        return groups;
    }
}
