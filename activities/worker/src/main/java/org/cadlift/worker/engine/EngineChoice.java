package org.cadlift.worker.engine;

/// Says on which engine jobs run.
public sealed interface EngineChoice {
    /// Takes the dev server when its program is found, else the embedded engine.
    record Auto() implements EngineChoice {}

    /// Runs in this process and keeps nothing of its own.
    record Embedded() implements EngineChoice {}

    /// Starts `temporal server start-dev` with a database file, and stops it at the end.
    record Dev() implements EngineChoice {}

    /// Uses a server or cluster that is there.
    ///
    /// @param target `host:port`
    record Cluster(String target) implements EngineChoice {}

    /// Reads `auto`, `embedded`, `dev` or `HOST:PORT`.
    ///
    /// @throws IllegalArgumentException with a message for the user when it is none of these
    static EngineChoice parse(String text) {
        return switch (text) {
            case "auto" -> new Auto();
            case "embedded" -> new Embedded();
            case "dev" -> new Dev();
            default -> {
                if (!text.matches("\\[?[0-9A-Za-z._:-]+]?:[0-9]{1,5}")) {
                    throw new IllegalArgumentException(
                            "engine '" + text + "' is none of auto, embedded, dev, HOST:PORT");
                }
                yield new Cluster(text);
            }
        };
    }
}
