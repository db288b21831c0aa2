package org.cadlift.parse.dxf;

import org.cadlift.model.drawing.Layer;

/// Takes what [DxfReader] finds, in the order of the file.
interface Sink {
    /// Says whether an entity of the entities section need not be read: what its tags tell is enough.
    boolean takes(String type, Tags tags);

    void layer(Layer layer);

    void block(Block block);

    /// Takes an entity of model or paper space.
    void entity(Stored entity);
}
