package org.cadlift.vectorize.wall;

import java.util.List;
import java.util.Locale;
import org.cadlift.contract.LayerRule;
import org.cadlift.model.drawing.OpeningWords;
import org.cadlift.vectorize.linework.LayerRules;
import org.cadlift.vectorize.linework.PerLayer;

/// Knows words of layer names. They support a reading and never decide it alone: layers have names in every language.
/// What a rule says of a layer counts instead.
public final class LayerWords {
    private static final List<String> WALL = List.of(
            "wall",
            "fndn",
            "foundation",
            "fundament",
            "partition",
            "a-part",
            "prtn",
            "cloison",
            "tabique",
            "wand",
            "waende",
            "wände",
            "mauer",
            "mur",
            "muro",
            "parede",
            "pared",
            "duvar",
            "stena",
            "стен",
            "muur",
            "vegg",
            "vaeg",
            "seina",
            "fal_",
            "ściana",
            "sciana",
            "perete",
            "墙",
            "壁",
            "벽",
            "طوب");
    private static final List<String> NO_WALL = List.of(
            "dim",
            "text",
            "txt",
            "note",
            "anno",
            "hatch",
            "furn",
            "mobil",
            "moebel",
            "möbel",
            "meuble",
            "equip",
            "fixt",
            "sanit",
            "plumb",
            "grid",
            "axis",
            "axes",
            "achse",
            "center",
            "title",
            "border",
            "frame",
            "defpoints",
            "viewport",
            "vport",
            "stair",
            "treppe",
            "escal",
            "symbol",
            "elec",
            "light",
            "hvac",
            "tree",
            "plant",
            "car",
            "park",
            "land",
            "roof",
            "ceil",
            "level-",
            "area",
            "aks",
            "mobilya",
            "墙砖",
            "文字",
            "标注",
            "轴",
            "家具");

    private final LayerRules rules;
    private final PerLayer<Boolean> walls = new PerLayer<>(this::saysWall);
    private final PerLayer<Boolean> others = new PerLayer<>(this::saysOther);

    public LayerWords(LayerRules rules) {
        this.rules = rules;
    }

    public boolean isWall(String layer) {
        return walls.of(layer);
    }

    private boolean saysWall(String layer) {
        return rules.nameWalls() ? rules.says(layer, LayerRule.Kind.WALL) : namesWall(layer);
    }

    /// Says whether the name tells that the layer holds no walls.
    public boolean isNoWall(String layer) {
        return others.of(layer);
    }

    private boolean saysOther(String layer) {
        return !isWall(layer) && (rules.nameWalls() || namesOther(layer));
    }

    /// Says whether rules tell where the walls are, so that nothing is left to try.
    boolean areRules() {
        return rules.nameWalls();
    }

    private static boolean namesWall(String layer) {
        return contains(WALL, layer) && !contains(List.of("wallpaper", "dim", "hatch", "patt", "text"), layer);
    }

    private static boolean namesOther(String layer) {
        return contains(NO_WALL, layer) || OpeningWords.isOpening(layer);
    }

    private static boolean contains(List<String> words, String layer) {
        String name = layer.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
