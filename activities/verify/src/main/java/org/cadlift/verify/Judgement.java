package org.cadlift.verify;

import org.cadlift.contract.NoticeCode;

/// Is what came of reading one file back.
sealed interface Judgement {
    /// @param by the reader and its version
    record Valid(String by, double volumeMm3, int solids) implements Judgement {}

    /// @param reason what differs, with both figures
    record Invalid(String by, String reason, double volumeMm3, int solids) implements Judgement {}

    /// @param remedy what the user can do to have the file checked
    record Unchecked(String reason, String remedy) implements Judgement {}

    static Judgement invalid(String by, String reason) {
        return new Invalid(by, reason, 0, 0);
    }

    static Judgement unchecked(String reason) {
        return new Unchecked(reason, NoticeCode.VERIFY_UNCHECKED.action());
    }
}
