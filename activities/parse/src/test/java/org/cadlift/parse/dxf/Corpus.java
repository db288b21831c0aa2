package org.cadlift.parse.dxf;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds drawings made by others, at `CADLIFT_CORPUS` or in `../shared/corpus` beside the repository, with what its
/// `manifest.csv` says that ezdxf finds in them.
final class Corpus {
    private static final Pattern COUNT = Pattern.compile("\"([^\"]+)\": (\\d+)");

    /// Is a drawing and the counts of ezdxf.
    ///
    /// @param readBy how ezdxf reads it: `strict`, `recover` or `fail`
    record Drawing(
            String name,
            Path file,
            String readBy,
            SortedMap<String, Integer> model,
            SortedMap<String, Integer> blocks,
            int paper) {}

    private Corpus() {}

    static Path folder() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("cadlift"))) {
            root = root.getParent();
        }
        return root.resolve(System.getenv().getOrDefault("CADLIFT_CORPUS", "../shared/corpus"))
                .normalize();
    }

    static boolean isThere() {
        return Files.isRegularFile(folder().resolve("manifest.csv"));
    }

    static List<Drawing> drawings() throws IOException {
        List<List<String>> rows = rows(Files.readString(folder().resolve("manifest.csv")));
        List<Drawing> drawings = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(rows.getFirst().get(i), row.get(i));
            }
            if (cells.getOrDefault("kind", "").equals("dxf")) {
                drawings.add(drawing(cells));
            }
        }
        return drawings;
    }

    private static Drawing drawing(Map<String, String> cells) {
        String file = cells.getOrDefault("file", "");
        String paper = cells.getOrDefault("paperspace_entities", "");
        return new Drawing(
                file.replaceFirst("^dxf/", ""),
                folder().resolve(file),
                cells.getOrDefault("ezdxf", ""),
                counts(cells.getOrDefault("entity_histogram", "")),
                counts(cells.getOrDefault("block_entities", "")),
                paper.isEmpty() ? 0 : Integer.parseInt(paper));
    }

    private static SortedMap<String, Integer> counts(String json) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        Matcher matcher = COUNT.matcher(json);
        while (matcher.find()) {
            counts.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return counts;
    }

    /// Reads comma-separated rows; quotes hold commas, line feeds and, doubled, quotes.
    static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                // A doubled quote closes and opens at once.
                if (!quoted && !cell.isEmpty()) {
                    cell.append(c);
                }
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows.stream().filter(not(List::isEmpty)).toList();
    }
}
