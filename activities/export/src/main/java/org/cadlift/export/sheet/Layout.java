package org.cadlift.export.sheet;

import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Says how a storey lies on paper.
///
/// @param middle of the storey, which lies in the middle of what the sheet has for it
record Layout(PaperSize paper, Scale scale, Point middle) {
    static final double MARGIN_MM = 10;
    /// Height of the strip of titles along the foot.
    static final double TITLE_MM = 20;
    /// Room beside the plan for its dimensions.
    static final double DIMENSION_MM = 16;

    private static final double SMALL_PAPER_SCALE = 1e-3;

    /// Chooses the largest scale that fits A4 or else A3, as long as it is no less than 1:1000, and A2 to A0 from
    /// there.
    static Layout of(Box extent) {
        Point middle = new Point((extent.minX() + extent.maxX()) / 2, (extent.minY() + extent.maxY()) / 2);
        for (List<PaperSize> papers :
                List.of(List.of(PaperSize.A4, PaperSize.A3), List.of(PaperSize.A2, PaperSize.A1, PaperSize.A0))) {
            for (Scale scale : Scale.usual()) {
                for (PaperSize paper : papers) {
                    boolean isWanted = papers.contains(PaperSize.A0) || scale.factor() >= SMALL_PAPER_SCALE;
                    if (isWanted && fits(extent, scale, paper)) {
                        return new Layout(paper, scale, middle);
                    }
                }
            }
        }
        return new Layout(PaperSize.A0, Scale.usual().getLast(), middle);
    }

    private static boolean fits(Box extent, Scale scale, PaperSize paper) {
        double widthMm = paper.widthMm() - 2 * MARGIN_MM - 2 * DIMENSION_MM;
        double heightMm = paper.heightMm() - 2 * MARGIN_MM - TITLE_MM - 2 * DIMENSION_MM;
        return extent.width() * scale.factor() <= widthMm && extent.height() * scale.factor() <= heightMm;
    }

    /// Gives the place on paper of a place in the building.
    Point at(Point place) {
        Point center = new Point(paper.widthMm() / 2, (paper.heightMm() + TITLE_MM) / 2);
        return center.plus(place.minus(middle).times(scale.factor()));
    }
}
