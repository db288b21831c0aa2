package org.cadlift.docs.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lists the sample drawings and writes them into a folder.
final class Samples {
    private Samples() {}

    /// Draws all samples: file name to text.
    static Map<String, String> draw() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("house.dxf", BuildingSamples.house());
        samples.put("cabin-axes.dxf", BuildingSamples.cabin());
        samples.put("flat-blocks.dxf", BuildingSamples.flat());
        samples.put("office-storeys.dxf", BuildingSamples.office());
        samples.put("shed-inches.dxf", BuildingSamples.shed());
        samples.put("bracket.dxf", PartSamples.bracket());
        samples.put("plate-spline.dxf", PartSamples.plate());
        samples.put("broken.dxf", broken());
        return samples;
    }

    /// Breaks the house: the first three walls are whole, the rest of the file is lost in the middle of a number.
    private static String broken() {
        String house = BuildingSamples.house();
        int fourthLine = -1;
        for (int i = 0; i < 4; i++) {
            fourthLine = house.indexOf("\nLINE\n", fourthLine + 1);
        }
        int number = house.indexOf("\n20\n", fourthLine) + "\n20\n".length();
        return house.substring(0, number) + "80#";
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> sample : draw().entrySet()) {
            Files.writeString(folder.resolve(sample.getKey()), sample.getValue(), StandardCharsets.US_ASCII);
        }
    }
}
