package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.export.part21.Colours;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Element;

/// Writes how elements look and what they are made of: one style a colour, one material a name, one assignment
/// and one class a layer.
final class Appearance {
    private final Part21 out;
    private final Map<Integer, Integer> styles = new TreeMap<>();
    private final Map<String, Integer> materials = new TreeMap<>();
    private final Map<Stuff, List<Integer>> made = new TreeMap<>();
    private final Map<String, List<Integer>> layers = new TreeMap<>();
    private final Map<String, List<Integer>> classes = new TreeMap<>();

    Appearance(Part21 out) {
        this.out = out;
    }

    /// Gives the colour of the element to a shape.
    void style(int item, Element element) {
        int style = styles.computeIfAbsent(element.rgb(), this::style);
        out.record("IFCSTYLEDITEM(").ref(item).ascii(",(").ref(style).end("),$)");
    }

    /// Notes what a product is made of and on which layer it lies.
    ///
    /// @param thicknessMm of the one layer of its material, 0 for what is no layer
    /// @param hasAxis whether that layer lies about a middle line
    void note(int product, int representation, List<Element> elements, double thicknessMm, boolean hasAxis) {
        List<String> names = elements.stream()
                .map(element -> Records.label(element.material()))
                .distinct()
                .toList();
        made.computeIfAbsent(new Stuff(names, thicknessMm, hasAxis), stuff -> new ArrayList<>())
                .add(product);
        String layer = Records.label(elements.getFirst().source().layer());
        layers.computeIfAbsent(layer, name -> new ArrayList<>()).add(representation);
        classes.computeIfAbsent(layer, name -> new ArrayList<>()).add(product);
    }

    /// Is what products are made of: one material, in one layer where it has a thickness, or several.
    private record Stuff(List<String> names, double thicknessMm, boolean hasAxis) implements Comparable<Stuff> {
        String label() {
            return Records.label(String.join(", ", names));
        }

        @Override
        public int compareTo(Stuff other) {
            int byName = String.join("\n", names).compareTo(String.join("\n", other.names));
            int byThickness = Double.compare(thicknessMm, other.thicknessMm);
            return byName != 0 ? byName : byThickness != 0 ? byThickness : Boolean.compare(hasAxis, other.hasAxis);
        }
    }

    /// Writes what was noted.
    void write(Records records) {
        int number = 0;
        for (Map.Entry<Stuff, List<Integer>> entry : made.entrySet()) {
            String path = number++ + " " + entry.getKey().label();
            records.manyToOne("IFCRELASSOCIATESMATERIAL", path, entry.getValue(), definition(entry.getKey()));
        }
        layers.forEach((name, representations) -> out.record("IFCPRESENTATIONLAYERASSIGNMENT(")
                .text(name)
                .ascii(",$,(")
                .refs(Records.array(representations), representations.size())
                .end("),$)"));
        if (!classes.isEmpty()) {
            int layering =
                    out.record("IFCCLASSIFICATION($,$,$,'CAD layers',$,$,$").end(")");
            classes.forEach((name, products) -> classify(records, layering, name, products));
        }
    }

    private void classify(Records records, int layering, String layer, List<Integer> products) {
        int reference = out.record("IFCCLASSIFICATIONREFERENCE($,")
                .text(layer)
                .ascii(",")
                .text(layer)
                .ascii(",")
                .ref(layering)
                .end(",$,$)");
        records.manyToOne("IFCRELASSOCIATESCLASSIFICATION", layer, products, reference);
    }

    private int definition(Stuff stuff) {
        if (stuff.names().size() > 1) {
            int[] parts = new int[stuff.names().size()];
            for (int i = 0; i < parts.length; i++) {
                int material = material(stuff.names().get(i));
                parts[i] = out.record("IFCMATERIALCONSTITUENT(")
                        .text(stuff.names().get(i))
                        .ascii(",$,")
                        .ref(material)
                        .end(",$,$)");
            }
            return out.record("IFCMATERIALCONSTITUENTSET(")
                    .text(stuff.label())
                    .ascii(",$,(")
                    .refs(parts, parts.length)
                    .end("))");
        }
        int material = material(stuff.names().getFirst());
        if (!(stuff.thicknessMm() > 0)) {
            return material;
        }
        int layer = out.record("IFCMATERIALLAYER(")
                .ref(material)
                .ascii(",")
                .real(stuff.thicknessMm())
                .end(",$,$,$,$,$)");
        int set = out.record("IFCMATERIALLAYERSET((")
                .ref(layer)
                .ascii("),")
                .text(stuff.label())
                .end(",$)");
        return stuff.hasAxis()
                ? out.record("IFCMATERIALLAYERSETUSAGE(")
                        .ref(set)
                        .ascii(",.AXIS2.,.POSITIVE.,")
                        .real(-stuff.thicknessMm() / 2)
                        .end(",$)")
                : set;
    }

    private int material(String name) {
        return materials.computeIfAbsent(
                name, key -> out.record("IFCMATERIAL(").text(key).end(",$,$)"));
    }

    private int style(int rgb) {
        int colour = Colours.write(out, "IFCCOLOURRGB($,", rgb);
        int shading = out.record("IFCSURFACESTYLESHADING(").ref(colour).end(",0.)");
        return out.record("IFCSURFACESTYLE($,.BOTH.,(").ref(shading).end("))");
    }
}
