package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.plan.Provenance;

/// Writes sets of properties and of quantities.
final class Properties {
    static final double MM2_PER_M2 = 1e6;
    static final double MM3_PER_M3 = 1e9;

    /// Handles listed of one thing; the rest is counted.
    private static final int HANDLES = 32;

    private final Part21 out;
    private final Records records;

    Properties(Part21 out, Records records) {
        this.out = out;
        this.records = records;
    }

    /// Says by which name the report knows a thing, and whether it faces the outside where that is known.
    void common(int product, String path, String set, String id, Side side) {
        List<Integer> properties = new ArrayList<>();
        properties.add(out.record("IFCPROPERTYSINGLEVALUE('Reference',$,IFCIDENTIFIER(")
                .text(Records.label(id))
                .end("),$)"));
        switch (side) {
            case OUTER -> properties.add(external(".T."));
            case INNER -> properties.add(external(".F."));
            case UNKNOWN -> {}
        }
        set(product, path, set, properties);
    }

    private int external(String is) {
        return out.record("IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(")
                .ascii(is)
                .end("),$)");
    }

    /// Says what in the drawing a thing comes from.
    void source(int product, String path, Provenance source) {
        List<Integer> properties = new ArrayList<>();
        properties.add(out.record("IFCPROPERTYSINGLEVALUE('Layer',$,IFCLABEL(")
                .text(Records.label(source.layer()))
                .end("),$)"));
        properties.add(out.record("IFCPROPERTYSINGLEVALUE('HandleCount',$,IFCINTEGER(")
                .ascii(Integer.toString(source.handles().size()))
                .end("),$)"));
        if (!source.handles().isEmpty()) {
            out.record("IFCPROPERTYLISTVALUE('Handles',$,(");
            String comma = "IFCIDENTIFIER(";
            for (String handle : source.handles()
                    .subList(0, Math.min(HANDLES, source.handles().size()))) {
                out.ascii(comma).text(Records.label(handle));
                comma = "),IFCIDENTIFIER(";
            }
            properties.add(out.end(")),$)"));
        }
        set(product, path, "CADLift_Source", properties);
    }

    int lengthMm(String name, double mm) {
        return quantity("IFCQUANTITYLENGTH", name, mm);
    }

    int areaMm2(String name, double mm2) {
        return quantity("IFCQUANTITYAREA", name, mm2 / MM2_PER_M2);
    }

    int volumeMm3(String name, double mm3) {
        return quantity("IFCQUANTITYVOLUME", name, mm3 / MM3_PER_M3);
    }

    void quantities(int product, String path, String set, List<Integer> quantities) {
        int record = records.root("IFCELEMENTQUANTITY", path, set)
                .ascii("$,$,(")
                .refs(Records.array(quantities), quantities.size())
                .end("))");
        define(product, path + "/" + set, record);
    }

    private int quantity(String type, String name, double value) {
        return out.record(type).ascii("(").text(name).ascii(",$,$,").real(value).end(",$)");
    }

    private void set(int product, String path, String set, List<Integer> properties) {
        int record = records.root("IFCPROPERTYSET", path + "/" + set, set)
                .ascii("$,(")
                .refs(Records.array(properties), properties.size())
                .end("))");
        define(product, path + "/" + set, record);
    }

    private void define(int product, String path, int set) {
        records.manyToOne("IFCRELDEFINESBYPROPERTIES", path, List.of(product), set);
    }
}
