package org.cadlift.parse.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Alters a seed; the same random numbers give the same bytes.
final class Mutation {
    /// What hand-made and broken files hold where a value should be.
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-0",
            "1",
            "-1",
            "2",
            "3",
            "7",
            "8",
            "16",
            "32",
            "255",
            "256",
            "257",
            "-256",
            "32767",
            "32768",
            "65536",
            "1000",
            "1000000",
            "2147483647",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999",
            "0.0",
            "-0.0",
            "0.5",
            "1e-300",
            "1e300",
            "-1e308",
            "1e999",
            "1e12",
            "1e13",
            "NaN",
            "inf",
            "1,5",
            "1.5.5",
            "0x10",
            "+",
            "-",
            ".",
            "e",
            "1e",
            " 12 ",
            "LINE",
            "INSERT",
            "DOOR",
            "KNOB",
            "*Model_Space",
            "*U1",
            "EOF",
            "SECTION",
            "ENDSEC",
            "BLOCK",
            "ENDBLK",
            "VERTEX",
            "SEQEND",
            "POLYLINE",
            "ENTITIES",
            "BLOCKS",
            "walls",
            "frozen",
            "{",
            "}",
            "\\S1/2;",
            "\\U+12",
            "\\U+FFFFFF",
            "\\M+1",
            "%%",
            "%%999",
            "^",
            "\u00ff\u00fe",
            "\u0000",
            "40",
            "7C");

    private static final int[] CODES = {
        0, 1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 14, 20, 21, 23, 30, 31, 38, 39, 40, 41, 42, 43, 44, 45, 49, 50, 51, 52,
        60, 62, 66, 67, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 90, 91, 92, 93, 94, 95, 96, 97, 98, 100, 102, 210, 220,
        230, 310, 330, 340, 370, 420, 430, 999, 1000, 1001, 1010, 1070, -1, 12345
    };

    private static final byte[] LIKELY =
            "0123456789-+.eE\n\r \t,\\{};%^ABCINSERTLVX\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /// Gives one altered file: text or binary, with bytes, tags, structure or several of them altered.
    byte[] of(Seeds.Seed seed) {
        List<Tag> tags = new ArrayList<>(seed.tags());
        int kind = random.nextInt(10);
        if (kind < 6) {
            for (int change = 1 + few(); change > 0; change--) {
                alterTag(tags);
            }
        }
        if (kind >= 4 && kind < 8) {
            for (int change = 1 + few() / 2; change > 0; change--) {
                alterStructure(tags);
            }
        }
        byte[] bytes = random.nextInt(6) == 0 ? Tag.binary(tags) : Tag.text(tags, lineEnd());
        return kind >= 7 ? alterBytes(bytes) : bytes;
    }

    /// Gives 0 most often, seldom up to 20.
    private int few() {
        return random.nextInt(1 + random.nextInt(1 + random.nextInt(20)));
    }

    private String lineEnd() {
        return switch (random.nextInt(5)) {
            case 0 -> "\r\n";
            case 1 -> "\r";
            default -> "\n";
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void alterTag(List<Tag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        int at = random.nextInt(tags.size());
        Tag tag = tags.get(at);
        switch (random.nextInt(7)) {
            case 0 -> tags.set(at, new Tag(CODES[random.nextInt(CODES.length)], tag.value()));
            case 1 -> tags.set(at, new Tag(tag.code(), any(tags).value()));
            case 2 -> tags.remove(at);
            case 3 -> tags.add(at, any(tags));
            case 4 -> tags.set(at, new Tag(tag.code(), number()));
            default -> tags.set(at, new Tag(tag.code(), any(VALUES)));
        }
    }

    private String number() {
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(200) - 50);
            case 1 -> Double.toString(random.nextGaussian() * 1000);
            case 2 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            default -> Long.toString(random.nextLong());
        };
    }

    /// Moves, drops or repeats runs of tags: half an entity, whole entities, a section.
    private void alterStructure(List<Tag> tags) {
        if (tags.size() < 4) {
            return;
        }
        int from = random.nextBoolean() ? start(tags) : random.nextInt(tags.size());
        int length = 1 + random.nextInt(random.nextInt(4) == 0 ? tags.size() : 12);
        int to = Math.min(tags.size(), from + length);
        List<Tag> run = new ArrayList<>(tags.subList(from, to));
        switch (random.nextInt(5)) {
            case 0 -> tags.subList(from, to).clear();
            case 1 -> tags.addAll(random.nextInt(tags.size()), run);
            case 2 -> {
                tags.subList(from, to).clear();
                tags.addAll(random.nextInt(tags.size() + 1), run);
            }
            case 3 -> {
                // Short runs many times over: counts that grow, lists that do not fit what was announced.
                for (int times = random.nextInt(40); times > 0 && tags.size() < 20_000; times--) {
                    tags.addAll(to, run);
                }
            }
            default -> tags.subList(random.nextInt(tags.size()), tags.size()).clear();
        }
    }

    /// Gives a place where an entity, block or section starts, if one is near.
    private int start(List<Tag> tags) {
        int at = random.nextInt(tags.size());
        for (int i = at; i < tags.size(); i++) {
            if (tags.get(i).code() == 0) {
                return i;
            }
        }
        return at;
    }

    private byte[] alterBytes(byte[] bytes) {
        byte[] altered = bytes;
        for (int change = 1 + few(); change > 0 && altered.length > 1; change--) {
            int at = random.nextInt(altered.length);
            switch (random.nextInt(6)) {
                case 0 -> altered[at] = (byte) random.nextInt(256);
                case 1 -> altered[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(altered.length);
                    int length = Math.min(random.nextInt(60), altered.length - Math.max(at, from));
                    System.arraycopy(altered.clone(), from, altered, at, length);
                }
                case 3 -> altered = Arrays.copyOf(altered, at + 1);
                case 4 -> altered = without(altered, at, Math.min(altered.length, at + 1 + random.nextInt(30)));
                default -> altered[at] = LIKELY[random.nextInt(LIKELY.length)];
            }
        }
        return altered;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] left = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }
}
