package org.cadlift.contract.report;

import java.util.List;

/// Tells what was understood, per storey. Polygons are rings without the closing point, x and y in mm;
/// curved edges are flattened to 0.5 mm here only.
public record PlanReport(List<Storey> storeys) {
    public record Storey(
            String name,
            double elevation,
            double height,
            List<Double> offset,
            List<Wall> walls,
            List<Room> rooms,
            List<Opening> openings,
            List<Column> columns,
            List<Stair> stairs,
            List<Profile> profiles) {}

    public record Wall(
            String id,
            List<List<Double>> polygon,
            List<List<List<Double>>> holes,
            double thickness,
            double height,
            double confidence,
            String layer) {}

    public record Room(
            String id, String name, List<List<Double>> polygon, List<List<List<Double>>> holes, double areaMm2) {}

    public record Opening(
            String id,
            String kind,
            String wall,
            List<Double> center,
            double width,
            double sill,
            double head,
            String swing,
            double confidence) {}

    public record Column(String id, List<List<Double>> polygon, double height) {}

    public record Stair(String id, List<List<Double>> polygon, int treads) {}

    public record Profile(
            String id,
            double areaMm2,
            String layer,
            double height,
            List<List<Double>> polygon,
            List<List<List<Double>>> holes) {}
}
