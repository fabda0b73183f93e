package org.likewise.exchange.translation;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XLIFF 1.2 (strict): a unit for each text, known by its {@code resname}. */
final class XliffWriter {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

    private final XMLStreamWriter xml;

    private XliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] bytes(TranslationWork work) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new XliffWriter(xml).document(work);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot be written to", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(TranslationWork work) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.2");
        start(1, "file", "original", work.scale(), "source-language", work.sourceLanguage());
        xml.writeAttribute("target-language", work.language());
        xml.writeAttribute("datatype", "plaintext");
        xml.writeAttribute("product-version", work.version());
        if (!work.note().isEmpty()) {
            start(2, "header");
            element(3, "note", work.note());
            end(2);
        }
        start(2, "body");
        for (Unit unit : work.units()) {
            unit(unit);
        }
        end(2);
        end(1);
        end(0);
        line(0);
        xml.writeEndDocument();
    }

    private void unit(Unit unit) throws XMLStreamException {
        start(3, "trans-unit", "id", unit.key(), "resname", unit.key());
        if (unit.room() > 0) {
            xml.writeAttribute("maxwidth", Integer.toString(unit.room()));
            xml.writeAttribute("size-unit", "char");
        }
        element(4, "source", unit.source());
        String state = XliffState.of(unit.state(), unit.status());
        element(4, "target", unit.target(), "state", state);
        start(4, "context-group", "purpose", "information");
        element(5, "context", unit.status().id(), "context-type", "x-status");
        if (!unit.madeFrom().isEmpty()) {
            element(5, "context", unit.madeFrom(), "context-type", "x-made-from");
        }
        end(4);
        for (String help : unit.help()) {
            element(4, "note", help, "from", "scale", "annotates", "source");
        }
        if (unit.state() == Unit.State.STALE) {
            element(4, "note", Changed.sentence(unit), "from", "likewise", "annotates", "source", "priority", "1");
        }
        if (!unit.note().isEmpty()) {
            element(4, "note", unit.note(), "from", "translator", "annotates", "target");
        }
        if (!unit.previous().isEmpty()) {
            start(4, "alt-trans", "alttranstype", "previous-version");
            element(5, "source", unit.previous());
            element(5, "target", unit.target());
            end(4);
        }
        end(3);
    }

    private void element(int depth, String name, String text, String... attributes) throws XMLStreamException {
        start(depth, name, attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void start(int depth, String name, String... attributes) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
