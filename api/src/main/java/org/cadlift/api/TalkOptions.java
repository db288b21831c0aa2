package org.cadlift.api;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Holds how much is said.
final class TalkOptions {
    private final OptionSpec quiet = Declared.flag(List.of("-q", "--quiet"), "Say only what failed.");
    private final OptionSpec verbose = Declared.flag(
            List.of("-v", "--verbose"), "Say also what each step took, and where the program itself broke.");

    void addTo(CommandSpec spec) {
        spec.addOption(quiet).addOption(verbose);
    }

    Talk talk(Streams streams) {
        boolean much = verbose.getValue();
        boolean little = quiet.getValue();
        Talk.Volume volume = much ? Talk.Volume.VERBOSE : little ? Talk.Volume.QUIET : Talk.Volume.NORMAL;
        return new Talk(streams.err(), volume);
    }
}
