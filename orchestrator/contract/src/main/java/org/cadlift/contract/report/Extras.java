package org.cadlift.contract.report;

import java.util.List;

/// Is what a drawing carries beside what it draws, and no model is made of: groups, and the extended data (XDATA) that
/// programs hang on entities, table entries and objects. Both are as stated, even where they refer to what is missing.
///
/// @param groups in the order of the file
/// @param data in the order of the file, a row for each application that an owner has data of; none after
/// [Limits#EXTRAS] values and members
/// @param leftOut how many rows were left out for that
public record Extras(List<Group> groups, List<ExtendedData> data, int leftOut) {
    public Extras {
        groups = List.copyOf(groups);
        data = List.copyOf(data);
    }

    /// Is a group of entities.
    ///
    /// @param name by the dictionary of groups; `*A1` and the like for one that nobody named, empty for one in no
    /// dictionary
    /// @param members handles
    public record Group(String name, String description, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// Is what one application hung on one owner.
    ///
    /// @param owner type of the entity, table entry or object: `LINE`, `LAYER`
    /// @param handle of the owner; `line N` when it has none
    public record ExtendedData(String owner, String handle, String application, List<Value> values) {
        public ExtendedData {
            values = List.copyOf(values);
        }
    }

    /// Is one value.
    ///
    /// @param code group code, which tells the kind: 1000 a text, 1040 a number, 1070 a whole number
    public record Value(int code, String text) {}
}
