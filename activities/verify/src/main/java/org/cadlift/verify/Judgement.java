package org.cadlift.verify;

import org.cadlift.contract.NoticeCode;

/// Is what came of reading one file back.
sealed interface Judgement {
    /// @param by the reader and its version
    /// @param volumeMm3 that was read; 0 for a file that states none
    /// @param solids that were read; 0 for a file that holds none
    record Valid(String by, double volumeMm3, int solids) implements Judgement {}

    /// @param reason what differs, with both figures
    record Invalid(String by, String reason, double volumeMm3, int solids) implements Judgement {}

    /// @param remedy what the user can do to have the file checked
    record Unchecked(String reason, String remedy) implements Judgement {}

    /// Is good, and no model: a plan, or what lies beside a model.
    static Judgement validWithoutSolids(String by) {
        return new Valid(by, 0, 0);
    }

    static Judgement invalid(String by, String reason) {
        return new Invalid(by, reason, 0, 0);
    }

    static Judgement unchecked(String reason) {
        return new Unchecked(reason, NoticeCode.VERIFY_UNCHECKED.action());
    }
}
