package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cadlift.contract.Interruption;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Dialect;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;

/// Writes a building as one IFC file.
public final class IfcWriter {
    /// Bytes to expect of a face, so that the buffer seldom grows.
    private static final int BYTES_PER_FACE = 300;

    private final Building building;
    private final Part21 out;
    private final Brep brep;
    private final Records records;

    private IfcWriter(Building building) {
        this.building = building;
        out = new Part21(expectedBytes(building));
        brep = new Brep(out, Dialect.IFC);
        records = new Records(out, new GlobalIds(building));
    }

    /// Gives the bytes of the file.
    ///
    /// @throws IllegalArgumentException for a solid with a coordinate that is no number, which is a fault of ours
    public static byte[] write(Building building, IfcSchema schema) {
        return new IfcWriter(building).bytes(schema);
    }

    private byte[] bytes(IfcSchema schema) {
        header(schema);
        int origin = brep.placement(Point3.ZERO);
        Frame frame = Frame.write(out, origin, building.origin());
        int project = records.root("IFCPROJECT", "", building.name())
                .ascii("$,$,$,$,(")
                .ref(frame.context())
                .ascii("),")
                .ref(frame.units())
                .end(")");
        int sitePlace = records.placed(origin);
        int site =
                records.root("IFCSITE", "", "Site").ascii("$,$,").ref(sitePlace).end(",$,$,.ELEMENT.,$,$,$,$,$)");
        int place = records.placed(sitePlace, origin);
        int structure = records.root("IFCBUILDING", "", building.name())
                .ascii("$,$,")
                .ref(place)
                .end(",$,$,.ELEMENT.,$,$,$)");
        records.oneToMany("IFCRELAGGREGATES", "project", project, List.of(site));
        records.oneToMany("IFCRELAGGREGATES", "site", site, List.of(structure));
        storeys(frame, structure, place);
        return out.ascii("ENDSEC;\nEND-ISO-10303-21;\n").toBytes();
    }

    /// The time stamp is fixed, so that the same building gives the same file.
    private void header(IfcSchema schema) {
        out.ascii("ISO-10303-21;\nHEADER;\n")
                .ascii("FILE_DESCRIPTION(('ViewDefinition [")
                .ascii(schema.view())
                .ascii("]'),'2;1');\nFILE_NAME(")
                .text(building.name())
                .ascii(",'1970-01-01T00:00:00',(''),(''),'CADLift','CADLift','');\n")
                .ascii("FILE_SCHEMA(('")
                .ascii(schema.name())
                .ascii("'));\nENDSEC;\nDATA;\n");
    }

    private void storeys(Frame frame, int structure, int place) {
        List<Thing> things = building.things();
        // These are written with the opening that they fill.
        Set<Integer> fillings = building.fillings();
        List<Integer> storeys = new ArrayList<>();
        Appearance appearance = new Appearance(out);
        for (int i = 0; i < building.levels().size(); i++) {
            int level = i;
            Level storey = building.levels().get(level);
            brep.countFrom(0);
            int elevation = brep.placement(new Point3(0, 0, storey.elevationMm()));
            int storeyPlace = records.placed(place, elevation);
            int record = records.root("IFCBUILDINGSTOREY", Integer.toString(level), storey.name())
                    .ascii("$,$,")
                    .ref(storeyPlace)
                    .ascii(",$,$,.ELEMENT.,")
                    .real(storey.elevationMm())
                    .end(")");
            storeys.add(record);
            Bodies bodies = new Bodies(out, brep, frame, storey.elevationMm());
            Products products = new Products(Storey.of(building, out, records, bodies, appearance, storeyPlace));
            for (Thing thing : things) {
                Element first = thing.elements().getFirst();
                if (first.level() == level && !fillings.contains(thing.first())) {
                    Interruption.check();
                    products.add(thing);
                }
            }
            List<Space> spaces = building.spaces().stream()
                    .filter(space -> space.level() == level)
                    .toList();
            products.relate(Integer.toString(level), record, spaces);
        }
        records.oneToMany("IFCRELAGGREGATES", "building", structure, storeys);
        appearance.write(records);
    }

    private static int expectedBytes(Building building) {
        long faces = 64;
        for (Element element : building.elements()) {
            faces += 8 + element.solid().faces().size();
        }
        return (int) Math.min(faces * BYTES_PER_FACE, 1 << 30);
    }
}
