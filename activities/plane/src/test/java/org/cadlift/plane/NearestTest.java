package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void pointsBesideASegmentFallOntoIt() {
        Segment segment = new Segment(new Point(0, 0), new Point(10, 0));
        assertThat(Nearest.on(segment, new Point(4, 3))).isEqualTo(new Point(4, 0));
        assertThat(Nearest.on(segment, new Point(-4, 3))).isEqualTo(new Point(0, 0));
    }

    /// Ends that moved together leave a segment without length; it is as near as any.
    @Test
    void aSegmentThatShrankToAPointIsThatPoint() {
        Point place = new Point(5, 7);
        assertThat(Nearest.on(new Segment(place, place), new Point(6, 7))).isEqualTo(place);
    }

    @Test
    void theCenterOfAnArcIsNearestToItsStart() {
        Arc arc = Arc.ofAngles(new Point(1, 1), 2, 0, Math.PI);
        assertThat(Nearest.on(arc, new Point(1, 1))).isEqualTo(new Point(3, 1));
        assertThat(Nearest.on(arc, new Point(1, 2))).isEqualTo(new Point(1, 3));
    }
}
