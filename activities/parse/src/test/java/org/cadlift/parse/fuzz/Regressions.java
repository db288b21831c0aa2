package org.cadlift.parse.fuzz;

import java.util.List;

/// Lists inputs that once broke a promise, cut down to what broke it.
final class Regressions {
    /// Is one of them.
    ///
    /// @param text in the notation of [Tag#written]
    record Case(String was, String text) {}

    static final List<Case> ALL = List.of(
            new Case(
                    "a negative width reached the shape",
                    "0=SECTION 2=ENTITIES 0=LWPOLYLINE 43=-1 10=1000 10=1000 20=1000 0=ENDSEC 0=EOF"),
            new Case(
                    "what lies beyond the limit of coordinates became the origin",
                    "0=SECTION 2=ENTITIES 0=POINT 10=1e13 0=ENDSEC 0=EOF"),
            new Case(
                    "an infinite thickness reached the figure",
                    "0=SECTION 2=ENTITIES 0=POLYLINE 39=1e999 0=VERTEX 20=-7.7 0=VERTEX 0=ENDSEC 0=EOF"),
            new Case("a bulge of no number was taken for a door", "0=LWPOLYLINE 10=4000 42=1e999 10=0"),
            new Case("an attribute had a thickness that is no number", "0=INSERT 2=B 0=ATTRIB 39=AcDbText 1=Hall"));

    private Regressions() {}
}
