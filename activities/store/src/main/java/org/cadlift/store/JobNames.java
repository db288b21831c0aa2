package org.cadlift.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names the output folders of one run: the file name without its extension, and a number behind it where that name is
/// taken already, so that no job overwrites another.
public final class JobNames {
    private static final String UNFIT = "<>:\"/\\|?*";

    private final Set<String> taken = new HashSet<>();

    /// @param fileName without folders
    public String next(String fileName) {
        String base = base(fileName);
        String name = base;
        // Compared without regard to case: some file systems know no difference.
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "-" + number;
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
