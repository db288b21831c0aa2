package org.cadlift.vectorize;

import java.util.List;
import org.cadlift.model.plan.Rise;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Stroke;

/// Is what is drawn of one storey.
///
/// @param elevation where the storey stands in the model
/// @param zMm elevation in the drawing that becomes the storey's floor
record Level(String name, Rise elevation, double zMm, List<Stroke> strokes, List<Label> labels) {
    Level {
        strokes = List.copyOf(strokes);
        labels = List.copyOf(labels);
    }
}
