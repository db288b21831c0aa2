package org.cadlift.contract;

import java.util.List;

/// Says where in the source a [Finding] or a ledger entry lies.
///
/// @param file name of the drawing; empty where there is only one
/// @param layer layer name, empty when unknown
/// @param handle entity handle in hexadecimal as the file states it, or `line N` of a text file; empty when unknown
/// @param at x and y in mm (drawing axes, less the local origin), or an empty list
public record Place(String file, String layer, String handle, List<Double> at) {
    public static final Place NOWHERE = new Place("", "", "", List.of());

    public Place {
        at = List.copyOf(at);
        if (!at.isEmpty() && at.size() != 2) {
            throw new IllegalArgumentException("at has " + at.size() + " coordinates, wanted 0 or 2");
        }
    }

    public static Place of(String layer, String handle) {
        return new Place("", layer, handle, List.of());
    }

    public static Place at(String layer, String handle, double xMm, double yMm) {
        return new Place("", layer, handle, List.of(xMm, yMm));
    }

    /// Gives the same place in one of several drawings.
    public Place in(String drawing) {
        return new Place(drawing, layer, handle, at);
    }

    public static Place line(long number) {
        return new Place("", "", "line " + number, List.of());
    }
}
