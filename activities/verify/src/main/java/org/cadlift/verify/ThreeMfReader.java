package org.cadlift.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the part of 3MF that says shape: objects with a mesh, in the order of the build items.
final class ThreeMfReader {
    private static final String CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";

    private final XMLStreamReader xml;
    private final Map<String, Part> objects = new HashMap<>();
    private final List<Part> built = new ArrayList<>();
    private final List<double[]> vertices = new ArrayList<>();
    private Part part = new Part("", 0);

    private ThreeMfReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            byte[] model = model(bytes);
            ThreeMfReader reader = new ThreeMfReader(factory.createXMLStreamReader(new ByteArrayInputStream(model)));
            reader.read();
            return reader.built;
        } catch (IOException e) {
            throw new Malformed("no ZIP: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new Malformed("no XML: " + e.getMessage());
        }
    }

    private static byte[] model(byte[] bytes) throws IOException, Malformed {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("3D/3dmodel.model")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new Malformed("the ZIP holds no 3D/3dmodel.model");
    }

    private void read() throws XMLStreamException, Malformed {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (!CORE.equals(xml.getNamespaceURI())) {
                    throw malformed("<" + xml.getLocalName() + "> is of another namespace");
                }
                start(xml.getLocalName());
            }
        }
    }

    private void start(String name) throws Malformed {
        switch (name) {
            case "model" -> {
                if (!attribute("unit").equals("millimeter")) {
                    throw malformed("lengths are not in millimetres");
                }
            }
            case "object" -> {
                part = new Part(attribute("name"), 16);
                vertices.clear();
                if (objects.put(attribute("id"), part) != null) {
                    throw malformed("object " + attribute("id") + " stands twice");
                }
            }
            case "vertex" -> vertices.add(new double[] {number("x"), number("y"), number("z")});
            case "triangle" -> {
                corner("v1");
                corner("v2");
                corner("v3");
            }
            case "item" ->
                built.add(Optional.ofNullable(objects.get(attribute("objectid")))
                        .orElseThrow(() -> malformed("an item of no object")));
            case "components" -> throw malformed("an object of other objects");
            default -> {}
        }
    }

    private void corner(String name) throws Malformed {
        double index = number(name);
        if (index != (int) index || index < 0 || index >= vertices.size()) {
            throw malformed("vertex " + index + " of " + vertices.size());
        }
        double[] at = vertices.get((int) index);
        part.add(at[0], at[1], at[2]);
    }

    private double number(String name) throws Malformed {
        String text = attribute(name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw malformed("'" + text + "' is no number");
        }
    }

    private String attribute(String name) throws Malformed {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .orElseThrow(() -> malformed("<" + xml.getLocalName() + "> lacks " + name));
    }

    private Malformed malformed(String what) {
        return new Malformed("line " + xml.getLocation().getLineNumber() + ": " + what);
    }
}
