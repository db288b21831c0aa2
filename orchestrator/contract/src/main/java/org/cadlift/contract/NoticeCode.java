package org.cadlift.contract;

/// Enumerates what a step may notice without failing; closed, and part of the public contract.
public enum NoticeCode implements Code {
    /// Means: the reader repaired a fault of the file.
    DXF_REPAIRED("Compare the result with the drawing at the place named."),
    /// Means: the file ends before its end; what is missing nobody can know.
    DXF_TRUNCATED("Get the whole file again; what was read until its end was used."),
    /// Means: the program that reads DWG met a fault of the file and read on.
    DWG_REPAIRED("Compare the result with the drawing; if it matters, save the drawing again as DWG or DXF."),
    /// Means: an entity takes no part in the model.
    ENTITY_IGNORED("Convert it to lines, arcs or polylines if it matters."),
    /// Means: an entity could not be read or used.
    ENTITY_FAILED("Repair or redraw the entity at the place named."),
    /// Means: a file that the drawing refers to is not there.
    REFERENCE_MISSING("Put the file beside the drawing, or bind the reference, and convert again."),
    /// Means: a block nests or repeats beyond a limit, or inserts itself.
    BLOCK_LIMIT("Explode or simplify the block."),
    /// Means: the unit was decided on evidence.
    UNITS_ASSUMED("Set --units if the evidence is wrong."),
    /// Means: geometry was moved to a local origin.
    ORIGIN_MOVED("Add the recorded origin to get survey coordinates."),
    /// Means: an ellipse or spline was replaced by arcs or segments.
    CURVE_APPROXIMATED("Lower --tolerance for a closer fit."),
    /// Means: an outline has a gap.
    OUTLINE_OPEN("Close the gap, or raise --tolerance above its size."),
    /// Means: an outline crosses itself or has no area.
    OUTLINE_INVALID("Redraw the outline without crossing itself."),
    /// Means: the same outline stands twice.
    OUTLINE_DUPLICATE("None is needed: the copy was counted once."),
    /// Means: an outline is below the smallest size.
    OUTLINE_TOO_SMALL("None is needed unless the detail matters."),
    /// Means: an outline is too narrow for its wall thickness.
    WALL_COLLAPSED("Lower --wall-thickness for outlines this narrow."),
    /// Means: an opening is only proposed, or could not be cut.
    OPENING_UNCUT("Look at the place named; the report lists each opening with its confidence."),
    /// Means: a stair was not built as it stands in the plan: it is drawn again from below, or its steps do not lead
    /// from floor to floor.
    STAIR_ASSUMED("Draw all steps of the stair, and set --height to the height of the storey."),
    /// Means: the height at which plans are cut meets nothing of a storey.
    PLAN_UNCUT("Lower --cut, or leave it out; the plan shows the storey from above or from below."),
    /// Means: a roof was not built as asked for, or its outline was made simpler.
    ROOF_ASSUMED("Look at the roof; close the walls around rooms, or choose another --roof."),
    /// Means: auto decided between building and profile.
    MODE_CHOSEN("Set --mode to overrule."),
    /// Means: one of several drawings of a building does not lie on the others.
    DRAWING_APART("Draw all storeys on the same axes and the same way round; this one stays where it is drawn."),
    /// Means: storeys were told by layer names, by elevations, by plans side by side on the sheet, or by drawings.
    STOREY_ASSUMED("Name layers FLOOR-1, FLOOR-2, … to tell storeys apart."),
    /// Means: a rule says what a layer holds on which nothing lies.
    RULE_UNUSED("Compare the rule's pattern with the layers that `cadlift inspect FILE` lists."),
    /// Means: a file was not checked by another program.
    VERIFY_UNCHECKED("Run `cadlift doctor` to see what to install."),
    /// Means: a limit ended a list or a search early.
    LIMIT_REACHED("Raise the limit in the configuration if the machine allows it."),
    /// Means: a stored artifact was damaged and made again.
    STORE_REPAIRED("None is needed: the step was done again.");

    private final String action;

    NoticeCode(String action) {
        this.action = action;
    }

    public String action() {
        return action;
    }
}
