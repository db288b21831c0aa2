package org.cadlift.export.ifc;

import java.util.List;
import org.cadlift.export.part21.Part21;

/// Spells what rooted entities have in common: an identifier, no owner history, a name, a place.
final class Records {
    /// Longest label or identifier that IFC allows.
    private static final int LABEL = 255;

    private final Part21 out;
    private final GlobalIds ids;

    Records(Part21 out, GlobalIds ids) {
        this.out = out;
        this.ids = ids;
    }

    /// Opens a rooted entity: up to and with the comma before its fourth attribute.
    ///
    /// @param path what tells it from all others of its type
    Part21 root(String type, String path, String name) {
        out.record(type).ascii("('").ascii(ids.of(type, path)).ascii("',$,");
        return (name.isEmpty() ? out.ascii("$") : out.text(label(name))).ascii(",");
    }

    /// Relates one to many, in this order of attributes; the relations of one type differ by their path.
    int oneToMany(String type, String path, int one, List<Integer> many) {
        return root(type, path, "")
                .ascii("$,")
                .ref(one)
                .ascii(",(")
                .refs(array(many), many.size())
                .end("))");
    }

    /// Relates many to one.
    int manyToOne(String type, String path, List<Integer> many, int one) {
        return root(type, path, "")
                .ascii("$,(")
                .refs(array(many), many.size())
                .ascii("),")
                .ref(one)
                .end(")");
    }

    /// Writes a placement within another.
    int placed(int relativeTo, int placement) {
        return placed("#" + relativeTo, placement);
    }

    /// Writes a placement in the coordinates of the file.
    int placed(int placement) {
        return placed("$", placement);
    }

    private int placed(String relativeTo, int placement) {
        return out.record("IFCLOCALPLACEMENT(")
                .ascii(relativeTo)
                .ascii(",")
                .ref(placement)
                .end(")");
    }

    /// Gives the text cut to the length that a label may have.
    static String label(String text) {
        if (text.length() <= LABEL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LABEL - 1)) ? LABEL - 1 : LABEL;
        return text.substring(0, end);
    }

    static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
