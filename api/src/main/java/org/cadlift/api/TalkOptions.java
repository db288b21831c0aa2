package org.cadlift.api;

import picocli.CommandLine.Option;

/// Holds how much is said.
final class TalkOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what failed.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say also what each step took, and where the program itself broke.")
    private boolean verbose;

    Talk talk(Streams streams) {
        Talk.Volume volume = verbose ? Talk.Volume.VERBOSE : quiet ? Talk.Volume.QUIET : Talk.Volume.NORMAL;
        return new Talk(streams.err(), volume);
    }
}
