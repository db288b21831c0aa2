package org.cadlift.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the part of Wavefront OBJ that says shape: `v`, `f`, and a new part at each `o` or `g`.
final class ObjReader {
    private final Text text;
    private final List<Part> parts = new ArrayList<>();
    private double[] vertices = new double[3 * 1024];
    private int size;

    private ObjReader(byte[] bytes) {
        text = new Text(bytes);
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        ObjReader reader = new ObjReader(bytes);
        while (reader.text.nextLine()) {
            reader.line(reader.text.nextWord());
        }
        // `o` and `g` may both name the same part: the one without faces in between is none.
        reader.parts.removeIf(part -> part.triangles() == 0);
        return reader.parts;
    }

    private void line(String keyword) throws Malformed {
        switch (keyword) {
            case "v" -> vertex();
            case "f" -> face();
            case "o", "g" -> parts.add(new Part(text.rest(), 16));
            case "", "vn", "vt", "s", "usemtl", "mtllib" -> {}
            default -> {
                if (!keyword.startsWith("#")) {
                    throw text.malformed("unknown keyword '" + keyword + "'");
                }
            }
        }
    }

    private void vertex() throws Malformed {
        if (size + 3 > vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * vertices.length);
        }
        for (int axis = 0; axis < 3; axis++) {
            vertices[size++] = text.number(text.nextWord());
        }
    }

    private void face() throws Malformed {
        if (parts.isEmpty()) {
            parts.add(new Part("", 16));
        }
        int first = corner(text.nextWord());
        int before = corner(text.nextWord());
        String word = text.nextWord();
        if (word.isEmpty()) {
            throw text.malformed("a face of fewer than three corners");
        }
        // A face of more corners is a fan about its first.
        for (; !word.isEmpty(); word = text.nextWord()) {
            int corner = corner(word);
            add(first);
            add(before);
            add(corner);
            before = corner;
        }
    }

    /// Gives the place of a corner's vertex in the list: `7`, `7/1`, `7//3` or `7/1/3`, from 1; negative from the end.
    private int corner(String word) throws Malformed {
        int slash = word.indexOf('/');
        int number = text.integer(slash < 0 ? word : word.substring(0, slash));
        int index = number < 0 ? size / 3 + number : number - 1;
        if (index < 0 || index >= size / 3) {
            throw text.malformed("vertex " + number + " of " + size / 3);
        }
        return 3 * index;
    }

    private void add(int at) {
        parts.getLast().add(vertices[at], vertices[at + 1], vertices[at + 2]);
    }
}
