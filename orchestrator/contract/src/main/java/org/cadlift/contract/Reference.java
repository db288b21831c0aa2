package org.cadlift.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Is a file that a drawing refers to (an external reference), handed on with the drawing.
///
/// @param path as the drawing states it, mostly with folders of the machine that drew it
public record Reference(String path, ArtifactRef file) {
    /// Lists where beside a drawing to look for a file that it names so, with slashes, the
    /// likeliest place first: by the path as it is and by its last name, and as DXF where a DWG is
    /// named and the other way round, since archives are often exported.
    public static List<String> places(String path) {
        String stated = path.strip().replace('\\', '/');
        String last = stated.substring(stated.lastIndexOf('/') + 1);
        return Stream.of(stated, last)
                .flatMap(name -> Stream.of(name, twin(name)))
                .distinct()
                .toList();
    }

    private static String twin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("\\.[^./]*$", "");
        return lower.endsWith(".dwg") ? stem + ".dxf" : lower.endsWith(".dxf") ? stem + ".dwg" : name + ".dwg";
    }
}
