package org.cadlift.verify;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringTokenizer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through an XML document, element by element; nothing outside the document is ever read.
final class Markup {
    private final XMLStreamReader xml;

    /// Says what the walk has come to.
    enum Event {
        START,
        END,
        DONE
    }

    Markup(byte[] bytes) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw new Malformed("no XML: " + e.getMessage());
        }
    }

    /// Moves to the next beginning or end of an element.
    Event next() throws Malformed {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Event.START;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return Event.END;
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            throw new Malformed("no XML: " + e.getMessage());
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /// Gives the content of an element that has only text, and moves to its end.
    String content() throws Malformed {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw new Malformed("no XML: " + e.getMessage());
        }
    }

    String attribute(String name) throws Malformed {
        return Optional.ofNullable(xml.getAttributeValue("", name))
                .or(() -> Optional.ofNullable(xml.getAttributeValue(null, name)))
                .orElseThrow(() -> malformed("<" + name() + "> lacks " + name));
    }

    String attribute(String name, String otherwise) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse(otherwise);
    }

    /// Reads numbers between blanks or commas.
    double[] numbers(String text) throws Malformed {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n,");
        double[] numbers = new double[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            String word = words.nextToken();
            try {
                numbers[i] = Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw malformed("'" + word + "' is no number");
            }
        }
        return numbers;
    }

    double[] numbers(String text, int count) throws Malformed {
        double[] numbers = numbers(text);
        if (numbers.length != count) {
            throw malformed(numbers.length + " numbers in place of " + count);
        }
        return numbers;
    }

    /// Reads whole numbers between blanks or commas.
    int[] integers(String text) throws Malformed {
        double[] numbers = numbers(text);
        int[] integers = Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
        for (int i = 0; i < integers.length; i++) {
            if (integers[i] != numbers[i]) {
                throw malformed(numbers[i] + " is no whole number");
            }
        }
        return integers;
    }

    Malformed malformed(String what) {
        return new Malformed("line " + xml.getLocation().getLineNumber() + ": " + what);
    }
}
