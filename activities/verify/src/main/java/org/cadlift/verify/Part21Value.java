package org.cadlift.verify;

import java.util.List;

/// Is one attribute as a Part 21 file spells it (ISO 10303-21, clause 6.4).
sealed interface Part21Value {
    record Reference(int number) implements Part21Value {}

    record Real(double value) implements Part21Value {}

    record Text(String value) implements Part21Value {}

    /// Is a word between points, without them.
    record Word(String value) implements Part21Value {}

    record Group(List<Part21Value> values) implements Part21Value {
        public Group {
            values = List.copyOf(values);
        }
    }

    /// Is a value with its type: `IFCLABEL('a')`, which is also the form of a record.
    record Typed(String type, List<Part21Value> values) implements Part21Value {
        public Typed {
            values = List.copyOf(values);
        }
    }

    /// Is `$` or `*`.
    record Missing() implements Part21Value {}
}
