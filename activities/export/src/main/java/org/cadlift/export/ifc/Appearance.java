package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.export.part21.Colours;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Element;

/// Writes how elements look and what they are made of: one style a colour, one material a name, one assignment a layer.
final class Appearance {
    private final Part21 out;
    private final Map<Integer, Integer> styles = new TreeMap<>();
    private final Map<String, List<Integer>> materials = new TreeMap<>();
    private final Map<String, List<Integer>> layers = new TreeMap<>();

    Appearance(Part21 out) {
        this.out = out;
    }

    /// Gives the colour of the element to a shape.
    void style(int item, Element element) {
        int style = styles.computeIfAbsent(element.rgb(), this::style);
        out.record("IFCSTYLEDITEM(").ref(item).ascii(",(").ref(style).end("),$)");
    }

    /// Notes the material and the layer of a product.
    void note(int product, int representation, Element element) {
        materials
                .computeIfAbsent(Records.label(element.material()), name -> new ArrayList<>())
                .add(product);
        layers.computeIfAbsent(Records.label(element.source().layer()), name -> new ArrayList<>())
                .add(representation);
    }

    /// Writes what was noted.
    void write(Records records) {
        materials.forEach((name, products) -> {
            int material = out.record("IFCMATERIAL(").text(name).end(",$,$)");
            records.manyToOne("IFCRELASSOCIATESMATERIAL", name, products, material);
        });
        layers.forEach((name, representations) -> out.record("IFCPRESENTATIONLAYERASSIGNMENT(")
                .text(name)
                .ascii(",$,(")
                .refs(Records.array(representations), representations.size())
                .end("),$)"));
    }

    private int style(int rgb) {
        int colour = Colours.write(out, "IFCCOLOURRGB($,", rgb);
        int shading = out.record("IFCSURFACESTYLESHADING(").ref(colour).end(",0.)");
        return out.record("IFCSURFACESTYLE($,.BOTH.,(").ref(shading).end("))");
    }
}
