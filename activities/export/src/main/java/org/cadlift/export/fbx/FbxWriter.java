package org.cadlift.export.fbx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.Interruption;
import org.cadlift.export.tree.Shaded;
import org.cadlift.export.tree.Tree;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes a building as binary FBX.
public final class FbxWriter {
    /// Ids of objects only have to differ; each kind has a range of its own.
    private static final long SCENE = 100;

    private static final long STOREYS = 1_000_000_000L;
    private static final long MODELS = 2_000_000_000L;
    private static final long GEOMETRIES = 3_000_000_000L;
    private static final long MATERIALS = 4_000_000_000L;
    private static final long ROOT = 0;

    /// The id is a digest of the time; this pair is the one that Blender writes too.
    private static final String TIME = "1970-01-01 10:00:00:000";

    private static final byte[] FILE_ID = {
        0x28,
        (byte) 0xB3,
        0x2A,
        (byte) 0xEB,
        (byte) 0xB6,
        0x24,
        (byte) 0xCC,
        (byte) 0xC2,
        (byte) 0xBF,
        (byte) 0xC8,
        (byte) 0xB0,
        0x2A,
        (byte) 0xA9,
        0x2B,
        (byte) 0xFC,
        (byte) 0xF1
    };

    private final Building building;
    private final Tree tree;
    private final Records out = new Records();
    private final List<long[]> connections = new ArrayList<>();

    private FbxWriter(Building building) {
        this.building = building;
        tree = Tree.of(building);
    }

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        FbxWriter writer = new FbxWriter(building);
        writer.header();
        writer.settings();
        writer.definitions();
        writer.objects(chordMm);
        writer.connections();
        writer.out.open("Takes");
        writer.value("Current", "");
        writer.out.close();
        return writer.out.toBytes();
    }

    private void header() {
        out.open("FBXHeaderExtension");
        value("FBXHeaderVersion", 1003);
        value("FBXVersion", Records.VERSION);
        value("EncryptionType", 0);
        out.open("CreationTimeStamp");
        value("Version", 1000);
        value("Year", 1970);
        value("Month", 1);
        value("Day", 1);
        value("Hour", 10);
        value("Minute", 0);
        value("Second", 0);
        value("Millisecond", 0);
        out.close();
        value("Creator", "CADLift");
        out.close();
        out.open("FileId").bytes(FILE_ID).close();
        value("CreationTime", TIME);
        value("Creator", "CADLift");
    }

    /// Writes the unit in centimetres, and the axes: x right, y to the back, z up.
    private void settings() {
        out.open("GlobalSettings");
        value("Version", 1000);
        out.open("Properties70");
        setting("UpAxis", 2);
        setting("UpAxisSign", 1);
        setting("FrontAxis", 1);
        setting("FrontAxisSign", -1);
        setting("CoordAxis", 0);
        setting("CoordAxisSign", 1);
        setting("OriginalUpAxis", 2);
        setting("OriginalUpAxisSign", 1);
        for (String name : List.of("UnitScaleFactor", "OriginalUnitScaleFactor")) {
            out.open("P").text(name).text("double").text("Number").text("");
            out.number(0.1).close();
        }
        out.open("P").text("origin_mm").text("Vector3D").text("Vector").text("U");
        out.number(building.origin().x()).number(building.origin().y());
        out.number(building.origin().z()).close();
        out.close().close();
        out.open("Documents");
        value("Count", 1);
        out.open("Document").id(SCENE).text(building.name()).text("Scene");
        out.open("RootNode").id(ROOT).close();
        out.close().close();
        out.open("References").close();
    }

    private void definitions() {
        int elements = building.elements().size();
        int models = elements + tree.storeys().size();
        out.open("Definitions");
        value("Version", 100);
        value("Count", 1 + models + elements + tree.materials().size());
        count("GlobalSettings", 1);
        count("Model", models);
        count("Geometry", elements);
        count("Material", tree.materials().size());
        out.close();
    }

    private void count(String type, int count) {
        out.open("ObjectType").text(type);
        value("Count", count);
        out.close();
    }

    private void objects(double chordMm) {
        Objects objects = new Objects(out);
        Map<Material, Integer> materials = tree.places();
        out.open("Objects");
        for (int s = 0; s < tree.storeys().size(); s++) {
            objects.storey(STOREYS + s, tree.storeys().get(s).level());
            connect(STOREYS + s, ROOT);
            for (int index : tree.storeys().get(s).elements()) {
                Interruption.check();
                Element element = building.elements().get(index);
                Shaded shaded = Shaded.of(element.solid(), chordMm);
                objects.geometry(GEOMETRIES + index, element.name(), shaded);
                objects.model(MODELS + index, element, shaded.move());
                connect(MODELS + index, STOREYS + s);
                connect(GEOMETRIES + index, MODELS + index);
                connect(MATERIALS + materials.getOrDefault(Material.of(element), 0), MODELS + index);
            }
        }
        for (int m = 0; m < tree.materials().size(); m++) {
            objects.material(MATERIALS + m, tree.materials().get(m));
        }
        out.close();
    }

    private void connect(long child, long parent) {
        connections.add(new long[] {child, parent});
    }

    private void connections() {
        out.open("Connections");
        for (long[] connection : connections) {
            out.open("C").text("OO").id(connection[0]).id(connection[1]).close();
        }
        out.close();
    }

    private void setting(String name, int value) {
        out.open("P").text(name).text("int").text("Integer").text("");
        out.integer(value).close();
    }

    private void value(String name, int value) {
        out.open(name).integer(value).close();
    }

    private void value(String name, String value) {
        out.open(name).text(value).close();
    }
}
