package org.cadlift.kernel;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the program's answer. Names it does not know are skipped, so that a newer program may say more.
final class AnswerReader {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerReader() {}

    /// Says that an answer is no JSON of the form agreed, and where.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    static Check.Checked read(String answer) throws Malformed {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer)) {
            return checked(json);
        } catch (JacksonException e) {
            throw new Malformed(e.getOriginalMessage());
        }
    }

    private static Check.Checked checked(JsonParser json) throws Malformed {
        String version = "";
        boolean valid = false;
        int looseFaces = 0;
        List<MeasuredSolid> solids = new ArrayList<>();
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "occt" -> version = json.getString();
                case "valid" -> valid = value == JsonToken.VALUE_TRUE;
                case "loose_faces" -> looseFaces = json.getIntValue();
                case "solids" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        solids.add(solid(json));
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT || version.isEmpty()) {
            throw new Malformed("the answer is not whole");
        }
        return new Check.Checked(version, valid, looseFaces, solids);
    }

    private static MeasuredSolid solid(JsonParser json) {
        boolean valid = false;
        boolean closed = false;
        double volume = Double.NaN;
        double area = Double.NaN;
        double tolerance = Double.NaN;
        int faces = 0;
        int cylinders = 0;
        List<Double> box = new ArrayList<>();
        List<Double> centroid = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "valid" -> valid = value == JsonToken.VALUE_TRUE;
                case "closed" -> closed = value == JsonToken.VALUE_TRUE;
                case "volume" -> volume = number(json, value);
                case "area" -> area = number(json, value);
                case "tolerance" -> tolerance = number(json, value);
                case "faces" -> faces = json.getIntValue();
                case "cylinders" -> cylinders = json.getIntValue();
                case "bbox" -> numbers(json, box);
                case "centroid" -> numbers(json, centroid);
                default -> json.skipChildren();
            }
        }
        return new MeasuredSolid(valid, closed, volume, area, box, centroid, tolerance, faces, cylinders);
    }

    private static void numbers(JsonParser json, List<Double> into) {
        for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
            into.add(number(json, item));
        }
    }

    /// JSON has no word for a number that is none; the program writes null.
    private static double number(JsonParser json, JsonToken token) {
        return token == JsonToken.VALUE_NULL ? Double.NaN : json.getDoubleValue();
    }

    private static void expect(JsonParser json, JsonToken token) throws Malformed {
        if (json.nextToken() != token) {
            throw new Malformed("the answer is no JSON object");
        }
    }
}
