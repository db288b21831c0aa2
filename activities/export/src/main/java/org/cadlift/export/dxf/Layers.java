package org.cadlift.export.dxf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadlift.model.building.Element;

/// Knows the layers of a file: their safe names with their colours, in the order in which they were added.
final class Layers {
    /// Is the layer that every drawing has.
    private static final String ZERO = "0";

    private static final int WHITE = 7;

    private final LayerNames names = new LayerNames();
    private final Map<String, Integer> colours = new LinkedHashMap<>();

    Layers() {
        add(ZERO, WHITE);
    }

    /// Gives the layer of an element as its source states it.
    static String stated(Element element) {
        return element.source().layer().isBlank() ? ZERO : element.source().layer();
    }

    /// Gives the safe name of a layer, which keeps the colour that it had first.
    String add(String stated, int colour) {
        String name = name(stated);
        colours.putIfAbsent(name, colour);
        return name;
    }

    /// Gives the safe name of a layer.
    String name(String stated) {
        return names.of(stated);
    }

    /// Writes the section of tables: the one linetype, and the layers.
    void write(Groups out) {
        out.text(0, "SECTION").text(2, "TABLES");
        out.text(0, "TABLE").text(2, "LTYPE").integer(70, 1);
        out.text(0, "LTYPE").text(2, "CONTINUOUS").integer(70, 0).text(3, "Solid line");
        out.integer(72, 65).integer(73, 0).number(40, 0);
        out.text(0, "ENDTAB");
        out.text(0, "TABLE").text(2, "LAYER").integer(70, colours.size());
        colours.forEach((name, colour) -> out.text(0, "LAYER")
                .text(2, name)
                .integer(70, 0)
                .integer(62, colour)
                .text(6, "CONTINUOUS"));
        out.text(0, "ENDTAB").text(0, "ENDSEC");
    }
}
