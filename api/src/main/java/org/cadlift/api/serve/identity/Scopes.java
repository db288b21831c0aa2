package org.cadlift.api.serve.identity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Narrows what a role allows to parts of the API: `jobs:read`, `batches:write`. Write includes read; none at all
/// leaves the role as it is.
record Scopes(Set<String> names) {
    private static final Pattern AREA = Pattern.compile("/api/v1/([a-z]+)(?:/.*)?");

    Scopes {
        names = Set.copyOf(names);
    }

    boolean allow(String path, boolean reading) {
        if (names.isEmpty()) {
            return true;
        }
        Matcher matcher = AREA.matcher(path);
        if (!matcher.matches()) {
            return reading;
        }
        String area = matcher.group(1);
        return names.contains(area + ":write") || (reading && names.contains(area + ":read"));
    }
}
