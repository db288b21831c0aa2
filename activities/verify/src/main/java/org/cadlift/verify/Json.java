package org.cadlift.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Is a JSON value; asking it for what it is not is [Malformed].
sealed interface Json {
    record Structure(Map<String, Json> members) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Scalar(String value, boolean isNumber) implements Json {}

    static Json parse(ByteBuffer utf8) throws Malformed {
        byte[] bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("text follows the JSON");
            }
            return value;
        } catch (JacksonException e) {
            throw new Malformed("not JSON: " + e.getOriginalMessage());
        }
    }

    private static Json value(JsonParser parser) throws Malformed {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Json> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return new Structure(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Items(items);
        }
        if (token == null || !token.isScalarValue()) {
            throw new Malformed("the JSON ends early");
        }
        return new Scalar(parser.getString(), token.isNumeric());
    }

    default boolean has(String name) {
        return this instanceof Structure(var members) && members.containsKey(name);
    }

    default Json get(String name) throws Malformed {
        if (this instanceof Structure(var members)) {
            Json value = members.get(name);
            if (value != null) {
                return value;
            }
        }
        throw new Malformed("'" + name + "' is missing");
    }

    default Json at(int index) throws Malformed {
        if (this instanceof Items(var items) && index >= 0 && index < items.size()) {
            return items.get(index);
        }
        throw new Malformed("there is no item " + index);
    }

    /// Lists the items of a member, none where it is missing.
    default List<Json> list(String name) throws Malformed {
        if (!has(name)) {
            return List.of();
        }
        if (get(name) instanceof Items(var items)) {
            return items;
        }
        throw new Malformed("'" + name + "' is no list");
    }

    default String text() throws Malformed {
        if (this instanceof Scalar(String value, boolean isNumber) && !isNumber) {
            return value;
        }
        throw new Malformed("a text is missing");
    }

    default String text(String name, String otherwise) throws Malformed {
        return has(name) ? get(name).text() : otherwise;
    }

    default double number() throws Malformed {
        if (this instanceof Scalar(String value, boolean isNumber) && isNumber) {
            return Double.parseDouble(value);
        }
        throw new Malformed("a number is missing");
    }

    default int integer() throws Malformed {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new Malformed(number + " is no whole number");
        }
        return (int) number;
    }

    default int integer(String name, int otherwise) throws Malformed {
        return has(name) ? get(name).integer() : otherwise;
    }

    default double[] numbers(int count) throws Malformed {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = at(i).number();
        }
        return numbers;
    }
}
