package org.cadlift.api.serve.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what a job starts from.
public enum JobType {
    CAD,
    IMAGE,
    PROMPT;

    /// Gives the name in requests and answers.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<JobType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.id().equals(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(JobType::id).collect(Collectors.joining(", "));
    }
}
