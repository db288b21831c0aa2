package org.cadlift.docs.judges;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Is what a run of the program finds around it, as one machine differs from another.
///
/// @param java options of the virtual machine: locale, time zone, heap, processors
/// @param environment variables to set
/// @param folder the working folder; empty for that of the tests
/// @param options of `convert`
record Setting(List<String> java, Map<String, String> environment, Path folder, List<String> options) {
    static final Setting HERE = new Setting(List.of(), Map.of(), Path.of(""), List.of());

    Setting {
        java = List.copyOf(java);
        environment = Map.copyOf(environment);
        options = List.copyOf(options);
    }

    /// Gives the same with these options of `convert`.
    Setting with(String... more) {
        return new Setting(java, environment, folder, List.of(more));
    }
}
