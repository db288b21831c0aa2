package org.cadlift.model.drawing;

import java.util.List;
import java.util.Optional;

/// Is a set of drawings of one building, each of one storey or some, from the lowest up.
public record DrawingSet(List<Member> members) implements Drawings {
    public DrawingSet {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a set has two drawings or more");
        }
    }

    @Override
    public List<CadDrawing> all() {
        return members.stream().map(Member::drawing).toList();
    }

    /// Is one of the drawings.
    ///
    /// @param file its name, unlike that of any other
    /// @param elevationMm where its lowest storey stands; empty for a storey that stands on the one below
    public record Member(String file, Optional<Double> elevationMm, CadDrawing drawing) {}
}
