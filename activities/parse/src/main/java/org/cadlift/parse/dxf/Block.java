package org.cadlift.parse.dxf;

import java.util.List;

/// Is a block definition.
record Block(String name, double baseX, double baseY, double baseZ, boolean external, List<Stored> entities) {}
