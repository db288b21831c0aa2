package org.cadlift.contract;

/// Names what a [Finding] is about: a [FailureCode] ends the job, a [NoticeCode] does not.
public sealed interface Code permits FailureCode, NoticeCode {
    /// Gives the code as it appears in reports, for instance `CAD_NO_CLOSED_SHAPES`.
    String name();
}
