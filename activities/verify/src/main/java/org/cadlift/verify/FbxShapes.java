package org.cadlift.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the meshes in the records of an FBX file, each where its models place it. Models that are turned or scaled,
/// and axes other than z up, are refused, since nothing of ours has them.
final class FbxShapes {
    private static final double MM_PER_CENTIMETRE = 10;

    private final FbxRecord objects;
    /// For each object the one that it belongs to.
    private final Map<Long, Long> owners = new HashMap<>();

    private final Map<Long, FbxRecord> models = new HashMap<>();
    private final double scale;

    private FbxShapes(FbxRecord file) throws Malformed {
        FbxRecord settings = file.one("GlobalSettings").one("Properties70");
        if (setting(settings, "UpAxis").whole(4) != 2) {
            throw new Malformed("z is not up");
        }
        scale = MM_PER_CENTIMETRE * setting(settings, "UnitScaleFactor").real(4);
        objects = file.one("Objects");
        for (FbxRecord connection : file.one("Connections").all("C").toList()) {
            if (connection.text(0).equals("OO")) {
                owners.put(connection.whole(1), connection.whole(2));
            }
        }
        for (FbxRecord model : objects.all("Model").toList()) {
            models.put(model.whole(0), model);
        }
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        FbxShapes shapes = new FbxShapes(FbxReader.read(bytes));
        List<Part> parts = new ArrayList<>();
        for (FbxRecord geometry : shapes.objects.all("Geometry").toList()) {
            parts.add(shapes.part(geometry));
        }
        return parts;
    }

    private static FbxRecord setting(FbxRecord settings, String name) throws Malformed {
        return property(settings, name).orElseThrow(() -> new Malformed("no setting " + name));
    }

    private static Optional<FbxRecord> property(FbxRecord list, String name) throws Malformed {
        for (FbxRecord property : list.all("P").toList()) {
            if (property.text(0).equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    private Part part(FbxRecord geometry) throws Malformed {
        FbxRecord model =
                owner(geometry.whole(0)).orElseThrow(() -> new Malformed("a geometry that belongs to no model"));
        double[] move = new double[3];
        String name = model.text(1);
        for (Optional<FbxRecord> at = Optional.of(model);
                at.isPresent();
                at = owner(at.get().whole(0))) {
            addMove(at.get(), move);
        }
        double[] xyz = geometry.one("Vertices").reals();
        int[] corners = geometry.one("PolygonVertexIndex").wholes();
        Part part = new Part(name, corners.length / 3);
        for (int i = 0; i < corners.length; i++) {
            boolean isLast = corners[i] < 0;
            int vertex = isLast ? ~corners[i] : corners[i];
            if (isLast != (i % 3 == 2)) {
                throw new Malformed("'" + name + "' has a polygon that is no triangle");
            }
            if (3 * vertex + 3 > xyz.length) {
                throw new Malformed("'" + name + "' has vertex " + vertex + " of " + xyz.length / 3);
            }
            part.add(
                    scale * (xyz[3 * vertex] + move[0]),
                    scale * (xyz[3 * vertex + 1] + move[1]),
                    scale * (xyz[3 * vertex + 2] + move[2]));
        }
        return part;
    }

    private Optional<FbxRecord> owner(long id) {
        return Optional.ofNullable(owners.get(id)).flatMap(owner -> Optional.ofNullable(models.get(owner)));
    }

    private static void addMove(FbxRecord model, double[] move) throws Malformed {
        FbxRecord list = model.one("Properties70");
        if (property(list, "Lcl Rotation").isPresent()
                || property(list, "Lcl Scaling").isPresent()) {
            throw new Malformed("'" + model.text(1) + "' is turned or scaled");
        }
        Optional<FbxRecord> by = property(list, "Lcl Translation");
        for (int axis = 0; by.isPresent() && axis < 3; axis++) {
            move[axis] += by.get().real(4 + axis);
        }
    }
}
