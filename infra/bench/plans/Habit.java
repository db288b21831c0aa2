/// Is a way in which draughtsmen draw walls and what is in them.
enum Habit {
    /// Both faces as lines, trimmed at each crossing; doors as leaf and arc, windows as lines.
    LINES,
    /// The same with every door and window an insert of one block, scaled, turned and mirrored.
    BLOCKS,
    /// Wall pieces as closed polylines with a hatch, doors with a leaf of two lines.
    HATCH,
    /// Wall pieces as closed polylines without hatch, arcs as polylines.
    PIECES,
    /// A rectangle for each run of wall, overlapping where runs meet.
    BARS,
    /// Polylines as wide as the wall.
    WIDE,
    /// Lines with further lines within the outer wall, for its leaves.
    CAVITY,
    /// The wall's faces run on across doors and windows, which are drawn over them.
    OVERDRAWN,
    /// The same without jambs: a window is one line in the wall, or an outline, and its layer's name tells.
    NAMED
}
