package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Roof;
import org.cadlift.model.building.Building;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;

/// Extrudes a plan into a building of exact solids.
public final class Extrude {
    /// Says how high; lengths in mm.
    ///
    /// @param heightMm height of a storey, and of what states no height of its own, > 0
    /// @param slabMm thickness of the slab under a storey, or none at 0; at most half its height is taken
    /// @param ceilingMm thickness of the ceilings of rooms, or none at 0; at most half of a room's height is
    ///     taken
    public record Options(double heightMm, double slabMm, double ceilingMm, Roof roof) {
        /// Takes slabs as thick as concrete ones of common spans, no ceilings and no roof.
        public Options(double heightMm) {
            this(heightMm, 200, 0, Roof.NONE);
        }
    }

    public static final Options DEFAULTS = new Options(3000);

    private Extrude() {}

    /// Makes the building.
    ///
    /// @param name the building's name, for people
    /// @return the building, or `CAD_NO_CLOSED_SHAPES` for a plan with nothing to extrude, or `GEO_INVALID_POLYGON`
    ///     when no part of it has an inside
    public static Outcome<Building> extrude(String name, Plan plan, Options options) {
        Site site = new Site(plan, options);
        List<Building.Level> levels = new ArrayList<>();
        int parts = 0;
        for (Storey storey : plan.storeys()) {
            site.build(levels.size());
            levels.add(new Building.Level(
                    storey.name(),
                    storey.elevation().mm(options.heightMm()),
                    storey.height().mm(options.heightMm())));
            parts += storey.walls().size()
                    + storey.profiles().size()
                    + storey.columns().size()
                    + storey.stairs().size();
        }
        site.end();
        List<Finding> findings = site.elements().findings();
        if (parts == 0) {
            return Outcome.failed(
                    Finding.error(FailureCode.CAD_NO_CLOSED_SHAPES, "The plan holds no wall and no profile"), findings);
        }
        if (site.elements().list().isEmpty()) {
            return Outcome.failed(
                    Finding.error(
                            FailureCode.GEO_INVALID_POLYGON,
                            "None of the " + parts + " outlines has an inside that makes a solid"),
                    findings);
        }
        return Outcome.made(site.building(name, plan.origin(), levels), findings);
    }
}
