package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.export.part21.Colours;
import org.cadlift.export.part21.Part21;
import org.cadlift.export.step.Bodies.Body;

/// Writes colours and layers of solids: one style for each colour, one assignment for each layer, in order of colour
/// and name.
final class Presentation {
    private Presentation() {}

    static void write(Part21 out, List<Body> bodies, int context) {
        if (bodies.isEmpty()) {
            return;
        }
        Map<Integer, Integer> styles = new TreeMap<>();
        Map<String, List<Integer>> layers = new TreeMap<>();
        int[] styled = new int[bodies.size()];
        for (int i = 0; i < styled.length; i++) {
            Body body = bodies.get(i);
            int style = styles.computeIfAbsent(body.element().rgb(), rgb -> style(out, rgb));
            styled[i] = out.record("STYLED_ITEM('',(")
                    .ref(style)
                    .ascii("),")
                    .ref(body.solid())
                    .end(")");
            layers.computeIfAbsent(body.element().source().layer(), layer -> new ArrayList<>())
                    .add(body.solid());
        }
        out.record("MECHANICAL_DESIGN_GEOMETRIC_PRESENTATION_REPRESENTATION('',(")
                .refs(styled, styled.length)
                .ascii("),")
                .ref(context)
                .end(")");
        layers.forEach((layer, members) -> out.record("PRESENTATION_LAYER_ASSIGNMENT(")
                .text(layer)
                .ascii(",'',(")
                .refs(members.stream().mapToInt(Integer::intValue).toArray(), members.size())
                .end("))"));
    }

    private static int style(Part21 out, int rgb) {
        int colour = Colours.write(out, "COLOUR_RGB('',", rgb);
        int fillColour = out.record("FILL_AREA_STYLE_COLOUR('',").ref(colour).end(")");
        int fill = out.record("FILL_AREA_STYLE('',(").ref(fillColour).end("))");
        int area = out.record("SURFACE_STYLE_FILL_AREA(").ref(fill).end(")");
        int side = out.record("SURFACE_SIDE_STYLE('',(").ref(area).end("))");
        int usage = out.record("SURFACE_STYLE_USAGE(.BOTH.,").ref(side).end(")");
        return out.record("PRESENTATION_STYLE_ASSIGNMENT((").ref(usage).end("))");
    }
}
