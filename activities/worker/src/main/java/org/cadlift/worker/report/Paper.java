package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;
import org.cadlift.plane.Point;

/// Is a drawing that lies in the picture.
///
/// @param file name of the drawing; empty for a lone one
/// @param by moves it to where it lies
record Paper(String file, CadDrawing drawing, Point by) {
    static final Point NOWHERE = new Point(0, 0);

    /// Lists what lies in the picture: drawings of a set on one another, as the plan says.
    static List<Paper> of(Drawings drawing, Optional<Plan> plan) {
        return switch (drawing) {
            case CadDrawing cad -> List.of(new Paper("", cad, NOWHERE));
            case DrawingSet set -> {
                List<Paper> papers = new ArrayList<>();
                for (DrawingSet.Member member : set.members()) {
                    int index = papers.size();
                    papers.add(new Paper(
                            member.file(),
                            member.drawing(),
                            plan.map(read -> shift(read, index)).orElse(NOWHERE)));
                }
                yield papers;
            }
        };
    }

    /// Gives the move of the storeys of a drawing in the picture; what moves a storey within its drawing is none.
    static Point shift(Plan plan, int drawing) {
        return plan.shares().isEmpty() ? NOWHERE : plan.shares().get(drawing).offset();
    }
}
