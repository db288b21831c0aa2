package org.cadlift.parse.dwg;

import java.util.Map;

/// Says what the version at the start of a DWG means.
final class DwgVersion {
    /// What `cadlift-dwg` reads; its `reading.rs` holds the same list.
    private static final Map<String, String> RELEASES = Map.of(
            "AC1012", "R13",
            "AC1014", "R14",
            "AC1015", "2000",
            "AC1018", "2004",
            "AC1021", "2007",
            "AC1024", "2010",
            "AC1027", "2013",
            "AC1032", "2018");

    private DwgVersion() {}

    static boolean isRead(String version) {
        return RELEASES.containsKey(version);
    }

    /// Names a version for people: `AC1015 (2000)`, `AC1009 (before R13)`.
    static String named(String version) {
        String release = RELEASES.get(version);
        if (release != null) {
            return version + " (" + release + ")";
        }
        // Letters and digits sort as the versions follow each other, but for the oldest, which have a point in them.
        boolean old = version.contains(".") || version.compareTo("AC1012") < 0;
        return version + (old ? " (before R13)" : " (unknown)");
    }
}
