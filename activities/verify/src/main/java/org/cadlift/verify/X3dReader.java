package org.cadlift.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Reads the part of X3D that says shape: `IndexedFaceSet`s of triangles within `Transform`s. The world is in metres
/// with y up; parts are in millimetres with z up.
final class X3dReader {
    /// Turns y up to z up, and metres to millimetres.
    private static final Transform WORLD =
            new Transform(List.of(1000.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1000.0, 0.0, 0.0, 1000.0, 0.0, 0.0));

    private final Markup xml;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Transform> places = new ArrayDeque<>(List.of(WORLD));
    private final Deque<String> names = new ArrayDeque<>(List.of(""));
    private int[] faces = new int[0];

    private X3dReader(Markup xml) {
        this.xml = xml;
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        X3dReader reader = new X3dReader(new Markup(bytes));
        boolean begun = false;
        for (Markup.Event event = reader.xml.next(); event != Markup.Event.DONE; event = reader.xml.next()) {
            if (event == Markup.Event.START) {
                begun |= reader.xml.name().equals("X3D");
                reader.start(reader.xml.name());
            } else if (reader.xml.name().equals("Transform")) {
                reader.places.pop();
                reader.names.pop();
            }
        }
        if (!begun) {
            throw new Malformed("the document is no X3D");
        }
        return reader.parts;
    }

    private void start(String name) throws Malformed {
        switch (name) {
            case "Transform" -> {
                places.push(places.element().times(transform()));
                names.push(xml.attribute("DEF", ""));
            }
            case "IndexedFaceSet" -> faces = xml.integers(xml.attribute("coordIndex"));
            case "Coordinate" -> shape(xml.numbers(xml.attribute("point")));
            default -> {}
        }
    }

    private Transform transform() throws Malformed {
        double[] move = xml.numbers(xml.attribute("translation", "0 0 0"), 3);
        double[] turn = xml.numbers(xml.attribute("rotation", "0 0 1 0"), 4);
        double[] scale = xml.numbers(xml.attribute("scale", "1 1 1"), 3);
        double length = Math.hypot(turn[0], Math.hypot(turn[1], turn[2]));
        double sine = Math.sin(turn[3] / 2) / length;
        double[] quaternion = {turn[0] * sine, turn[1] * sine, turn[2] * sine, Math.cos(turn[3] / 2)};
        return Transform.of(move, quaternion, scale);
    }

    private void shape(double[] xyz) throws Malformed {
        Part part = new Part(names.element(), faces.length / 4);
        if (faces.length % 4 != 0) {
            throw xml.malformed("a face that is no triangle");
        }
        for (int i = 0; i < faces.length; i++) {
            if (i % 4 == 3) {
                if (faces[i] != -1) {
                    throw xml.malformed("a face that is no triangle");
                }
                continue;
            }
            int at = 3 * faces[i];
            if (at < 0 || at + 3 > xyz.length) {
                throw xml.malformed("vertex " + faces[i] + " of " + xyz.length / 3);
            }
            part.add(xyz[at], xyz[at + 1], xyz[at + 2]);
        }
        Arrays.fill(faces, 0);
        parts.add(part.image(places.element()));
    }
}
