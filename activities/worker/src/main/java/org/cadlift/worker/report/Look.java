package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Is how an element of the drawing looks, by [Style]; lengths in CSS pixels.
///
/// @param path of elements that it lies in, itself the last
record Look(List<Set<String>> path, Map<String, String> properties) {
    /// Is the drawing itself.
    static final Look DRAWING = of(List.of(Set.of("svg", "#drawing")));

    private static Look of(List<Set<String>> path) {
        return new Look(path, Style.of(path));
    }

    /// Gives how an element within this one looks.
    ///
    /// @param classes as in the attribute, may be empty
    Look within(String type, String classes) {
        Set<String> element = new HashSet<>(Set.of(type));
        for (String name : classes.split(" ", -1)) {
            element.add("." + name);
        }
        List<Set<String>> inner = new ArrayList<>(path);
        inner.add(element);
        return of(inner);
    }

    /// Gives the colour of the inside as 0xRRGGBB; empty for none.
    OptionalInt fill() {
        return colour(properties.getOrDefault("fill", "#000000"));
    }

    double fillOpacity() {
        return number("fill-opacity", "1");
    }

    boolean isEvenOdd() {
        return "evenodd".equals(properties.get("fill-rule"));
    }

    /// Gives the colour of the line; empty for none.
    OptionalInt stroke() {
        return colour(properties.getOrDefault("stroke", "none"));
    }

    double strokeWidth() {
        return number("stroke-width", "1px");
    }

    /// Gives how long each dash and each gap is; 0 for a whole line.
    double dash() {
        String[] lengths = properties.getOrDefault("stroke-dasharray", "0 0").split(" ", -1);
        if (lengths.length != 2 || !lengths[0].equals(lengths[1])) {
            throw new IllegalStateException("dashes unlike their gaps");
        }
        return Double.parseDouble(lengths[0]);
    }

    /// Says whether the line lies below the inside.
    boolean strokesFirst() {
        return "stroke".equals(properties.get("paint-order"));
    }

    boolean isCentered() {
        return "middle".equals(properties.get("text-anchor"));
    }

    /// Says whether texts stand around their height's middle and not on it.
    boolean isCentral() {
        return "central".equals(properties.get("dominant-baseline"));
    }

    /// Gives how large letters are beside those around them.
    double ems() {
        return number("font-size", "1em");
    }

    private double number(String property, String usual) {
        return Double.parseDouble(properties.getOrDefault(property, usual).replaceFirst("(px|em)$", ""));
    }

    private static OptionalInt colour(String stated) {
        return stated.equals("none") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(stated.substring(1), 16));
    }
}
