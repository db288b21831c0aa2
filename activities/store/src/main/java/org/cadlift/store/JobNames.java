package org.cadlift.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Names the output folders of one run: the file name without its extension, and a number behind it where that name is
/// taken already, so that no job overwrites another.
public final class JobNames {
    // What some file system or shell reads as its own; and `;`, which begins a parameter in the path of an address.
    private static final String UNFIT = "<>:\"/\\|?*;";

    /// Bases whose last number is remembered, so that thousands of files of one name are not counted up again for each.
    private static final int REMEMBERED = 10_000;

    private final Predicate<String> claim;
    private final Map<String, Integer> numbers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Names the folders of a run that has few enough to remember them all.
    public JobNames() {
        this(new HashSet<>()::add);
    }

    /// @param claim takes a name, in lower case, unless it is taken already, and tells whether it was free
    public JobNames(Predicate<String> claim) {
        this.claim = claim;
    }

    /// @param fileName without folders
    public String next(String fileName) {
        String base = base(fileName);
        // Compared without regard to case: some file systems know no difference.
        String key = base.toLowerCase(Locale.ROOT);
        int number = numbers.getOrDefault(key, 1);
        String name = number == 1 ? base : base + "-" + number;
        while (!claim.test(name.toLowerCase(Locale.ROOT))) {
            number++;
            name = base + "-" + number;
        }
        if (number > 1) {
            numbers.put(key, number);
        }
        return name;
    }

    private static String base(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            name.append(c < ' ' || UNFIT.indexOf(c) >= 0 ? '_' : c);
        }
        // A leading dot would hide the folder, or leave it.
        return name.isEmpty() || name.charAt(0) == '.' ? "_" + name : name.toString();
    }
}
