package org.likewise.generator.pdf;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.code.PageCode;

/** Draws the code of a copy into the slot that its page has for it. */
final class CopyCode {
    private static final double LINE_HEIGHT_EM = 1.25;

    private final CodeText text;

    CopyCode(EmbeddedFonts fonts) {
        text = new CodeText(fonts);
    }

    void draw(ContentStream out, CopySlot slot, PageCode code) {
        QrPath.draw(out, code, slot.qrX(), slot.qrY(), slot.qrSizeMm());
        double baseline = slot.textBaselineY();
        for (String line : lines(code.typed(), slot)) {
            double x = slot.textX()
                    + (slot.textWidthMm() - widthMm(line, slot)) * slot.align().share();
            text.draw(out, line, x, baseline, slot.textSizePt());
            baseline += LINE_HEIGHT_EM * slot.textSizePt() / ContentStream.POINTS_PER_MM;
        }
    }

    private List<String> lines(String typed, CopySlot slot) {
        List<String> lines = new ArrayList<>();
        String line = "";
        // the hyphen goes to the next line: at the end of one, programs that copy text take it for hyphenation
        for (String part : typed.split("(?=-)")) {
            if (!line.isEmpty() && widthMm(line + part, slot) > slot.textWidthMm()) {
                lines.add(line);
                line = "";
            }
            line += part;
        }
        lines.add(line);
        return lines;
    }

    private double widthMm(String line, CopySlot slot) {
        return text.widthMm(line, slot.textSizePt());
    }
}
