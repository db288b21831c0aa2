package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.vectorize.linework.Stroke;

/// Says which layers walls are read from. Names are evidence only: the caller tries the choices and compares.
public enum LayerChoice {
    /// Only layers named for walls.
    NAMED_FOR_WALLS,
    /// All but layers whose names say that they hold something else.
    NOT_NAMED_OTHERWISE,
    /// All layers, whatever they are called.
    ALL;

    /// As few lines on layers named for walls make no plan.
    private static final int FEW_LINES = 4;

    /// Lists the choices that differ for these strokes, the best supported by names first.
    public static List<LayerChoice> of(List<Stroke> strokes) {
        LayerWords words = new LayerWords();
        int walls = 0;
        boolean others = false;
        boolean neutral = false;
        for (Stroke stroke : strokes) {
            if (words.isWall(stroke.layer())) {
                walls += stroke.curves().size();
            } else if (words.isNoWall(stroke.layer())) {
                others = true;
            } else {
                neutral = true;
            }
        }
        List<LayerChoice> choices = new ArrayList<>();
        boolean named = walls >= FEW_LINES;
        if (named) {
            choices.add(NAMED_FOR_WALLS);
        }
        if (!named || neutral) {
            choices.add(NOT_NAMED_OTHERWISE);
        }
        if (others) {
            choices.add(ALL);
        }
        return choices;
    }
}
