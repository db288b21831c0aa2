package org.cadlift.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.model.building.ExportedFile;

/// Checks that a material library defines what the OBJ files beside it use.
final class Materials {
    private Materials() {}

    static Judgement judge(String by, ExportedFile library, List<ExportedFile> files) {
        Set<String> defined = names(library, "newmtl");
        for (ExportedFile file : files) {
            if (file.name().endsWith(".obj") && names(file, "mtllib").contains(library.name())) {
                for (String used : names(file, "usemtl")) {
                    if (!defined.contains(used)) {
                        return Judgement.invalid(by, "material '" + used + "' is not defined");
                    }
                }
            }
        }
        return Judgement.validWithoutSolids(by);
    }

    private static Set<String> names(ExportedFile file, String keyword) {
        Set<String> names = new HashSet<>();
        Text text = new Text(file.bytes());
        while (text.nextLine()) {
            if (text.nextWord().equals(keyword)) {
                names.add(text.rest());
            }
        }
        return names;
    }
}
