package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Map;
import org.cadlift.model.drawing.Layer;

/// Is all of a DXF file that a drawing needs, as stated.
///
/// @param blocks by name in capitals; spaces are no blocks
/// @param entities of all spaces, in file order
record DxfFile(Header header, List<Layer> layers, Map<String, Block> blocks, List<Stored> entities) {}
