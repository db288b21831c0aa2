package org.cadlift.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/// Runs command lines in this process, with streams of their own.
final class Shell {
    private Shell() {}

    /// Is how a command ended.
    record Ended(int exit, String out, String err) {}

    static Ended run(String... arguments) {
        return pipe("", arguments);
    }

    /// @param in what the command reads on standard input
    static Ended pipe(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit;
        try (PrintStream toOut = new PrintStream(out, true, UTF_8);
                PrintStream toErr = new PrintStream(err, true, UTF_8)) {
            Streams streams = new Streams(new ByteArrayInputStream(in.getBytes(UTF_8)), toOut, toErr, false);
            exit = Cadlift.run(streams, arguments);
        }
        return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
