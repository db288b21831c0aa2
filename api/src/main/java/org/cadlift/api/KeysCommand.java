package org.cadlift.api;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.database.Tables;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.api.serve.identity.key.Keys;
import org.cadlift.batch.table.Database;
import org.cadlift.contract.FailureCode;
import org.cadlift.worker.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Manages API keys in the database of a server: the way to the first one, for which there is no key yet.
abstract class KeysCommand implements Callable<Integer> {
    // H2's own number for a file that another process holds.
    private static final int H2_TAKEN = 90_020;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "cadlift-data",
            description = "Where the server keeps what it keeps on this machine. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("");

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description =
                    "The server's database, as for `cadlift serve`. Default: CADLIFT_DATABASE_URL, or a file in DIR.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--tenant", defaultValue = "local", description = "Whose keys. Default: ${DEFAULT-VALUE}.")
    private String tenant = "";

    KeysCommand(Streams streams) {
        this.streams = streams;
        this.spec = CommandSpec.create();
    }

    /// Gives what is to be said, as JSON lines.
    abstract List<Map<String, Object>> act(Keys keys, String tenant);

    @Override
    public final Integer call() {
        Talk talk = new Talk(streams.err(), Talk.Volume.NORMAL);
        try (Tables tables = Tables.open(address(), System.getenv())) {
            for (Map<String, Object> line : act(new Keys(tables.client()), tenant)) {
                streams.out().writeBytes(Json.of(line));
                streams.out().println();
            }
            streams.out().flush();
            return ExitCode.OK.number();
        } catch (Key.OrderFault e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return unavailable(e, talk);
        }
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String address() {
        return database.or(() -> Optional.ofNullable(System.getenv("CADLIFT_DATABASE_URL")))
                .orElseGet(() -> Database.inFile(data.resolve("jobs")));
    }

    private int unavailable(RuntimeException thrown, Talk talk) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                talk.failure(
                        "keys",
                        FailureCode.SYS_UNAVAILABLE,
                        fault.getErrorCode() == H2_TAKEN
                                ? "a server holds the database in " + data
                                        + "; ask it (POST /api/v1/keys with an admin's key), or stop it for the moment"
                                : "the database does not answer: " + fault.getMessage());
                return ExitCode.UNAVAILABLE.number();
            }
        }
        throw thrown;
    }

    private static Map<String, Object> line(Key key) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", key.id());
        line.put("tenant", key.tenant());
        line.put("user", key.user());
        line.put("role", key.role().name().toLowerCase(Locale.ROOT));
        line.put("scopes", String.join(" ", key.scopes()));
        line.put("state", key.state(Instant.now()));
        line.put("created_at", key.created().toString());
        line.put("expires_at", key.expires().toString());
        line.put("last_used_at", key.used().map(Instant::toString).orElse(""));
        return line;
    }

    /// Shows a new key, with the secret that is not shown again.
    private static List<Map<String, Object>> shown(Key.Fresh fresh) {
        Map<String, Object> line = line(fresh.key());
        line.put("secret", fresh.secret());
        return List.of(line);
    }

    /// Groups the commands.
    @Command(name = "keys", description = "Manages API keys.", mixinStandardHelpOptions = true)
    static final class Group implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "One of create, list, revoke, rotate is needed");
        }
    }

    /// Makes a key.
    @Command(
            name = "create",
            description = "Makes a key and shows it, once.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Create extends KeysCommand {
        @Option(names = "--user", required = true, description = "Who calls with it, for the log and the audit.")
        private String user = "";

        @Option(names = "--role", required = true, description = "viewer, operator or admin.")
        private Role role = Role.VIEWER;

        @Option(
                names = "--scopes",
                split = ",",
                description = "Parts of the API it is confined to, such as jobs:read,batches:write. Default: all.")
        private Set<String> scopes = Set.of();

        @Option(names = "--days", defaultValue = "365", description = "When it ends. Default: ${DEFAULT-VALUE}.")
        private int days;

        Create(Streams streams) {
            super(streams);
        }

        @Override
        List<Map<String, Object>> act(Keys keys, String tenant) {
            return shown(keys.create(new Key.Order(tenant, user, role, scopes, days), Instant.now()));
        }
    }

    /// Lists keys.
    @Command(name = "list", description = "Lists the keys of a tenant, a line each.", mixinStandardHelpOptions = true)
    static final class Listing extends KeysCommand {
        Listing(Streams streams) {
            super(streams);
        }

        @Override
        List<Map<String, Object>> act(Keys keys, String tenant) {
            return keys.list(tenant).stream().map(KeysCommand::line).toList();
        }
    }

    /// Ends a key.
    @Command(name = "revoke", description = "Ends a key at once.", mixinStandardHelpOptions = true)
    static final class Revoke extends KeysCommand {
        @Parameters(paramLabel = "ID", description = "Id of the key, as `cadlift keys list` names it.")
        private String id = "";

        Revoke(Streams streams) {
            super(streams);
        }

        @Override
        List<Map<String, Object>> act(Keys keys, String tenant) {
            if (!keys.revoke(tenant, id, Instant.now())) {
                throw wrong("there is no key " + id + " of " + tenant + " that could be revoked");
            }
            return keys.get(tenant, id).map(KeysCommand::line).stream().toList();
        }
    }

    /// Replaces a key.
    @Command(
            name = "rotate",
            description = "Makes another key like it and lets the old one go on for a while.",
            mixinStandardHelpOptions = true)
    static final class Rotate extends KeysCommand {
        @Parameters(paramLabel = "ID", description = "Id of the old key.")
        private String id = "";

        @Option(
                names = "--overlap",
                paramLabel = "HOURS",
                defaultValue = "24",
                description = "How long the old key goes on. Default: ${DEFAULT-VALUE}.")
        private int overlap;

        Rotate(Streams streams) {
            super(streams);
        }

        @Override
        List<Map<String, Object>> act(Keys keys, String tenant) {
            if (overlap < 0 || overlap > Keys.MOST_OVERLAP_HOURS) {
                throw wrong("overlap " + overlap + " out of valid range (0-" + Keys.MOST_OVERLAP_HOURS + ")");
            }
            return keys.rotate(tenant, id, Duration.ofHours(overlap), Instant.now())
                    .map(KeysCommand::shown)
                    .orElseThrow(() -> wrong("there is no key " + id + " of " + tenant + " that is still good"));
        }
    }
}
