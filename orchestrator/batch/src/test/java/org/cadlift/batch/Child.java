package org.cadlift.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a batch in a process of its own, which a test may kill or give little memory.
final class Child {
    private Child() {}

    /// @param arguments the office's folder, milliseconds that an item takes at most, and a database's address, user
    /// and
    ///     password where there is one
    public static void main(String[] arguments) throws IOException {
        Office office = new Office(Path.of(arguments[0]));
        office.input(System.getProperty("input", office.drawings.toString()));
        if (arguments.length > 2) {
            office.database(
                    arguments[2],
                    Map.of("CADLIFT_DATABASE_USER", arguments[3], "CADLIFT_DATABASE_PASSWORD", arguments[4]));
        }
        int milliseconds = Integer.parseInt(arguments[1]);
        BatchRun run = office.run(
                milliseconds > 0
                        ? ScriptedEngine.slow(office.store, milliseconds)
                        : ScriptedEngine.prompt(office.store));
        System.out.println(run.totals().byStatus());
        System.exit(run.fault().isEmpty() ? 0 : 1);
    }

    /// Starts the process; its output goes into `child.txt` of the folder.
    static Process start(List<String> flags, Path folder, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName(), folder.toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
    }
}
