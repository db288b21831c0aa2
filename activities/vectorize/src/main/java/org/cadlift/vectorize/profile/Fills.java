package org.cadlift.vectorize.profile;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Stroke;

/// Decides which filled areas are shapes of their own.
///
/// A hatch mostly marks the cut face of what lines bound, and its boundary then repeats parts of them. So a fill counts
/// only where no outline is near: a solid fill when its box meets no outline's, a pattern when nothing else is closed.
final class Fills {
    private Fills() {}

    static List<Outline> beside(List<Outline> fills, List<Outline> outlines, Account account) {
        if (fills.isEmpty()) {
            return List.of();
        }
        Box[] boxes = new Box[outlines.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = outlines.get(i).loop().bounds();
        }
        BoxIndex tree = BoxIndex.of(boxes);
        List<Outline> kept = new ArrayList<>();
        for (Outline fill : fills) {
            boolean[] alone = {true};
            tree.meeting(fill.loop().bounds(), i -> alone[0] = false);
            boolean counts = outlines.isEmpty() || (isSolid(fill) && alone[0]);
            if (counts) {
                kept.add(fill);
            } else {
                for (Stroke stroke : fill.strokes()) {
                    account.annotation(stroke.entity(), "fills what lines bound");
                }
            }
        }
        return kept;
    }

    private static boolean isSolid(Outline outline) {
        return outline.first().figure().shape() instanceof Shape.Fill fill && fill.solid();
    }
}
