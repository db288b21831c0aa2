package org.cadlift.api;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Declares commands and options in code. What picocli takes from annotations instead costs 80 ms of CPU at every
/// start, as much as looking into 15 MB of a drawing; so this is for commands that live for a second or less.
final class Declared {
    private Declared() {}

    /// Begins a command; [#closed] ends it.
    static CommandSpec command(String name, String description, Callable<Integer> command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().description(description).sortOptions(false);
        return spec;
    }

    /// Adds the options that every command has.
    static CommandSpec closed(CommandSpec spec) {
        return spec.versionProvider(new Version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    static OptionSpec flag(String name, String description) {
        return flag(List.of(name), description);
    }

    static OptionSpec flag(List<String> names, String description) {
        return OptionSpec.builder(names.toArray(String[]::new))
                .type(boolean.class)
                .initialValue(false)
                .description(description)
                .build();
    }

    /// Declares an option that has a value always: `${DEFAULT-VALUE}` in the description stands for the usual one.
    ///
    /// @param converter at most one; without it picocli's own reads the value
    static OptionSpec option(
            String name,
            String label,
            Class<?> type,
            String usual,
            String description,
            ITypeConverter<?>... converter) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(converter)
                .defaultValue(usual)
                .description(description)
                .build();
    }

    /// Declares an option that takes names by commas.
    static OptionSpec names(String name, Class<?> type, ITypeConverter<?> converter, String description) {
        return OptionSpec.builder(name)
                .paramLabel("NAMES")
                .type(List.class)
                .auxiliaryTypes(type)
                .converters(converter)
                .splitRegex(",")
                .description(description)
                .build();
    }
}
