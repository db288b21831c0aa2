package org.cadlift.model.drawing;

import java.util.List;

/// Is what a building is read from: a drawing that stands alone, or a set.
public sealed interface Drawings permits Drawing, DrawingSet {
    /// Lists the drawings, from the lowest storey up.
    List<CadDrawing> all();
}
