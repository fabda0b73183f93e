package org.likewise.generator.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.likewise.generator.pdf.Figure.TextLine;
import org.likewise.generator.text.FontFace;
import org.likewise.model.layout.Box;

/** What a form shows where it is filled in on screen: crosses as a person makes them, and typed words and digits. */
final class WidgetLook {
    private static final String WORDS = "Words";
    private static final String DIGITS = "Digits";
    /** A cross, like a person's in the printed help, stays inside its box. */
    private static final double CROSS_INSET = 0.2;

    private static final double PEN_MM = 0.6;
    /** Height of a digit in its cell: clear of the lines in viewers that do not put it in the middle. */
    private static final double DIGIT_SHARE = 0.52;

    /** Height of a digit in the fonts that ship is between 0.67 and 0.73 em. */
    private static final double DIGIT_EM = 0.7;

    private final PDDocument document;
    private final COSDictionary colourSpaces;
    private final COSDictionary resources = new COSDictionary();
    private final Map<Double, COSStream> crosses = new HashMap<>();
    private final Map<Double, COSStream> nothings = new HashMap<>();
    private final double wordsPt;

    WidgetLook(PDDocument document, FormDrawing drawing, COSDictionary colourSpaces) throws IOException {
        this.document = document;
        this.colourSpaces = colourSpaces;
        wordsPt = drawing.pages().stream()
                .flatMap(p -> p.elements().stream())
                .filter(e -> e.structure() == Structure.QUESTION)
                .flatMap(e -> e.figures().stream())
                .filter(TextLine.class::isInstance)
                .mapToDouble(f -> ((TextLine) f).line().sizePt())
                .min()
                .orElse(12);
        FontFace words = FontFace.forTyping(drawing.language());
        FontFace digits = FontFace.forTypingDigits(drawing.language());
        COSDictionary fonts = new COSDictionary();
        // the whole of it: nobody knows what will be typed
        PDType0Font font = font(document, words, Character.MAX_VALUE);
        fonts.setItem(COSName.getPDFName(WORDS), font);
        fonts.setItem(COSName.getPDFName(DIGITS), digits.equals(words) ? font : font(document, digits, '~'));
        resources.setItem(COSName.FONT, fonts);
    }

    private static PDType0Font font(PDDocument document, FontFace face, char last) throws IOException {
        PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(face.typingFile(last)), false);
        // viewers centre a line by this, and fonts of other scripts leave it out
        font.getDescendantFont().getFontDescriptor().setCapHeight((float) (DIGIT_EM * 1000));
        return font;
    }

    /** The fonts of what is typed, as the form names it. */
    COSDictionary resources() {
        return resources;
    }

    /** How words look: in the size of the printed questions. */
    String words() {
        return appearance(WORDS, wordsPt);
    }

    String digits(double cellHeightMm) {
        return appearance(DIGITS, DIGIT_SHARE * cellHeightMm * ContentStream.POINTS_PER_MM / DIGIT_EM);
    }

    private static String appearance(String font, double sizePt) {
        return "/" + font + " " + ContentStream.numberText(sizePt) + " Tf 0 g";
    }

    /** Nothing, or a cross where the button is in the state of that name. */
    COSDictionary button(Box box, String state) throws IOException {
        COSDictionary states = new COSDictionary();
        // poppler draws nothing where the states are an object of their own
        states.setDirect(true);
        states.setItem(COSName.getPDFName(state), shared(crosses, box, cross(box.w())));
        states.setItem(COSName.Off, shared(nothings, box, ""));
        return normally(states);
    }

    /** A space for text without any; its own, since viewers write into it. */
    COSDictionary empty(Box box) throws IOException {
        return normally(stream(box, "/Tx BMC EMC\n"));
    }

    private static COSDictionary normally(COSDictionary look) {
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, look);
        return appearance;
    }

    private COSStream shared(Map<Double, COSStream> streams, Box box, String content) throws IOException {
        COSStream known = streams.get(box.w());
        if (known == null) {
            known = stream(box, content);
            streams.put(box.w(), known);
        }
        return known;
    }

    private COSStream stream(Box box, String content) throws IOException {
        COSDictionary own = new COSDictionary();
        own.setItem(COSName.COLORSPACE, colourSpaces);
        COSStream stream = PdfStreams.compressed(document, content.getBytes(StandardCharsets.US_ASCII));
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, new PDRectangle((float) (box.w() * ContentStream.POINTS_PER_MM), (float)
                (box.h() * ContentStream.POINTS_PER_MM)));
        stream.setItem(COSName.RESOURCES, own);
        return stream;
    }

    private static String cross(double sideMm) {
        double near = CROSS_INSET * sideMm;
        double far = sideMm - near;
        ContentStream out = new ContentStream(sideMm);
        out.stroke(0, PEN_MM).raw("1 J ");
        out.point(near, near).raw("m ").point(far, far).raw("l ");
        out.point(far, near).raw("m ").point(near, far).raw("l S\n");
        return new String(out.bytes(), StandardCharsets.US_ASCII);
    }
}
