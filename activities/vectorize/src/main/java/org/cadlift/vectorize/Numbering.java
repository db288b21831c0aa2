package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;

/// Puts storeys of several drawings in place and lets the ids of their parts count through; in each drawing they begin
/// at 1.
final class Numbering {
    private int walls;
    private int rooms;
    private int openings;
    private int columns;
    private int stairs;
    private int profiles;

    /// Gives a storey on its floor. What was as high as a storey is as high as this one.
    Storey numbered(Storey storey, Ascent.Floor floor, Point offset) {
        Map<String, String> wallIds = new HashMap<>();
        List<Wall> standing = new ArrayList<>();
        for (Wall wall : storey.walls()) {
            String id = "w" + ++walls;
            wallIds.put(wall.id(), id);
            standing.add(new Wall(
                    id,
                    wall.region(),
                    wall.thicknessMm(),
                    high(wall.height(), floor),
                    wall.confidence(),
                    wall.source()));
        }
        return new Storey(
                floor.name(),
                floor.elevation(),
                floor.height(),
                offset,
                standing,
                storey.rooms().stream()
                        .map(room -> new Room("r" + ++rooms, room.name(), room.region()))
                        .toList(),
                storey.openings().stream()
                        .map(opening -> numbered(opening, wallIds))
                        .toList(),
                storey.columns().stream().map(column -> numbered(column, floor)).toList(),
                storey.stairs().stream().map(this::numbered).toList(),
                storey.profiles().stream()
                        .map(profile -> numbered(profile, floor))
                        .toList());
    }

    private Opening numbered(Opening opening, Map<String, String> wallIds) {
        return new Opening(
                "o" + ++openings,
                opening.kind(),
                wallIds.getOrDefault(opening.wall(), opening.wall()),
                opening.region(),
                opening.center(),
                opening.axis(),
                opening.widthMm(),
                opening.sill(),
                opening.head(),
                opening.swing(),
                opening.confidence(),
                opening.source());
    }

    private Column numbered(Column column, Ascent.Floor floor) {
        return new Column(
                "c" + ++columns, column.region(), high(column.height(), floor), column.confidence(), column.source());
    }

    private Stair numbered(Stair stair) {
        return new Stair(
                "s" + ++stairs,
                stair.region(),
                stair.treads(),
                stair.going(),
                stair.treadMm(),
                stair.ascent(),
                stair.confidence(),
                stair.source());
    }

    private Profile numbered(Profile profile, Ascent.Floor floor) {
        return new Profile(
                "p" + ++profiles, profile.region(), profile.baseMm(), high(profile.height(), floor), profile.source());
    }

    private static Rise high(Rise height, Ascent.Floor floor) {
        Rise storey = floor.height();
        return new Rise(height.fixedMm() + height.storeys() * storey.fixedMm(), height.storeys() * storey.storeys());
    }
}
