package org.cadlift.workflow;

/// Names workflows so that a person can read them and the same job is never started twice.
public final class WorkflowIds {
    private WorkflowIds() {}

    /// Gives `lift/<tenant>/<name>-<key>`.
    ///
    /// @param key stands for source and options; its first twelve characters tell jobs of one name apart
    public static String of(String tenant, String name, String key) {
        return "lift/" + tenant + "/" + name + "-" + key.substring(0, Math.min(12, key.length()));
    }
}
