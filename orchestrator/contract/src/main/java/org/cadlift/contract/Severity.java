package org.cadlift.contract;

/// Grades a [Finding]: `INFO` is worth knowing, `WARNING` may be loss, `ERROR` is loss or failure.
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
