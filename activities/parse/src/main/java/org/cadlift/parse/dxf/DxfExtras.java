package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Limits;
import org.cadlift.contract.report.Extras;
import org.cadlift.contract.report.Extras.ExtendedData;
import org.cadlift.contract.report.Extras.Group;
import org.cadlift.contract.report.Extras.Value;

/// Lists the groups and the extended data of a DXF, tag by tag, owner by owner.
public final class DxfExtras {
    private static final int DESCRIPTION = 300;
    private static final int MEMBER = 340;
    private static final int DICTIONARY_KEY = 3;
    private static final int DICTIONARY_ENTRY = 350;
    private static final int DICTIONARY_OWNED = 360;
    private static final int HANDLE = 5;
    /// Theirs, as 5 names the block of an arrow there.
    private static final int DIMENSION_STYLE_HANDLE = 105;
    private static final int APPLICATION = 1001;

    private final TagReader reader;
    private final Encoding encoding = new Encoding();
    private final HeaderReader header = new HeaderReader(encoding, new Names(encoding, false));
    private final Map<String, String> keys = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<String> groupHandles = new ArrayList<>();
    private final List<ExtendedData> data = new ArrayList<>();
    private int kept;
    private int leftOut;

    private String owner = "";
    private String handle = "";
    private String key = "";
    private String description = "";
    private List<String> members = new ArrayList<>();
    private String application = "";
    private List<Value> values = new ArrayList<>();

    private DxfExtras(TagReader reader) {
        this.reader = reader;
    }

    /// Reads a DXF, text or binary; what is damaged is passed over as [DxfDrawing] does.
    public static Extras of(byte[] dxf) {
        Notices notices = new Notices();
        return new DxfExtras(new TagReader(BinaryDxf.feed(dxf, notices), notices)).search();
    }

    private Extras search() {
        while (reader.next()) {
            if (reader.code() == 0) {
                endOwner();
                begin(text().toUpperCase(Locale.ROOT), "line " + reader.line());
            } else {
                take(reader.code());
            }
        }
        endOwner();
        return new Extras(named(), data, leftOut);
    }

    private void begin(String type, String place) {
        owner = type;
        handle = place;
        key = "";
        description = "";
        members = new ArrayList<>();
    }

    private void take(int code) {
        if (code >= Tags.EXTENDED_DATA) {
            extended(code);
        } else if (code == (owner.equals("DIMSTYLE") ? DIMENSION_STYLE_HANDLE : HANDLE)) {
            handle = text();
        } else if (owner.equals("SECTION")) {
            header.read(reader);
        } else if (owner.equals("DICTIONARY")) {
            if (code == DICTIONARY_KEY) {
                key = text();
            } else if (code == DICTIONARY_ENTRY || code == DICTIONARY_OWNED) {
                keys.put(text().toUpperCase(Locale.ROOT), key);
            }
        } else if (owner.equals("GROUP")) {
            if (code == DESCRIPTION) {
                description = text();
            } else if (code == MEMBER && spare()) {
                members.add(text());
            }
        }
    }

    private void extended(int code) {
        if (code == APPLICATION) {
            endApplication();
            application = text();
        } else if (!application.isEmpty() && spare()) {
            values.add(new Value(code, text()));
        }
    }

    private boolean spare() {
        return kept++ < Limits.EXTRAS;
    }

    private void endOwner() {
        endApplication();
        if (owner.equals("GROUP")) {
            groups.add(new Group("", description, members));
            groupHandles.add(handle.toUpperCase(Locale.ROOT));
        }
    }

    private void endApplication() {
        if (!application.isEmpty()) {
            if (kept <= Limits.EXTRAS) {
                data.add(new ExtendedData(owner, handle, application, values));
            } else {
                leftOut++;
            }
        }
        application = "";
        values = new ArrayList<>();
    }

    /// Gives the groups with their names, which the dictionary may state before or after them.
    private List<Group> named() {
        List<Group> named = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            named.add(new Group(keys.getOrDefault(groupHandles.get(i), ""), group.description(), group.members()));
        }
        return named;
    }

    private String text() {
        return encoding.word(reader.bytes(), reader.start(), reader.end());
    }
}
