package org.cadlift.kernel;

import java.util.List;

/// Is what came of checking one file.
public sealed interface Check {
    /// Is a file that was read and measured.
    ///
    /// @param version of OpenCASCADE
    /// @param valid whether all solids are valid and closed and no face lies outside them
    /// @param looseFaces faces that belong to no solid
    /// @param solids in the order of the file
    record Checked(String version, boolean valid, int looseFaces, List<MeasuredSolid> solids) implements Check {
        public Checked {
            solids = List.copyOf(solids);
        }
    }

    /// Is a check that was ended because it took too much.
    ///
    /// @param limit the limit, for people: `120 s`
    record LimitReached(String limit) implements Check {}

    /// Is a check during which the program failed; this says nothing sure about the file.
    record Crashed(String reason) implements Check {}

    /// Is a file in which the kernel finds no model.
    record Unreadable(String reason) implements Check {}
}
