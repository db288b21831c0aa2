package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;

/// Holds what entities name by number: layers by their place in the table, classes of objects by theirs from 500 on.
final class Symbols {
    private static final int FIRST_CLASS = 500;

    private final List<String> layers = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    private final Objects objects;

    Symbols(Objects objects) {
        this.objects = objects;
    }

    Objects objects() {
        return objects;
    }

    void addLayer(String name) {
        layers.add(name);
    }

    void addClass(String name) {
        classes.add(name);
    }

    List<String> layers() {
        return layers;
    }

    /// Names a class; empty when there is none of this number.
    String className(int number) {
        int index = number - FIRST_CLASS;
        return index >= 0 && index < classes.size() ? classes.get(index) : "";
    }
}
