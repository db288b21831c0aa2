package org.cadlift.api;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cadlift.contract.FailureCode;
import org.cadlift.worker.engine.Engines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Is the program: takes the command line apart and hands it to a command.
@Command(
        name = "cadlift",
        description = "Turns flat drawings into solid 3D models.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Cadlift implements Runnable {
    @Spec
    private CommandSpec spec;

    private Cadlift() {
        spec = CommandSpec.create();
    }

    /// Commands that do all their work before they return. After them the process ends at once: an orderly exit asks
    /// every jar of the class path for a logger first, which takes a tenth of a second.
    private static final Set<String> SHORT = Set.of("convert", "inspect", "formats");

    private static final String WARM_UP = "warm-up";

    public static void main(String[] arguments) {
        // Closures in annotations are Groovy's; looking for its classes would open every jar of the class path.
        System.setProperty("picocli.disable.closures", "true");
        // No option is a database's.
        System.setProperty("picocli.converters.excludes", "java.sql.*");
        String command = arguments.length == 0 ? "" : arguments[0];
        boolean isShort = SHORT.contains(command);
        if ((isShort || command.equals(WARM_UP)) && System.getenv("CADLIFT_LOG") == null) {
            // Looking for a library that writes log lines would open every jar too, and these commands write none.
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        Streams streams = Streams.ofProcess();
        int exit = run(streams, arguments);
        streams.out().flush();
        streams.err().flush();
        if (isShort) {
            Runtime.getRuntime().halt(exit);
        }
        System.exit(exit);
    }

    /// Runs one command line and gives its exit code.
    static int run(Streams streams, String... arguments) {
        Map<String, Supplier<Object>> commands = commands(streams);
        // Taking a command's options in by reflection costs as much as reading a small drawing: only the one that is
        // called is, unless help or a wrong word asks for all.
        String called = arguments.length == 0 ? "" : arguments[0];
        Optional<Supplier<Object>> known = Optional.ofNullable(commands.get(called));
        CommandLine line = known.map(command -> alone(called, command.get())).orElseGet(() -> whole(commands));
        return line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, _) -> usage(problem, streams))
                .setExecutionExceptionHandler((fault, _, _) -> unexpected(fault, streams))
                .execute(known.isPresent() ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    }

    private static CommandLine alone(String name, Object command) {
        CommandLine line = command instanceof CommandLine group ? group : new CommandLine(command);
        return line.setCommandName("cadlift " + name);
    }

    private static CommandLine whole(Map<String, Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new Cadlift());
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    /// Gives what makes each command, by name, in the order of the help.
    static Map<String, Supplier<Object>> commands(Streams streams) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("convert", () -> ConvertCommand.of(streams));
        commands.put("batch", () -> BatchCommand.of(streams, Engines::open));
        commands.put("inspect", () -> InspectCommand.of(streams));
        commands.put("formats", () -> new FormatsCommand(streams));
        commands.put("doctor", () -> new DoctorCommand(streams));
        commands.put("serve", () -> ServeCommand.of(streams));
        commands.put(
                "keys",
                () -> new CommandLine(new KeysCommand.Group())
                        .addSubcommand(new KeysCommand.Create(streams))
                        .addSubcommand(new KeysCommand.Listing(streams))
                        .addSubcommand(new KeysCommand.Revoke(streams))
                        .addSubcommand(new KeysCommand.Rotate(streams)));
        commands.put("worker", () -> WorkerCommand.of(streams));
        commands.put("status", () -> new JobCommand.Status(streams));
        commands.put("cancel", () -> new JobCommand.Cancel(streams));
        commands.put("pause", () -> new JobCommand.Pause(streams));
        commands.put("resume", () -> new JobCommand.Resume(streams));
        commands.put(WARM_UP, WarmUpCommand::new);
        return commands;
    }

    /// Answers a call without a command.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    private static int usage(ParameterException problem, Streams streams) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        Talk talk = new Talk(streams.err(), Talk.Volume.NORMAL);
        talk.say("cadlift: " + FailureCode.SYS_INVALID_PARAMETERS.name() + ": " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(
                problem, problem.getCommandLine().getErr());
        talk.say("  `" + command.qualifiedName() + " --help` lists what there is.");
        return ExitCode.USAGE.number();
    }

    private static int unexpected(Exception fault, Streams streams) {
        Talk talk = new Talk(streams.err(), Talk.Volume.VERBOSE);
        talk.failure(
                "cadlift", FailureCode.SYS_UNEXPECTED_ERROR, FailureCode.SYS_UNEXPECTED_ERROR.message() + ": " + fault);
        talk.trace(fault);
        return ExitCode.FAILED.number();
    }
}
