package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Is the text form (SAT) of an ACIS body, as DXF carries it in groups 1 and 3: every character but the blank is
/// written as 159 less its code, and `^` as `^` and a blank. A header of three lines (before version 2.0 one), then
/// records that end in `#` and point to one another by number (`$7`).
final class AcisText {
    private static final int SUM = 159;
    private static final int HEADER_LINES = 3;
    private static final int FIRST_WITH_WORDS = 200;

    /// Is one record: its type (`coedge`, `plane-surface`) and what follows.
    record Entry(String type, List<String> fields) {
        Entry {
            fields = List.copyOf(fields);
        }

        /// Says whether it runs against what it points to: by a word, or by a 1 in versions that have numbers for
        /// words.
        boolean isReversed(boolean inWords) {
            return fields.contains(inWords ? "reversed" : "1");
        }

        /// Gives the numbers after the last pointer.
        double[] numbers() {
            double[] numbers = new double[fields.size()];
            int size = 0;
            for (String field : fields) {
                if (field.startsWith("$")) {
                    size = 0;
                } else if (field.matches("[-+]?\\d.*")) {
                    numbers[size++] = number(field);
                }
            }
            return Arrays.copyOf(numbers, size);
        }

        private static double number(String field) {
            try {
                return Double.parseDouble(field);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    static final Entry NONE = new Entry("", List.of());

    private final List<Entry> entries = new ArrayList<>();

    private final boolean inWords;

    private AcisText(boolean inWords) {
        this.inWords = inWords;
    }

    static AcisText of(List<Entry> entries) {
        AcisText text = new AcisText(true);
        text.entries.addAll(entries);
        return text;
    }

    static AcisText of(Tags tags) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.code(i) == 1 || tags.code(i) == 3) {
                raw.append(tags.code(i) == 1 ? "\n" : "").append(tags.textAt(i));
            }
        }
        String plain = decoded(raw);
        String version = plain.strip().split("\\s", 2)[0];
        AcisText text = new AcisText(!version.matches("\\d{1,9}") || Long.parseLong(version) >= FIRST_WITH_WORDS);
        int records = 0;
        for (int line = 0; line <= (text.inWords ? HEADER_LINES : 1); line++) {
            records = plain.indexOf('\n', records) + 1;
        }
        for (String record : plain.substring(records).split("#", -1)) {
            List<String> words = Arrays.asList(record.strip().split("\\s+"));
            if (!words.getFirst().isEmpty()) {
                text.entries.add(new Entry(words.getFirst(), words.subList(1, words.size())));
            }
        }
        return text;
    }

    private static String decoded(StringBuilder raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '^' && i + 1 < raw.length() && raw.charAt(i + 1) == ' ') {
                i++;
            }
            plain.append(c > ' ' && c < SUM - ' ' ? (char) (SUM - c) : c);
        }
        return plain.toString();
    }

    boolean isReversed(Entry entry) {
        return entry.isReversed(inWords);
    }

    List<Entry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /// Gives the n-th of the records of a type (or with its end, as `-curve`) that a record points to, from 0; [#NONE]
    /// when there is none.
    Entry target(Entry from, String type, int nth) {
        int left = nth;
        for (String field : from.fields()) {
            Entry target = field.startsWith("$") ? at(field.substring(1)) : NONE;
            if (isOf(target, type) && left-- == 0) {
                return target;
            }
        }
        return NONE;
    }

    private static boolean isOf(Entry entry, String type) {
        return type.startsWith("-") ? entry.type().endsWith(type) : entry.type().equals(type);
    }

    private Entry at(String number) {
        int index = number.matches("\\d{1,8}") ? Integer.parseInt(number) : -1;
        return index >= 0 && index < entries.size() ? entries.get(index) : NONE;
    }
}
