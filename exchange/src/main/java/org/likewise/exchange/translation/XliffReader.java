package org.likewise.exchange.translation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.likewise.model.problem.Checked;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.TranslationStatus;

/** Reads XLIFF 1.2, as we write it or as a tool saved it. */
final class XliffReader {
    /** Codes of markup: our texts have none, and what is in them is not the text's. */
    private static final Set<String> CODES = Set.of("ph", "bpt", "ept", "it", "sub");

    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

    /** An XML declaration is done by then. */
    private static final int LONGEST_HEAD = 300;

    private final XMLStreamReader xml;
    private final UnitReading reading;
    private String scale = "";
    private String version = "";
    private String sourceLanguage = "";
    private String language = "";
    private String note = "";
    private int files;

    private XliffReader(XMLStreamReader xml, UnitReading reading) {
        this.xml = xml;
        this.reading = reading;
    }

    static Checked<TranslationWork> read(byte[] bytes, String name) {
        UnitReading reading = new UnitReading(name);
        if (isUtf8(bytes) && reading.utf8(bytes).isEmpty()) {
            return reading.done("", "", "", "", "");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            XliffReader reader = new XliffReader(xml, reading);
            reader.document();
            return reading.done(reader.scale, reader.version, reader.sourceLanguage, reader.language, reader.note);
        } catch (XMLStreamException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(l -> Math.max(0, l.getLineNumber()))
                    .orElse(0);
            reading.error(
                    line, "bad-xml", "This is not valid XML.", "Look at the line, or let the program save it again.");
            return reading.done("", "", "", "", "");
        }
    }

    /** Whether it says that it is UTF-8, or nothing. The JDK's reader would print a line of its own where it then is not. */
    private static boolean isUtf8(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean utf16 = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
        return !utf16 && (!declared.find() || declared.group(1).matches("(?i)UTF-?8"));
    }

    private void document() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "xliff" -> version12();
                case "file" -> file();
                case "note" -> note = text();
                case "trans-unit" -> unit();
                default -> {}
            }
        }
    }

    private void version12() {
        if (!attribute("version").equals("1.2")) {
            reading.error(
                    line(),
                    "xliff-version",
                    "This is XLIFF " + attribute("version") + ", and 1.2 is read.",
                    "Save it as XLIFF 1.2.");
        }
    }

    private void file() {
        if (++files > 1) {
            reading.error(line(), "several-files", "A second `file` begins here.", "Import one language at a time.");
            return;
        }
        scale = attribute("original");
        version = attribute("product-version");
        sourceLanguage = attribute("source-language");
        language = attribute("target-language");
    }

    private void unit() throws XMLStreamException {
        int line = line();
        String name = attribute("resname").isEmpty() ? attribute("id") : attribute("resname");
        int room = attribute("maxwidth").matches("[0-9]{1,6}") ? Integer.parseInt(attribute("maxwidth")) : 0;
        boolean approved = attribute("approved").equals("yes");
        String source = "";
        String target = "";
        String state = "";
        String previous = "";
        String said = "";
        String status = "";
        String madeFrom = "";
        List<String> help = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("trans-unit")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "source" -> source = text();
                case "target" -> {
                    state = attribute("state");
                    target = text();
                }
                case "context" -> {
                    String type = attribute("context-type");
                    String value = text();
                    status = type.equals("x-status") ? value : status;
                    madeFrom = type.equals("x-made-from") ? value.strip() : madeFrom;
                }
                case "note" -> {
                    String from = attribute("from");
                    String words = text();
                    if (from.equals("scale")) {
                        help.add(words);
                    } else if (!from.equals("likewise")) {
                        said = said.isEmpty() ? words : said + " " + words;
                    }
                }
                case "alt-trans" -> previous = alternative(previous);
                default -> {}
            }
        }
        TranslationStatus was = reading.status(status, line);
        // a program that drops the state has not said that anything was done to a stale sentence
        boolean silent = state.isEmpty() && !approved && !madeFrom.isEmpty();
        boolean open = XliffState.open(state) || silent && !madeFrom.equals(SentenceHash.of(source));
        reading.add(
                new UnitReading.Raw(
                        name,
                        source,
                        previous,
                        target,
                        madeFrom,
                        XliffState.status(state, was),
                        said,
                        help,
                        room,
                        line),
                open);
    }

    /** The old source of an alternative of ours; what a tool's memory proposes is left where it is. */
    private String alternative(String before) throws XMLStreamException {
        boolean ours = attribute("alttranstype").equals("previous-version");
        String source = before;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("alt-trans")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("source") && ours) {
                source = text();
            }
        }
        return source;
    }

    /** The words in an element, without the codes of markup. */
    private String text() throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int depth = 1;
        int codes = 0;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    codes += CODES.contains(xml.getLocalName()) ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    codes -= CODES.contains(xml.getLocalName()) ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (codes == 0) {
                        words.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return words.toString();
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }
}
