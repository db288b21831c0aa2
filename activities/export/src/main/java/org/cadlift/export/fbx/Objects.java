package org.cadlift.export.fbx;

import java.util.Locale;
import org.cadlift.export.tree.Shaded;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes the objects of a scene.
final class Objects {
    private final Records out;

    Objects(Records out) {
        this.out = out;
    }

    void geometry(long id, String name, Shaded shaded) {
        out.open("Geometry").id(id).named(name, "Geometry").text("Mesh");
        out.open("Properties70").close();
        out.open("GeometryVersion").integer(124).close();
        out.open("Vertices").numbers(shaded.mesh().xyz()).close();
        int[] corners = shaded.mesh().triangles().clone();
        for (int i = 2; i < corners.length; i += 3) {
            // The last corner of a polygon is told by its complement.
            corners[i] = ~corners[i];
        }
        out.open("PolygonVertexIndex").integers(corners).close();
        out.open("LayerElementNormal").integer(0);
        out.open("Version").integer(101).close();
        mapping("ByPolygonVertex");
        out.open("Normals").numbers(shaded.normals()).close();
        out.open("NormalsIndex").integers(shaded.normalOf()).close();
        out.close();
        out.open("LayerElementMaterial").integer(0);
        out.open("Version").integer(101).close();
        mapping("AllSame");
        out.open("Materials").integers(new int[] {0}).close();
        out.close();
        out.open("Layer").integer(0);
        out.open("Version").integer(100).close();
        layerElement("LayerElementNormal");
        layerElement("LayerElementMaterial");
        out.close();
        out.close();
    }

    private void mapping(String type) {
        out.open("Name").text("").close();
        out.open("MappingInformationType").text(type).close();
        out.open("ReferenceInformationType").text("IndexToDirect").close();
    }

    private void layerElement(String type) {
        out.open("LayerElement");
        out.open("Type").text(type).close();
        out.open("TypedIndex").integer(0).close();
        out.close();
    }

    void storey(long id, Building.Level level) {
        out.open("Model").id(id).named(level.name(), "Model").text("Null");
        out.open("Version").integer(232).close();
        out.open("Properties70");
        inherit();
        property("elevation_mm", "Number", "", "AU").number(level.elevationMm()).close();
        property("height_mm", "Number", "", "AU").number(level.heightMm()).close();
        out.close();
        shading();
    }

    void model(long id, Element element, Point3 move) {
        out.open("Model").id(id).named(element.name(), "Model").text("Mesh");
        out.open("Version").integer(232).close();
        out.open("Properties70");
        if (!move.equals(Point3.ZERO)) {
            vector("Lcl Translation", "Lcl Translation", move.x(), move.y(), move.z());
        }
        inherit();
        property("DefaultAttributeIndex", "int", "Integer", "").integer(0).close();
        told("id", element.id());
        told("kind", element.kind().name().toLowerCase(Locale.ROOT));
        told("layer", element.source().layer());
        told("handles", String.join(" ", element.source().handles()));
        out.close();
        shading();
    }

    /// Says that scales go down the tree in the order of the tree, which some readers demand.
    private void inherit() {
        property("InheritType", "enum", "", "").integer(1).close();
    }

    private void shading() {
        out.open("Shading").flag(true).close();
        out.open("Culling").text("CullingOff").close();
        out.close();
    }

    void material(long id, Material look) {
        out.open("Material").id(id).named(look.name(), "Material").text("");
        out.open("Version").integer(102).close();
        out.open("ShadingModel").text("lambert").close();
        out.open("MultiLayer").integer(0).close();
        out.open("Properties70");
        vector("DiffuseColor", "Color", look.share(2), look.share(1), look.share(0));
        property("DiffuseFactor", "Number", "", "A").number(1).close();
        vector("AmbientColor", "Color", 0, 0, 0);
        out.close();
        out.close();
    }

    private void vector(String name, String type, double x, double y, double z) {
        property(name, type, "", "A").number(x).number(y).number(z).close();
    }

    /// Writes a property that the format itself does not know.
    private void told(String name, String value) {
        property(name, "KString", "", "U").text(value).close();
    }

    /// Begins a property; its values follow.
    private Records property(String name, String type, String label, String flags) {
        return out.open("P").text(name).text(type).text(label).text(flags);
    }
}
