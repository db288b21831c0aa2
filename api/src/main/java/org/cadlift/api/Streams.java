package org.cadlift.api;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Holds what a command reads and writes, so that it can run inside a test as it does in a shell.
///
/// @param out data, and nothing else
/// @param err talk
/// @param terminal whether `err` is a terminal that understands a line being written over
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    /// Gives the streams of the process. The launcher tells whether standard error is a terminal: the shell knows, Java
    /// would have to load a library to find out.
    static Streams ofProcess() {
        return new Streams(
                System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), Boolean.getBoolean("cadlift.terminal"));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        OutputStream raw = new FileOutputStream(descriptor);
        return new PrintStream(new BufferedOutputStream(raw), false, StandardCharsets.UTF_8);
    }
}
