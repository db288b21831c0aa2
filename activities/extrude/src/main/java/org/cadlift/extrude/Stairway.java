package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Stair.Ascent;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Is a way up: flights that follow one another, and how high each of their steps is.
///
/// Each line of a flight is the front of a step, so that a flight has as many risers as lines, and the last leads onto
/// a landing or floor. When the steps of all flights divide the height of the storey into risers that people climb,
/// they do; otherwise only a part of the stair was drawn, or it is a few steps, and the riser follows from the depth
/// of treads by the rule of Blondel (1675): two risers and a tread are a pace.
///
/// @param flights from the lowest up
/// @param isWhole whether it leads from floor to floor
record Stairway(List<Climb> flights, double riserMm, boolean isWhole) {
    /// Steps lower or higher than these are rare in any building.
    private static final double LEAST_RISER_MM = 100;

    private static final double GREATEST_RISER_MM = 230;
    private static final double PACE_MM = 630;
    private static final double LEAST_USUAL_MM = 140;
    private static final double GREATEST_USUAL_MM = 200;

    /// Flights of one stair lie no farther apart: the well between them, or a newel.
    private static final double WELL_MM = 400;

    /// Is one flight as it is climbed.
    ///
    /// @param forward whether it climbs along its going
    /// @param firstRiser how many risers are below it
    record Climb(Stair stair, boolean forward, int firstRiser) {
        /// Lists the fronts of its steps from the lowest up.
        List<Segment> lines() {
            return forward ? stair.treads() : stair.treads().reversed();
        }

        Segment first() {
            return lines().getFirst();
        }

        Segment last() {
            return lines().getLast();
        }

        Point foot() {
            return first().at(0.5);
        }

        Point head() {
            return last().at(0.5);
        }

        int risers() {
            return stair.treads().size();
        }
    }

    /// Finds the ways up among the flights of a storey.
    static List<Stairway> of(List<Stair> flights, double heightMm) {
        List<Stairway> ways = new ArrayList<>();
        List<Stair> left = new ArrayList<>(flights);
        while (!left.isEmpty()) {
            ways.add(way(together(left), heightMm));
        }
        return ways;
    }

    /// Takes out the first flight and all that lie beside it or one another.
    private static List<Stair> together(List<Stair> left) {
        List<Stair> group = new ArrayList<>(List.of(left.removeFirst()));
        for (int i = 0; i < group.size(); i++) {
            Box near = group.get(i).region().bounds().grown(WELL_MM);
            for (int k = 0; k < left.size(); ) {
                if (near.intersects(left.get(k).region().bounds())) {
                    group.add(left.remove(k));
                } else {
                    k++;
                }
            }
        }
        return group;
    }

    private static Stairway way(List<Stair> group, double heightMm) {
        List<Stair> left = new ArrayList<>(group);
        Stair first = left.stream()
                .filter(flight -> flight.ascent() != Ascent.UNKNOWN)
                .findFirst()
                .orElse(left.getFirst());
        left.remove(first);
        List<Climb> flights = new ArrayList<>(List.of(new Climb(first, first.ascent() != Ascent.BACKWARD, 0)));
        while (!left.isEmpty()) {
            Climb below = flights.getLast();
            Climb next = nearest(below, left);
            left.remove(next.stair());
            flights.add(next);
        }
        int risers = flights.getLast().firstRiser() + flights.getLast().risers();
        double riserMm = heightMm / risers;
        boolean isWhole = riserMm >= LEAST_RISER_MM && riserMm <= GREATEST_RISER_MM;
        double usualMm = Math.clamp((PACE_MM - first.treadMm()) / 2, LEAST_USUAL_MM, GREATEST_USUAL_MM);
        return new Stairway(List.copyOf(flights), isWhole ? riserMm : usualMm, isWhole);
    }

    /// Finds the flight with an end nearest to where one ends; it climbs from there.
    private static Climb nearest(Climb below, List<Stair> left) {
        int risers = below.firstRiser() + below.risers();
        Climb nearest = new Climb(left.getFirst(), true, risers);
        double least = Double.POSITIVE_INFINITY;
        for (Stair flight : left) {
            for (boolean forward : new boolean[] {true, false}) {
                Climb climb = new Climb(flight, forward, risers);
                double away = below.head().distance(climb.foot());
                if (away < least) {
                    least = away;
                    nearest = climb;
                }
            }
        }
        return nearest;
    }
}
