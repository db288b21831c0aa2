/// Says how much stands between a drawing and its meaning.
enum Level {
    /// Walls, hinged doors, windows and names.
    EASY,
    /// Every kind of opening, dimensions, a frame with its title, layer names in any language.
    MEDIUM,
    /// Turned, round and slanted walls, furniture and stairs, strokes that miss each other, units left out.
    HARD
}
