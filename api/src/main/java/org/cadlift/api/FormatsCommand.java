package org.cadlift.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.worker.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the formats, and what each keeps of a model.
@Command(
        name = "formats",
        description = "Lists the formats that models are written in, and what each keeps.",
        mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    FormatsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (json) {
            List<Map<String, String>> formats =
                    Stream.of(Format.values()).map(FormatsCommand::described).toList();
            streams.out().writeBytes(Json.of(Map.of("formats", formats)));
            streams.out().println();
        } else {
            Table table = new Table("lll", "FORMAT", "FILE", "KEEPS");
            for (Format format : Format.values()) {
                table.row(format.id(), "." + format.extension(), format.description());
            }
            streams.out().println(table);
        }
        return ExitCode.OK.number();
    }

    private static Map<String, String> described(Format format) {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("name", format.id());
        described.put("extension", format.extension());
        described.put("description", format.description());
        return described;
    }
}
