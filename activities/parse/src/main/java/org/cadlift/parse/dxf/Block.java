package org.cadlift.parse.dxf;

import java.util.List;

/// Is a block definition.
///
/// @param reference what file it stands for; [Reference#NONE] for most
record Block(String name, double baseX, double baseY, double baseZ, Reference reference, List<Stored> entities) {
    /// Stands where a use names a block that is not there.
    static final Block MISSING = new Block("", 0, 0, 0, Reference.NONE, List.of());

    /// Is an external reference.
    ///
    /// @param path of the file (1), as the machine knew it that drew; the block's name where none is stated
    /// @param overlaid whether it is shown in this drawing only, and not where this drawing is itself referred to
    record Reference(String path, boolean overlaid) {
        static final Reference NONE = new Reference("", false);
    }

    /// Says whether the file it stands for was not read.
    boolean isUnresolved() {
        return !reference.path().isEmpty() && entities.isEmpty();
    }
}
