package org.cadlift.export.gltf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadlift.export.repeat.Placement;
import org.cadlift.export.tree.Tree;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the JSON part: what the numbers of a [Geometry] mean.
final class Scene {
    /// Handles listed of one element; the rest is counted.
    private static final int HANDLES = 32;

    private static final double MM_PER_METRE = 1000;
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_SHORT = 5123;
    private static final int UNSIGNED_INT = 5125;

    private final Building building;
    private final Geometry geometry;
    private final Binary binary;
    private final Tree tree;
    private final Meshes meshes;

    Scene(Building building, Geometry geometry, Binary binary) {
        this.building = building;
        this.geometry = geometry;
        this.binary = binary;
        tree = Tree.of(building);
        meshes = new Meshes(building, geometry, tree.places());
    }

    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeObjectPropertyStart("asset");
            out.writeStringProperty("version", "2.0");
            out.writeStringProperty("generator", "CADLift");
            out.writeEndObject();
            if (!binary.extensions().isEmpty()) {
                writeStrings(out, "extensionsUsed", binary.extensions());
                writeStrings(out, "extensionsRequired", binary.extensions());
            }
            out.writeNumberProperty("scene", 0);
            out.writeArrayPropertyStart("scenes");
            out.writeStartObject();
            writeIntegers(out, "nodes", List.of(0));
            out.writeEndObject();
            out.writeEndArray();
            writeNodes(out);
            meshes.write(out);
            writeMaterials(out);
            writeAccessors(out);
            binary.writeJson(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void writeNodes(JsonGenerator out) {
        out.writeArrayPropertyStart("nodes");
        out.writeStartObject();
        out.writeStringProperty("name", building.name());
        List<Integer> storeys = new ArrayList<>();
        for (int i = 0; i < tree.storeys().size(); i++) {
            storeys.add(1 + i);
        }
        writeIntegers(out, "children", storeys);
        out.writeObjectPropertyStart("extras");
        out.writeArrayPropertyStart("origin_mm");
        out.writeNumber(building.origin().x());
        out.writeNumber(building.origin().y());
        out.writeNumber(building.origin().z());
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        for (Tree.Storey storey : tree.storeys()) {
            writeStorey(out, storey);
        }
        for (int i = 0; i < building.elements().size(); i++) {
            writeElement(out, building.elements().get(i), i);
        }
        out.writeEndArray();
    }

    private void writeStorey(JsonGenerator out, Tree.Storey storey) {
        out.writeStartObject();
        out.writeStringProperty("name", storey.level().name());
        List<Integer> children = new ArrayList<>();
        for (int index : storey.elements()) {
            children.add(1 + tree.storeys().size() + index);
        }
        writeIntegers(out, "children", children);
        out.writeObjectPropertyStart("extras");
        out.writeNumberProperty("elevation_mm", storey.level().elevationMm());
        out.writeNumberProperty("height_mm", storey.level().heightMm());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void writeElement(JsonGenerator out, Element element, int index) {
        out.writeStartObject();
        out.writeStringProperty("name", element.name());
        out.writeNumberProperty("mesh", meshes.of(index));
        writePlacement(out, geometry.standings().get(index).placement());
        out.writeObjectPropertyStart("extras");
        out.writeStringProperty("id", element.id());
        out.writeStringProperty("kind", element.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringProperty("layer", element.source().layer());
        List<String> handles = element.source().handles();
        out.writeArrayPropertyStart("handles");
        for (int i = 0; i < Math.min(handles.size(), HANDLES); i++) {
            out.writeString(handles.get(i));
        }
        out.writeEndArray();
        if (handles.size() > HANDLES) {
            out.writeNumberProperty("handles_omitted", handles.size() - HANDLES);
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void writePlacement(JsonGenerator out, Placement placement) {
        if (!placement.isUnturned()) {
            // Half the angle about the axis that is up.
            double half = Math.toRadians(placement.degrees()) / 2;
            out.writeArrayPropertyStart("rotation");
            out.writeNumber(0);
            out.writeNumber(Math.sin(half));
            out.writeNumber(0);
            out.writeNumber(Math.cos(half));
            out.writeEndArray();
        }
        Point3 at = placement.at();
        if (!at.equals(Point3.ZERO)) {
            out.writeArrayPropertyStart("translation");
            out.writeNumber(at.x() / MM_PER_METRE);
            out.writeNumber(at.z() / MM_PER_METRE);
            out.writeNumber(0 - at.y() / MM_PER_METRE);
            out.writeEndArray();
        }
    }

    private void writeMaterials(JsonGenerator out) {
        out.writeArrayPropertyStart("materials");
        for (Material material : tree.materials()) {
            out.writeStartObject();
            out.writeStringProperty("name", material.name());
            out.writeObjectPropertyStart("pbrMetallicRoughness");
            out.writeArrayPropertyStart("baseColorFactor");
            out.writeNumber(material.light(2));
            out.writeNumber(material.light(1));
            out.writeNumber(material.light(0));
            out.writeNumber(1);
            out.writeEndArray();
            out.writeNumberProperty("metallicFactor", 0);
            out.writeNumberProperty("roughnessFactor", 0.8f);
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeAccessors(JsonGenerator out) {
        out.writeArrayPropertyStart("accessors");
        for (Geometry.Part part : geometry.parts()) {
            startAccessor(out, 0, part.firstFloat() * Float.BYTES, FLOAT, part.vertexCount(), "VEC3");
            writeFloats(out, "min", part.min());
            writeFloats(out, "max", part.max());
            out.writeEndObject();
            startAccessor(out, 1, part.firstFloat() * Float.BYTES, FLOAT, part.vertexCount(), "VEC3");
            out.writeEndObject();
            int type = part.shortIndices() ? UNSIGNED_SHORT : UNSIGNED_INT;
            int indexBytes = part.shortIndices() ? Short.BYTES : Integer.BYTES;
            int firstByte = part.firstIndex() * indexBytes;
            startAccessor(out, geometry.indexView(part), firstByte, type, part.indexCount(), "SCALAR");
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void startAccessor(
            JsonGenerator out, int view, int byteOffset, int componentType, int count, String type) {
        out.writeStartObject();
        out.writeNumberProperty("bufferView", view);
        out.writeNumberProperty("byteOffset", byteOffset);
        out.writeNumberProperty("componentType", componentType);
        out.writeNumberProperty("count", count);
        out.writeStringProperty("type", type);
    }

    private static void writeStrings(JsonGenerator out, String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void writeIntegers(JsonGenerator out, String name, List<Integer> values) {
        out.writeArrayPropertyStart(name);
        for (int value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }

    private static void writeFloats(JsonGenerator out, String name, float[] values) {
        out.writeArrayPropertyStart(name);
        for (float value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }
}
