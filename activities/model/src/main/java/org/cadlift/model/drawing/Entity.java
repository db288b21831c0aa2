package org.cadlift.model.drawing;

import java.util.List;

/// Is one entity as stored, with all that it draws.
///
/// @param type DXF type in capitals: `LINE`, `INSERT`
/// @param handle in hexadecimal as the file states it; `line N` when the file has none
/// @param layer the entity's own layer
/// @param figures what it draws; of an annotation what shows it and is no part of the model (the lines of a dimension);
/// empty when it was ignored or failed
/// @param fate [Fate#OPEN], or what parse settled: ignored or failed with a reason, annotation for dimensions and the
/// like
/// @param reason why ignored or failed (`layer off`, `unsupported`); else empty
public record Entity(String type, String handle, String layer, List<Figure> figures, Fate fate, String reason) {
    public Entity {
        figures = List.copyOf(figures);
        if (figures.isEmpty() && fate == Fate.OPEN) {
            throw new IllegalArgumentException("an open entity draws something: " + type + " " + handle);
        }
        if (reason.isEmpty() && (fate == Fate.IGNORED || fate == Fate.FAILED)) {
            throw new IllegalArgumentException(fate + " needs a reason: " + type + " " + handle);
        }
    }
}
